import type { LocalDate } from '../../../platform/clock.ts';
import type { Labels } from '../../queries/label-store.ts';
import type { Words } from '../words/words.ts';

/** One line of a cell. */
export interface CompareLine {
  readonly text: string;
  readonly href?: string;
  /** Said smaller: it belongs to the line before. */
  readonly isNote?: boolean;
}

/** The answer of one offer to one question. Never empty: what is not known says so. */
export type CompareCell = readonly CompareLine[];

/** What cells are made with. */
export interface CellContext {
  readonly words: Words;
  readonly labels: Labels;
  readonly today: LocalDate;
}

/** Providers write whole paragraphs where a word is asked for; the course page has them, the comparison has their beginning. */
const LONGEST_LINE = 120;

/** A cell from a statement and what belongs to it; null parts are left out. */
export function cell(text: string, ...notes: readonly (string | null)[]): CompareCell {
  return [
    { text: shortened(text) },
    ...notes.flatMap((note) =>
      note === null || note === '' ? [] : [{ text: shortened(note), isNote: true }],
    ),
  ];
}

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= LONGEST_LINE) return plain;
  return `${plain.slice(0, LONGEST_LINE).replace(/\s+\S*$/, '')} …`;
}
