import type { Language } from '../platform/texts/index.ts';

export interface NavigationLink {
  /** Names the entry so that a page can say which one it belongs to. */
  readonly key: string;
  readonly label: string;
  /** Path without language prefix. */
  readonly path: string;
}

export interface SiteContact {
  readonly name: string;
  /** As people read it, e.g. `0281 123 45-67`. */
  readonly phone: string;
  readonly email: string;
  readonly street: string;
  readonly place: string;
  readonly hours: string;
}

/** What the frame of every page says about the deployment, in one language. */
export interface SiteFrame {
  readonly name: string;
  readonly shortName: string;
  /** The region as people say it, e.g. `Kreis Wesel`. */
  readonly region: string;
  readonly claim: string;
  readonly contact: SiteContact;
  readonly navigation: readonly NavigationLink[];
  /** Path where signed-in people begin, without language prefix; it leads whoever is not to the sign-in. Absent: no link. */
  readonly memberArea?: string;
  readonly footer: readonly { readonly title: string; readonly links: readonly NavigationLink[] }[];
  /** One sentence about where the shown data come from. */
  readonly dataNotice: string;
  /** Said on every page as long as the network is fictitious; null for a real one. */
  readonly demoNotice: string | null;
}

/** Files of a build and the style that stands inside each page. */
export interface PageAssets {
  /** The whole text of the one inline `<style>`, network theme included; the content security policy carries its hash. */
  readonly style: string;
  readonly scripts: readonly { readonly path: string }[];
  /** Only for pages on which signed-in people write. */
  readonly workspaceScripts?: readonly { readonly path: string }[];
  /** Scripts that are loaded when somebody wants them (`import()`), by name: `funding` is the check. */
  readonly modules?: Readonly<Record<string, string>>;
}

/** Everything a page needs besides its own content. */
export interface PageShell {
  readonly assets: PageAssets;
  /** Origin of the deployment without trailing slash. */
  readonly publicUrl: string;
  site(language: Language): SiteFrame;
}
