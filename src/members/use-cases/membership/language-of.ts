import { LANGUAGES, type Language } from '../../../platform/texts/index.ts';

/** The language in which somebody is written to; German for one that the portal no longer has. */
export function languageOf(stored: string): Language {
  return LANGUAGES.find((language) => language === stored) ?? 'de';
}
