import { fold } from './fold.ts';

/** A word of a text: as it stands there and as it is looked up. */
export interface Word {
  readonly shown: string;
  readonly folded: string;
}

const ADVERT_GENDERS = /\((?:[mwdfxi]\s*[/|,]\s*)+[mwdfxi]\)/gi;
// Schweißer:in, Schweißer*innen, Schweißer_in, Schweißer/-in, Schweißer/in, Schweißer(in)
const GENDERED = /(\p{Ll}{2})(?:[:*_·]|\/-?|\(-?)(?:innen|in)(?!\p{L})\)?/gu;
// SchweißerInnen
const INNER_CAPITAL = /(\p{Ll}{2})In(?:nen)?(?!\p{L})/gu;
// Auszubildende/r, Angestellte(r), jede*r
const ENDING = /(\p{Ll}{2})(?:[:*_]|\/-?|\()[rnsm](?!\p{L})\)?/gu;
const WORD = /[\p{L}\p{N}\p{M}]+[+#]*/gu;
const HYPHENATED = /\p{L}[\p{L}\p{N}]*(?:[-‑][\p{L}\p{N}]+)+/gu;
/** `E-Mail` is also looked for as `Email`; longer joints are compounds whose parts are words of their own. */
const LONGEST_JOINED = 14;

const GENDER_SIGN = /[:*_·/(]|In(?!\p{L})|Innen(?!\p{L})/u;

/** Leaves one form of gendered spellings, so that `Schweißer:in`, `Schweißer/-in` and `Schweißer (m/w/d)` are `Schweißer`. */
export function withoutGenderForms(text: string): string {
  if (!GENDER_SIGN.test(text)) return text;
  return text
    .replace(ADVERT_GENDERS, ' ')
    .replace(GENDERED, '$1')
    .replace(INNER_CAPITAL, '$1')
    .replace(ENDING, '$1');
}

/** The words of a text in their order. Signs end a word, except `+` and `#` behind it (C++, C#). */
export function wordsOf(text: string): Word[] {
  const plain = withoutGenderForms(text);
  const words: Word[] = [];
  for (const shown of plain.match(WORD) ?? []) words.push({ shown, folded: fold(shown) });
  return words;
}

/** Short hyphenated words written as one, in addition to {@link wordsOf}: `E-Mail` gives `email`. */
export function joinedWordsOf(text: string): string[] {
  if (!/[-‑]/.test(text)) return [];
  return (text.match(HYPHENATED) ?? [])
    .map((word) => fold(word.replace(/[-‑]/g, '')))
    .filter((word) => word.length <= LONGEST_JOINED);
}
