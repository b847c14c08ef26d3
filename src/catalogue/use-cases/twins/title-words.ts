import type { TitleWord } from '../../model/twins/title-meaning.ts';
import { stem } from '../../search/text/stem.ts';
import { isStopWord } from '../../search/text/stop-words.ts';
import { wordsOf } from '../../search/text/words.ts';

/** Dates and times of day in titles say when a course is held, not what it is about. */
const WHEN =
  /\b\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?|\b\d{1,2}(?:[:.]\d{2})?(?:\s*(?:-|–|bis)\s*\d{1,2}(?:[:.]\d{2})?)?\s*(?:Uhr|h)\b/giu;
/** Words that the search leaves out and that change what a course is. */
const NEGATIONS = new Set(['ohne', 'nicht', 'kein', 'keine']);

/** An ending that only says "course", with the letter that joins it. */
const COURSE_ENDING =
  /(?<=\p{L}{3})(?:(?<!s)s)?(?:kurs|kurse|kurses|lehrgang|lehrgange|seminar|seminare|schulung)$/u;
const LAST_E = /(?<=\p{L}{3})e$/u;

const saidBy = (folded: string): string =>
  stem(folded.replace(COURSE_ENDING, '')).replace(LAST_E, '');

/** The words of a title that say something, as the search reads them. */
export function titleWords(title: string): TitleWord[] {
  return wordsOf(title.replace(WHEN, ' ')).flatMap(({ shown, folded }) =>
    isStopWord(folded) && !NEGATIONS.has(folded) ? [] : [{ shown, folded, stem: saidBy(folded) }],
  );
}
