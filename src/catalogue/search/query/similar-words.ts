import { editDistance } from '../../../platform/geo/edit-distance.ts';
import type { Segment } from '../segment/segment.ts';
import { eachTrigram } from '../text/trigrams.ts';

export interface SimilarWord {
  readonly folded: string;
  readonly shown: string;
  readonly distance: number;
  readonly offers: number;
}

/** Mistakes that a word of this length may have: none in three letters, one up to seven, two above. */
export function mistakesAllowed(word: string): number {
  if (word.length < 4 || /\d/.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/** Per word of a segment: trigrams shared with the word in question; all 0 between two calls. */
const counters = new WeakMap<Segment, Uint8Array>();

function counterOf(segment: Segment): Uint8Array {
  const known = counters.get(segment) ?? new Uint8Array(segment.spellings.words.length);
  counters.set(segment, known);
  return known;
}

/** Words of the segment within the given distance: those that share enough trigrams are compared letter by letter. */
export function similarWords(segment: Segment, word: string, most: number): SimilarWord[] {
  const { words, shown, offers, trigramStarts, trigramWords } = segment.spellings;
  const shared = counterOf(segment);
  const touched: number[] = [];
  let trigrams = 0;
  eachTrigram(word, (code) => {
    trigrams++;
    const end = trigramStarts[code + 1] ?? 0;
    for (let i = trigramStarts[code] ?? 0; i < end; i++) {
      const at = trigramWords[i] ?? 0;
      const count = shared[at] ?? 0;
      if (count === 0) touched.push(at);
      shared[at] = count + 1;
    }
  });
  // One mistake spoils at most three trigrams (a swap four, but swaps keep the ends).
  const least = Math.max(1, trigrams - 3 * most - 1);
  const found: SimilarWord[] = [];
  for (const at of touched) {
    const count = shared[at] ?? 0;
    shared[at] = 0;
    if (count < least || Math.abs(words.bytesOf(at) - word.length) > most) continue;
    const folded = words.get(at);
    const distance = editDistance(word, folded, most);
    if (distance > most || distance === 0) continue;
    found.push({ folded, shown: shown.get(at), distance, offers: offers[at] ?? 0 });
  }
  return found;
}
