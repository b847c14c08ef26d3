import { nameTerm } from '../text/terms-of-word.ts';
import type { TermFinder } from './find-terms.ts';
import type { WordGroup } from './word-group.ts';

export const BEGINNING_WEIGHT = 0.6;
const MOST_BEGINNING = 40;
const SHORTEST_BEGINNING = 4;

/** The words and names of the catalogue that begin as typed; none for less than four letters. */
export function wordsBeginning(finder: TermFinder, folded: string): WordGroup {
  if (folded.length < SHORTEST_BEGINNING) return [];
  const terms = [folded, nameTerm(folded)].flatMap((text) =>
    finder.beginningWith(text, MOST_BEGINNING),
  );
  return terms.flatMap((term) =>
    finder.alternative({
      terms: [term],
      reading: 'beginning',
      text: term.replace(/^@/, ''),
      weight: BEGINNING_WEIGHT,
    }),
  );
}
