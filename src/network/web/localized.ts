import type { Language } from '../../platform/texts/index.ts';
import type { Localized } from '../model/network.ts';

/** A text of the network's data in a language; German where there is no other. */
export function localized(text: Localized, language: Language): string {
  return text[language] ?? text.de;
}

/** The `lang` attribute that such a text needs on a page in `language`; undefined if it is in the page's own. */
export function foreignLanguage(text: Localized, language: Language): 'de' | undefined {
  return text[language] === undefined ? 'de' : undefined;
}
