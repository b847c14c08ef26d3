import type { Language } from '../../../../platform/texts/index.ts';
import type { CourseProblem } from '../../../model/course-problems.ts';
import { wordsOf } from '../../words/words.ts';
import { PROBLEM_TEXTS } from './hint-words.ts';

/** What keeps a course from being published, one sentence each, none twice. */
export function problemsInWords(
  problems: readonly CourseProblem[],
  language: Language,
): readonly string[] {
  const { t } = wordsOf(language);
  return [
    ...new Set(problems.map(({ problem, value = '' }) => t(PROBLEM_TEXTS[problem], { value }))),
  ];
}
