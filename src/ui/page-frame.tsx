import type { ComponentChildren, JSX } from 'preact';
import { LANGUAGES, type Language, localizedPath } from '../platform/texts/index.ts';
import { Breadcrumb, type BreadcrumbStep } from './breadcrumb.tsx';
import { HelpBand } from './help-band.tsx';
import { PrintAddress } from './print-address.tsx';
import { InlineStyle } from './safe-html.tsx';
import type { PageShell } from './shell.ts';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';
import { SITE_ICON } from './site-icon.ts';
import { uiTexts } from './texts.ts';

export interface PageFrameProps {
  readonly shell: PageShell;
  readonly language: Language;
  /** Path without language prefix, e.g. `/kurse`. */
  readonly path: string;
  /** Query of the page with its question mark, kept when the language changes; empty or absent if there is none. */
  readonly search?: string;
  /** Becomes "title – network name"; the home page gives none. */
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly robots?: string | undefined;
  /** More elements for the head, e.g. `JsonLd` or links to feeds. */
  readonly head?: ComponentChildren;
  /** Key of the menu entry that this page belongs to. */
  readonly currentNav?: string | undefined;
  readonly breadcrumb?: readonly BreadcrumbStep[] | undefined;
  /** The page belongs to somebody who is signed in: the head then leads to "Mein Bereich" instead of "Anmelden". */
  readonly isMemberArea?: boolean;
  /** False for pages without a counterpart in the other languages (errors). */
  readonly alternates?: boolean;
  /** False for pages whose address is a secret or nobody else's business: it is not printed. */
  readonly hasPrintAddress?: boolean;
  /** Query that belongs to the canonical address; by default none does. */
  readonly canonicalSearch?: string;
  /** The first band goes over the whole width (home page); main then sets its own widths. */
  readonly isFullWidth?: boolean;
  readonly children: ComponentChildren;
}

/** A whole page: everything around the content, in every language and without script. */
export function PageFrame(props: PageFrameProps): JSX.Element {
  const { shell, language, path } = props;
  const site = shell.site(language);
  const t = uiTexts(language);
  const search = props.search ?? '';
  const address = `${shell.publicUrl}${localizedPath(language, path)}`;
  return (
    <html lang={language} dir="ltr">
      <Head {...props} />
      <body>
        <a class="skip" href="#content">
          {t('frame.skip')}
        </a>
        <SiteHeader
          site={site}
          language={language}
          path={path}
          search={search}
          currentNav={props.currentNav}
          isMemberArea={props.isMemberArea}
        />
        <main id="content" tabIndex={-1} class={props.isFullWidth ? undefined : 'wide main'}>
          {props.breadcrumb && <Breadcrumb language={language} steps={props.breadcrumb} />}
          {props.children}
        </main>
        <HelpBand site={site} language={language} />
        <SiteFooter site={site} language={language} />
        {props.hasPrintAddress !== false && (
          <PrintAddress language={language} site={site} address={`${address}${search}`} />
        )}
      </body>
    </html>
  );
}

function Head(props: PageFrameProps): JSX.Element {
  const { shell, language, path, title } = props;
  const site = shell.site(language);
  const inLanguage = (other: Language) =>
    `${shell.publicUrl}${localizedPath(other, path)}${props.canonicalSearch ?? ''}`;
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>
        {title === undefined ? `${site.name} – ${site.claim}` : `${title} – ${site.name}`}
      </title>
      {props.description && <meta name="description" content={props.description} />}
      {props.robots && <meta name="robots" content={props.robots} />}
      <meta name="color-scheme" content="light dark" />
      <meta name="format-detection" content="telephone=no" />
      <link rel="icon" type="image/svg+xml" href={SITE_ICON} />
      <InlineStyle style={shell.assets.style} />
      {props.alternates !== false && (
        <>
          <link rel="canonical" href={inLanguage(language)} />
          {LANGUAGES.map((other) => (
            <link key={other} rel="alternate" hrefLang={other} href={inLanguage(other)} />
          ))}
          <link rel="alternate" hrefLang="x-default" href={inLanguage('de')} />
        </>
      )}
      {props.head}
      {shell.assets.scripts.map((script) => (
        <script key={script.path} type="module" src={script.path} />
      ))}
    </head>
  );
}
