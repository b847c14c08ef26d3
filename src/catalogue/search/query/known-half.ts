import { isCourseWord, isWeakHead } from '../text/course-words.ts';
import { stem } from '../text/stem.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { TermFinder } from './find-terms.ts';
import type { IndexState } from './state.ts';
import type { WordGroup } from './word-group.ts';

export const HALF_WEIGHT = 0.25;
const SHORTEST_HALF = 5;
/** What is left of the word has to be a word as well, not an ending. */
const SHORTEST_REST = 4;
/** Forms in which a catalogue may have a word of which the stem is known. */
const ENDINGS = ['', 'e', 'en', 'er', 'n', 's', 'es', 'ern', 'in', 'innen'];

export interface KnownHalf {
  readonly group: WordGroup;
  /** The half as the catalogue writes it. */
  readonly shown: string;
}

/**
 * What is known of a compound of which only one half is: its end, for the head says what a thing is (Firmen-gründung); its beginning
 * only where the head is an activity, a worker, a course or its exam (Komma-setzung, Heizungs-bauer). A half has to be a word of its
 * own in a heading: Rettungs-dienst is no Dienstplan. Null if there is none.
 */
export function knownHalf(finder: TermFinder, folded: string): KnownHalf | null {
  if (!/^\p{L}+$/u.test(folded)) return null;
  const lengths = halfLengths(folded);
  for (const length of lengths) {
    const head = folded.slice(-length);
    if (isWeakHead(stem(head))) return knownBeginning(finder, folded, lengths);
    const known = meaningOf(finder, head);
    if (known !== null) return known;
  }
  return folded.endsWith('ung') ? knownBeginning(finder, folded, lengths) : null;
}

/** The longest first: it leaves the least out. */
function halfLengths(folded: string): readonly number[] {
  const count = Math.max(0, folded.length - SHORTEST_REST - SHORTEST_HALF + 1);
  return Array.from({ length: count }, (_, at) => folded.length - SHORTEST_REST - at);
}

function knownBeginning(
  finder: TermFinder,
  folded: string,
  lengths: readonly number[],
): KnownHalf | null {
  for (const length of lengths) {
    const known = meaningOf(finder, folded.slice(0, length));
    if (known !== null) return known;
  }
  return null;
}

function meaningOf(finder: TermFinder, half: string): KnownHalf | null {
  const stemmed = stem(half);
  if (isStopWord(half) || isCourseWord(stemmed)) return null;
  const shown = asInHeadings(finder.state, half, stemmed);
  if (shown === null) return null;
  const group = finder.alternative({
    terms: [stemmed],
    reading: 'parts',
    text: shown,
    weight: HALF_WEIGHT,
    onlyHeadings: true,
  });
  return group.length === 0 ? null : { group, shown };
}

/** How the catalogue writes a word that stands in a heading on its own, not merely in a compound; null if none does. */
function asInHeadings({ segments }: IndexState, half: string, stemmed: string): string | null {
  const forms = [half, ...ENDINGS.map((ending) => stemmed + ending)].filter(
    (form) => stem(form) === stemmed,
  );
  for (const form of forms) {
    for (const { spellings } of segments) {
      const at = spellings.words.find(form);
      if (at >= 0 && (spellings.prominent[at] ?? 0) > 0) return spellings.shown.get(at);
    }
  }
  return null;
}
