import { fold } from './fold.ts';
import { withoutGenderForms } from './gender-forms.ts';
import { isOtherInCapitals } from './stop-words.ts';

/** A word of a text: as it stands there and as it is looked up. */
export interface Word {
  readonly shown: string;
  readonly folded: string;
}

/**
 * A row of letters and digits is a word; `+` and `#` behind it belong to it (C++, C#). Codes stay in one piece: `.NET`, `A1.2`,
 * `4.0`, `S/4HANA`, `9606-1`; but `18.30.`, `12.3.2026` and `2026-09-01` are numbers.
 */
const WORD =
  /(?<![\p{L}\p{N}])\p{L}\/\d+[\p{L}\p{N}]*|\.net(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.])(?:\p{L}\d{1,2}|\d)\.\d(?![\p{N}\p{L}]|\.\d)|(?<![\p{L}\p{N}-])\d{3,5}-\d{1,2}(?![\p{L}\p{N}]|-\d)|[\p{L}\p{N}\p{M}]+[+#]*/giu;
const LOWER = /\p{Ll}/u;
const CAPITALS = /^\p{Lu}[\p{Lu}\p{N}]*$/u;
const LONGEST_ABBREVIATION = 4;
const SHOUTED_WORD = /\p{Lu}{6}/u;

/** Whether a word is written like an abbreviation: AG, IT, SPS, C1, B96. */
export function isAbbreviation(shown: string): boolean {
  return shown.length <= LONGEST_ABBREVIATION && CAPITALS.test(shown);
}

/** A text all in capitals, with longer words among them: its short words are no abbreviations. */
export function isShouted(text: string): boolean {
  return !LOWER.test(text) && SHOUTED_WORD.test(text);
}

/** As it is looked up: folded, but in capitals where that makes it another word (`IT`, `BE`). */
export function foldedWord(shown: string, isInCapitals = false): string {
  const folded = fold(shown);
  if (!isInCapitals && shown.length > 1 && isAbbreviation(shown) && isOtherInCapitals(folded)) {
    return shown;
  }
  return folded.includes('/') ? folded.replace('/', '') : folded;
}

/** The spellings of a text's words in their order, gendered forms reduced to one. */
export function spellingsOf(text: string): readonly string[] {
  return withoutGenderForms(text).match(WORD) ?? [];
}

/** The words of a text in their order. */
export function wordsOf(text: string): Word[] {
  const isLoud = isShouted(text);
  return spellingsOf(text).map((shown) => ({ shown, folded: foldedWord(shown, isLoud) }));
}
