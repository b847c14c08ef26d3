import { IntlMessageFormat } from 'intl-messageformat';
import { overrideOf } from './overrides.ts';

/** Languages of the interface; German comes first and needs no prefix in addresses. */
export const LANGUAGES = ['de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Values for the placeholders of a message. */
export type TextValues = Record<string, string | number>;

/** Looks up one message of a domain in one language. */
export type Translate<Key extends string> = (key: Key, values?: TextValues) => string;

export type Catalogue = Readonly<Record<string, string>>;

const catalogues = new Map<string, Readonly<Record<Language, Catalogue>>>();

/** The texts of all domains as they are delivered, for the page where the office words them anew. */
export function allTexts(): ReadonlyMap<string, Readonly<Record<Language, Catalogue>>> {
  return catalogues;
}

/**
 * Makes the lookup of one domain's texts from its JSON catalogues (ICU messages). Every language must have every German key:
 * a missing one does not compile, an unused one fails the texts test. What the office has worded anew comes first.
 */
export function defineTexts<const De extends Catalogue>(
  domain: string,
  own: { de: De; en: Record<keyof De, string> },
): (language: Language) => Translate<keyof De & string> {
  catalogues.set(domain, own);
  const lookups = new Map<Language, Translate<keyof De & string>>();
  for (const language of LANGUAGES) {
    const messages: Catalogue = own[language];
    const formats = new Map<string, IntlMessageFormat>();
    lookups.set(language, (key, values) => {
      const message = overrideOf(domain, key, language) ?? messages[key];
      if (message === undefined) throw new Error(`No text "${key}" in language "${language}"`);
      if (!message.includes('{') && !message.includes("'")) return message;
      let format = formats.get(message);
      if (!format) {
        format = new IntlMessageFormat(message, language);
        formats.set(message, format);
      }
      return String(format.format(values));
    });
  }
  return (language) => {
    const lookup = lookups.get(language);
    if (!lookup) throw new Error(`Unknown language "${language}"`);
    return lookup;
  };
}

/** The address of a page in a language: German has no prefix. */
export function localizedPath(language: Language, path: string): string {
  if (language === 'de') return path;
  return path === '/' ? `/${language}/` : `/${language}${path}`;
}
