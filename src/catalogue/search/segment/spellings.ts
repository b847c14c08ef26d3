import type { Pace } from '../pace.ts';
import { fold } from '../text/fold.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { eachTrigram, TRIGRAMS } from '../text/trigrams.ts';
import { sharedColumn } from './columns.ts';
import { type TextColumn, textColumnOf } from './text-column.ts';
import type { WordTable } from './word-table.ts';

/** Words that a misspelt word may have meant, sorted, with trigrams to find similar ones. */
export interface Spellings {
  readonly words: TextColumn;
  /** The same words as people write them. */
  readonly shown: TextColumn;
  /** Offers that contain the word. */
  readonly offers: Uint32Array;
  /** Offers that have it in a title, topic, keyword or name. */
  readonly prominent: Uint32Array;
  /** Words with trigram t lie in `trigramWords` from `trigramStarts[t]`. */
  readonly trigramStarts: Uint32Array;
  readonly trigramWords: Uint32Array;
}

const SHORTEST = 3;

interface Spelling {
  readonly folded: string;
  shown: string;
  offers: number;
  prominent: number;
}

/** Words of three letters or more, and the parts of the compounds in titles: `Gabelstapler` where only `Gabelstaplerschein` is offered. */
export async function buildSpellings(
  table: WordTable,
  lexicon: Lexicon,
  pace: Pace,
): Promise<Spellings> {
  const all = new Map<string, Spelling>();
  const note = (folded: string, shown: string, offers: number, prominent: number) => {
    if (folded.length < SHORTEST || /\d/.test(folded)) return;
    const known = all.get(folded);
    if (known === undefined) all.set(folded, { folded, shown, offers, prominent });
    else known.offers += offers;
  };
  for (const [number, folded] of table.folded.entries()) {
    note(folded, table.shown[number] ?? '', table.offers.get(number), table.prominent.get(number));
    await pace.pause();
  }
  for (const [number, folded] of table.folded.entries()) {
    if (table.prominent.get(number) === 0) continue;
    for (const part of lexicon.parts.spans(folded)) {
      const shown = spelledPart(table.shown[number] ?? '', part.start, part.end);
      note(folded.slice(part.start, part.end), shown, table.prominent.get(number), 0);
    }
    await pace.pause();
  }
  const sorted = [...all.values()].sort((a, b) => (a.folded < b.folded ? -1 : 1));
  const words = sorted.map((spelling) => spelling.folded);
  return {
    words: textColumnOf(words),
    shown: textColumnOf(sorted.map((spelling) => spelling.shown)),
    offers: numbers(sorted.map((spelling) => spelling.offers)),
    prominent: numbers(sorted.map((spelling) => spelling.prominent)),
    ...(await trigramLists(words, pace)),
  };
}

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
  const isNoun = /^\p{Lu}/u.test(shown);
  return isNoun ? part.charAt(0).toUpperCase() + part.slice(1) : part;
}

async function trigramLists(words: readonly string[], pace: Pace) {
  const trigramStarts = sharedColumn(Uint32Array, TRIGRAMS + 1);
  for (const word of words) {
    eachTrigram(word, (code) => {
      trigramStarts[code + 1] = (trigramStarts[code + 1] ?? 0) + 1;
    });
    await pace.pause();
  }
  for (let code = 0; code < TRIGRAMS; code++) {
    trigramStarts[code + 1] = (trigramStarts[code + 1] ?? 0) + (trigramStarts[code] ?? 0);
  }
  const trigramWords = sharedColumn(Uint32Array, trigramStarts[TRIGRAMS] ?? 0);
  const next = trigramStarts.slice();
  for (const [at, word] of words.entries()) {
    eachTrigram(word, (code) => {
      const place = next[code] ?? 0;
      next[code] = place + 1;
      trigramWords[place] = at;
    });
    await pace.pause();
  }
  return { trigramStarts, trigramWords };
}
