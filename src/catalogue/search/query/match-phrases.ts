import type { Segment } from '../segment/segment.ts';
import { hasRow, rowPattern, wordNumber } from '../segment/word-rows.ts';
import type { Phrase } from './word-group.ts';

const MOST_PATTERNS = 16;

/** The rows of words that a phrase may be in this segment; none if one of its words occurs nowhere. */
export function patternsOf({ wordRows }: Segment, phrase: Phrase): Uint8Array[] {
  let rows: number[][] = [[]];
  for (const forms of phrase) {
    const numbers = forms.map((form) => wordNumber(wordRows, form)).filter((number) => number >= 0);
    rows = rows.flatMap((row) => numbers.map((number) => [...row, number]));
    rows.length = Math.min(rows.length, MOST_PATTERNS);
  }
  return rows.filter((row) => row.length > 0).map(rowPattern);
}

export function hasPhrase(
  segment: Segment,
  offer: number,
  patterns: readonly Uint8Array[],
): boolean {
  return patterns.some((pattern) => hasRow(segment.wordRows, offer, pattern));
}
