import type { Language } from '../../../platform/texts/index.ts';

// Making such an object costs far more than asking it.
const NAMES: Record<Language, Intl.DisplayNames> = {
  de: new Intl.DisplayNames('de', { type: 'language', languageDisplay: 'standard' }),
  en: new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' }),
};
const EASY_GERMAN: Record<Language, string> = {
  de: 'Deutsch in einfacher Sprache',
  en: 'Plain German',
};

const known = new Map<string, string>();
const REMEMBERED = 500;

/** The name of a BCP 47 tag; `de-simple` is German in plain language. A tag that no list knows stays as it is. */
export function languageName(tag: string, language: Language): string {
  const key = `${language} ${tag}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= REMEMBERED) known.clear();
  const name = nameOf(tag, language);
  known.set(key, name);
  return name;
}

function nameOf(tag: string, language: Language): string {
  if (tag === 'de-simple') return EASY_GERMAN[language];
  try {
    return NAMES[language].of(tag) ?? tag;
  } catch {
    return tag;
  }
}
