import { HALF_WEIGHT } from './query/known-half.ts';
import { CODE_WEIGHT, PARTS_WEIGHT, SUBJECT_WEIGHT } from './query/parts-of-word.ts';
import { STEPS_PER_DOUBLING } from './query/rank-key.ts';
import { OCCUPATION_WEIGHT, SYNONYM_WEIGHT, TOPIC_WEIGHT } from './query/related-words.ts';
import { mistakesAllowed } from './query/similar-words.ts';
import { BEGINNING_WEIGHT } from './query/words-beginning.ts';
import { WEIGHTS } from './segment/offer-text.ts';
import { PART_WEIGHT } from './segment/postings.ts';

/** How much a found word counts by where it stands. */
export const FIELD_WEIGHTS = WEIGHTS;

/** What is left of that by how the word was found; the word itself counts whole. */
export const READING_WEIGHTS = {
  word: 1,
  insideWord: PART_WEIGHT,
  subject: SUBJECT_WEIGHT,
  ownParts: PARTS_WEIGHT,
  codeParts: CODE_WEIGHT,
  beginning: BEGINNING_WEIGHT,
  synonym: SYNONYM_WEIGHT,
  occupation: OCCUPATION_WEIGHT,
  topic: TOPIC_WEIGHT,
  half: HALF_WEIGHT,
} as const;
export type PublishedReading = keyof typeof READING_WEIGHTS;

/** By how much the points of two offers may differ at most to be the same step of relevance, as a share of the smaller. */
export const STEP_WIDTH = 2 ** (1 / STEPS_PER_DOUBLING) - 1;

const LONGEST_LOOKED_AT = 20;

/** The fewest letters that a word needs to be corrected with so many mistakes in it. */
export function lettersFor(mistakes: number): number {
  let letters = 1;
  while (letters < LONGEST_LOOKED_AT && mistakesAllowed('a'.repeat(letters)) < mistakes) letters++;
  return letters;
}
