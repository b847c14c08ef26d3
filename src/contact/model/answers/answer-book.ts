import type { LocalDate } from '../../../platform/clock.ts';
import { createFinder, type FindAnswers } from './find-answers.ts';
import { isShown, type PublicAnswer } from './public-answer.ts';

/** The published answers, in memory. What has expired is in none of its answers. */
export interface AnswerBook {
  readonly find: FindAnswers;
  /** By topic, then by question. */
  all(today: LocalDate): readonly PublicAnswer[];
  bySlug(slug: string, today: LocalDate): PublicAnswer | null;
}

/** Makes the book of these answers. */
export function createAnswerBook(answers: readonly PublicAnswer[]): AnswerBook {
  const sorted = [...answers].sort((a, b) =>
    a.document.question.de.localeCompare(b.document.question.de, 'de'),
  );
  const bySlug = new Map(sorted.map((answer) => [answer.slug, answer]));
  return {
    find: createFinder(sorted),
    all: (today) => sorted.filter((answer) => isShown(answer, today)),
    bySlug(slug, today) {
      const answer = bySlug.get(slug);
      return answer !== undefined && isShown(answer, today) ? answer : null;
    },
  };
}

/** Of a portal that remembers nothing yet. */
export const NO_ANSWERS: AnswerBook = createAnswerBook([]);
