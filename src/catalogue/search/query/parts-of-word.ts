import { codeParts } from '../text/code-parts.ts';
import { shortCourse, withoutCourseWords, withoutWorker } from '../text/course-words.ts';
import { stem } from '../text/stem.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { Word } from '../text/words.ts';
import type { TermFinder } from './find-terms.ts';
import type { WordGroup } from './word-group.ts';

export const PARTS_WEIGHT = 0.45;
export const CODE_WEIGHT = 0.5;
/** What stands before a word for a course: nearly as much as the compound. */
export const SUBJECT_WEIGHT = 0.65;
/** So many headings have what a course is about that it is a subject of this catalogue. */
const MANY_HEADINGS = 10;

export interface PartsOfWord {
  readonly group: WordGroup;
  /** The word as a whole weighs no more than this: a Zollkurs is a course about Zoll, however few texts have the very word. */
  readonly mostWeight: number;
}

/**
 * The offers that have all parts of a compound or code; none if it is neither. Words for a course at its end may be missing: where
 * many headings have what stands before them, that is what was meant.
 */
export function partsOfWord(
  finder: TermFinder,
  { shown, folded }: Word,
  onlyHeadings: boolean,
): PartsOfWord {
  const wanted = { reading: 'parts', text: shown } as const;
  const code = codeParts(folded);
  if (code.length > 0)
    return partsOnly(finder.alternative({ ...wanted, terms: code, weight: CODE_WEIGHT }));
  const leaves = leavesOf(finder, folded);
  // Nach-hilfe is no help after something.
  if (leaves.length < 2 || leaves.some(isStopWord)) return NO_PARTS;
  const found = finder.alternative({
    ...wanted,
    terms: distinct(leaves),
    weight: PARTS_WEIGHT,
    onlyHeadings,
  });
  const bare = withoutCourseWords(leaves);
  const usual = bare.length === leaves.length && !onlyHeadings && found.length === 0;
  const telling = usual ? withoutWorker(leaves) : bare;
  if (telling.length === leaves.length) return partsOnly(found);
  const less = { ...wanted, terms: distinct(telling), onlyHeadings: true };
  const [subject] = finder.alternative(less);
  if (subject === undefined) return partsOnly(found);
  const isCourse = bare.length < leaves.length;
  const isKnown = isCourse && finder.offersWith([subject], MANY_HEADINGS) === MANY_HEADINGS;
  const weight = subject.weight * (isKnown ? SUBJECT_WEIGHT : PARTS_WEIGHT / 2);
  const group = [...found, { ...subject, weight }];
  return isKnown ? { group, mostWeight: subject.weight } : partsOnly(group);
}

const partsOnly = (group: WordGroup): PartsOfWord => ({
  group,
  mostWeight: Number.POSITIVE_INFINITY,
});
export const NO_PARTS = partsOnly([]);

function leavesOf(finder: TermFinder, folded: string): readonly string[] {
  const leaves = finder.state.lexicon.parts.leaves(folded);
  const short = leaves.length < 2 ? shortCourse(folded) : null;
  if (short === null) return leaves;
  // Malkurs: to paint, if the catalogue has that, else what the three letters stand for.
  const verb = stem(`${short.beginning}en`);
  const beginning = finder.frequency(verb) > 0 ? verb : stem(short.beginning);
  return [beginning, stem(short.course)];
}

const distinct = (terms: readonly string[]): string[] => [...new Set(terms)];
