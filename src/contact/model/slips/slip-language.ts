/** Languages of the words on a slip; `simple` is German by the rules of Leichte Sprache. */
export const SLIP_LANGUAGES = ['de', 'simple', 'en', 'uk', 'tr', 'ar', 'pl', 'nl'] as const;
export type SlipLanguage = (typeof SLIP_LANGUAGES)[number];

/** What each language calls itself. */
export const OWN_NAMES: Readonly<Record<SlipLanguage, string>> = {
  de: 'Deutsch',
  simple: 'Deutsch in Leichter Sprache',
  en: 'English',
  uk: 'Українська',
  tr: 'Türkçe',
  ar: 'العربية',
  pl: 'Polski',
  nl: 'Nederlands',
};

/** The language as HTML and PDF name it (BCP 47, without variants, which Typst does not take). */
export function languageTag(language: SlipLanguage): string {
  return language === 'simple' ? 'de' : language;
}

export function directionOf(language: SlipLanguage): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** Whether simple German stands beside the words, because the desk that reads the slip may not know the language. */
export function needsGerman(language: SlipLanguage): boolean {
  return language !== 'de' && language !== 'simple';
}
