import { foldedWords } from '../words.ts';

/** A name under which an occupation is known. */
export interface OccupationLabel {
  readonly label: string;
  /** KldB 2010 code or address of ESCO. */
  readonly value: string;
}

/** Occupations by their folded names. */
export interface OccupationIndex {
  readonly byName: ReadonlyMap<string, readonly string[]>;
  /** Words of the longest name. */
  readonly mostWords: number;
}

/** Shorter names ("Koch", "Coach", "Garten") are also other things. */
const SHORTEST_NAME = 7;
/** A name of more occupations than this ("Leiter") says nothing. */
const MOST_MEANINGS = 3;
const MOST_WORDS = 6;

/** Lays out the names of occupations for finding them in a text with one look per run of words. */
export function occupationIndex(labels: readonly OccupationLabel[]): OccupationIndex {
  const byName = new Map<string, string[]>();
  for (const { label, value } of labels) {
    const name = foldedWords(label).trim();
    if (name.length < SHORTEST_NAME || name.split(' ').length > MOST_WORDS) continue;
    const values = byName.get(name) ?? [];
    if (!values.includes(value)) values.push(value);
    byName.set(name, values);
  }
  for (const [name, values] of byName) if (values.length > MOST_MEANINGS) byName.delete(name);
  const mostWords = Math.max(0, ...[...byName.keys()].map((name) => name.split(' ').length));
  return { byName, mostWords };
}
