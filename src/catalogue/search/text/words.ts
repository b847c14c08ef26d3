import { eachSpelling } from './each-spelling.ts';
import { fold } from './fold.ts';
import { withoutGenderForms } from './gender-forms.ts';
import { isOtherInCapitals } from './stop-words.ts';

/** A word of a text: as it stands there and as it is looked up. */
export interface Word {
  readonly shown: string;
  readonly folded: string;
}

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
  const plain = withoutGenderForms(text);
  const found: string[] = [];
  eachSpelling(plain, (start, end) => found.push(plain.slice(start, end)));
  return found;
}

/** The words of a text in their order. */
export function wordsOf(text: string): Word[] {
  const isLoud = isShouted(text);
  return spellingsOf(text).map((shown) => ({ shown, folded: foldedWord(shown, isLoud) }));
}
