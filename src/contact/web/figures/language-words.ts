import type { Language } from '../../../platform/texts/index.ts';

/** The name of a language (ISO 639-1) in the language of the page. */
export function languageWords(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
