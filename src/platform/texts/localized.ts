import type { Language } from './index.ts';

/** A text of the network's data or of the register per language; German is always there. */
export type LocalizedText = { readonly de: string } & {
  readonly [Other in Language]?: string | undefined;
};

/** The text in a language; German where there is no other. */
export function localized(text: LocalizedText, language: Language): string {
  return text[language] ?? text.de;
}

/** The `lang` attribute that such a text needs on a page in `language`; undefined if it is in the page's own. */
export function foreignLanguage(text: LocalizedText, language: Language): 'de' | undefined {
  return text[language] === undefined ? 'de' : undefined;
}
