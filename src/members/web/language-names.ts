import { LANGUAGES, type Language } from '../../platform/texts/index.ts';

const NAMES = new Map(
  LANGUAGES.map((language) => [
    language,
    {
      name: new Intl.DisplayNames(language, { type: 'language' }),
      list: new Intl.ListFormat(language, { type: 'conjunction' }),
    },
  ]),
);

/** `tr` → "Türkisch"; the code itself where it has no name. */
export function languageName(code: string, language: Language): string {
  return NAMES.get(language)?.name.of(code) ?? code;
}

/** `de`, `tr` → "Deutsch und Türkisch". */
export function languageNames(codes: readonly string[], language: Language): string {
  const names = codes.map((code) => languageName(code, language));
  return NAMES.get(language)?.list.format(names) ?? names.join(', ');
}
