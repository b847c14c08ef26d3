import type { Segment } from '../segment/segment.ts';
import { LONGEST_SPELLING } from '../segment/spellings.ts';
import { bitCount, letterSet } from '../text/letters.ts';
import { byteDistance } from './byte-distance.ts';

export interface SimilarWord {
  readonly folded: string;
  readonly shown: string;
  /** Mistakes between the two: a letter too many, missing, wrong, or two swapped. */
  readonly distance: number;
  readonly offers: number;
  readonly prominent: number;
}

/** Mistakes that a word of this length may have: none in three letters, one in four and five, two above; none in codes. */
export function mistakesAllowed(word: string): number {
  if (word.length < 4 || word.length > LONGEST_SPELLING || /\d/.test(word)) return 0;
  return word.length < 6 ? 1 : 2;
}

/** All words of the segment within the given distance. Only those with nearly the same letters are compared letter by letter. */
export function similarWords(segment: Segment, word: string, most: number): SimilarWord[] {
  const { words, shown, offers, prominent, lengthStarts, byLength, letters } = segment.spellings;
  const own = letterSet(word);
  const wanted = Buffer.from(word);
  const first = lengthStarts[Math.max(0, word.length - most)] ?? 0;
  const end = lengthStarts[Math.min(LONGEST_SPELLING, word.length + most) + 1] ?? 0;
  const found: SimilarWord[] = [];
  for (let place = first; place < end; place++) {
    if (bitCount((letters[place] ?? 0) ^ own) > 2 * most) continue;
    const at = byLength[place] ?? 0;
    const start = words.offsets[at] ?? 0;
    const distance = byteDistance(wanted, words.bytes, start, words.bytesOf(at), most);
    if (distance > most || distance === 0) continue;
    found.push({
      folded: words.get(at),
      shown: shown.get(at),
      distance,
      offers: offers[at] ?? 0,
      prominent: prominent[at] ?? 0,
    });
  }
  return found;
}
