import type { Pace } from '../../../platform/pace.ts';
import { isEllipsis, resolveEllipsis } from '../text/ellipses.ts';
import { fold } from '../text/fold.ts';
import { letterSet } from '../text/letters.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { isNameTerm, isPlaceTerm, isWrittenWord } from '../text/terms-of-word.ts';
import { isAbbreviation } from '../text/words.ts';
import { sharedColumn } from './columns.ts';
import { type TextColumn, textColumnOf } from './text-column.ts';
import type { WordTable } from './word-table.ts';

/** Words that a misspelt word may have meant. */
export interface Spellings {
  /** Folded, sorted by bytes. */
  readonly words: TextColumn;
  /** The same words as people write them. */
  readonly shown: TextColumn;
  /** Offers that contain the word. */
  readonly offers: Uint32Array;
  /** Offers that have it in a title, topic, keyword or name. */
  readonly prominent: Uint32Array;
  /** The words by their length: those of n letters lie in `byLength` from `lengthStarts[n]`. */
  readonly lengthStarts: Uint32Array;
  readonly byLength: Uint32Array;
  /** Their sets of letters, in the same order: most words need no closer look. */
  readonly letters: Uint32Array;
}

const SHORTEST = 3;
/** Longer words are not corrected. */
export const LONGEST_SPELLING = 40;
/** In so many offers of a large catalogue a word has to stand, if only in descriptions, to be what somebody meant. */
const LEAST_SHARE = 1 / 20_000;

interface Spelling {
  readonly folded: string;
  shown: string;
  offers: number;
  prominent: number;
}

type Note = (folded: string, shown: string, offers: number, prominent: number) => void;

/**
 * Words of three letters or more, names among them, and the parts of the compounds in titles: `Gabelstapler` where only
 * `Gabelstaplerschein` is offered. What hardly any description has is left out: in a large catalogue most such words are mistakes.
 */
export async function buildSpellings(
  table: WordTable,
  lexicon: Lexicon,
  offerCount: number,
  pace: Pace,
): Promise<Spellings> {
  const all = new Map<string, Spelling>();
  const note: Note = (folded, shown, offers, prominent) => {
    if (folded.length < SHORTEST || folded.length > LONGEST_SPELLING || /\d/.test(folded)) return;
    const known = all.get(folded);
    if (known === undefined) all.set(folded, { folded, shown, offers, prominent });
    else {
      known.offers += offers;
      known.prominent += prominent;
    }
  };
  for (const [number, folded] of table.folded.entries()) {
    noteWord(table, number, folded, note);
    await pace.pause();
  }
  for (const [number, folded] of table.folded.entries()) {
    if (table.prominent.get(number) > 0) noteParts(table, number, folded, lexicon, note);
    await pace.pause();
  }
  const least = Math.max(1, Math.floor(offerCount * LEAST_SHARE));
  const sorted = [...all.values()]
    .filter((spelling) => spelling.prominent > 0 || spelling.offers >= least)
    .sort((a, b) => (a.folded < b.folded ? -1 : 1));
  const words = sorted.map((spelling) => spelling.folded);
  return {
    words: textColumnOf(words),
    shown: textColumnOf(sorted.map((spelling) => spelling.shown)),
    offers: numbers(sorted.map((spelling) => spelling.offers)),
    prominent: numbers(sorted.map((spelling) => spelling.prominent)),
    ...orderedByLength(words),
  };
}

function noteWord(table: WordTable, number: number, folded: string, note: Note): void {
  const shown = table.shown[number] ?? '';
  const offers = table.offers.get(number);
  if (offers === 0 || isAbbreviation(shown) || isPlaceTerm(folded)) return;
  if (isNameTerm(folded)) note(folded.slice(1), shown, offers, table.prominent.get(number));
  else if (isWrittenWord(folded)) note(folded, shown, offers, table.prominent.get(number));
}

function noteParts(
  table: WordTable,
  number: number,
  folded: string,
  { parts }: Lexicon,
  note: Note,
): void {
  const offers = table.prominent.get(number);
  if (isEllipsis(folded)) {
    for (const whole of resolveEllipsis(folded, parts)) note(whole, capital(whole), offers, 0);
  }
  if (!isWrittenWord(folded)) return;
  for (const part of parts.spans(folded)) {
    const shown = spelledPart(table.shown[number] ?? '', part.start, part.end);
    note(folded.slice(part.start, part.end), shown, offers, 0);
  }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function numbers(values: readonly number[]): Uint32Array {
  const column = sharedColumn(Uint32Array, values.length);
  column.set(values);
  return column;
}

/** The letters of a word that are the given letters of its folded form (ß is two there), with a capital if the word has one. */
function spelledPart(shown: string, start: number, end: number): string {
  const at = (foldedLength: number) => {
    for (let i = 0; i <= shown.length; i++)
      if (fold(shown.slice(0, i)).length >= foldedLength) return i;
    return shown.length;
  };
  const part = shown.slice(at(start), at(end));
  return /^\p{Lu}/u.test(shown) ? capital(part) : part;
}

function orderedByLength(words: readonly string[]) {
  const lengthStarts = sharedColumn(Uint32Array, LONGEST_SPELLING + 2);
  for (const word of words) {
    lengthStarts[word.length + 1] = (lengthStarts[word.length + 1] ?? 0) + 1;
  }
  for (let length = 0; length <= LONGEST_SPELLING; length++) {
    lengthStarts[length + 1] = (lengthStarts[length + 1] ?? 0) + (lengthStarts[length] ?? 0);
  }
  const next = lengthStarts.slice();
  const byLength = sharedColumn(Uint32Array, words.length);
  const letters = sharedColumn(Uint32Array, words.length);
  for (const [number, word] of words.entries()) {
    const place = next[word.length] ?? 0;
    next[word.length] = place + 1;
    byLength[place] = number;
    letters[place] = letterSet(word);
  }
  return { lengthStarts, byLength, letters };
}
