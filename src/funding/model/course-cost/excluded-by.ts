import { evaluateForPage } from '../evaluate-for-page.ts';
import type { Answers } from '../fact.ts';
import type { Programme, RuleSet } from '../programme.ts';
import { usualAnswers } from './course-examples.ts';
import { typicalSituations } from './typical-situations.ts';

/** A programme that does not pay for a course, and the law that says so. */
export interface ExcludedProgramme<T> {
  readonly programme: Programme<T>;
  readonly norm: string;
}

/** The programmes for somebody in work that a fact of the course rules out because it is as it is known to be. */
export function excludedBy<T>(
  rules: RuleSet<T>,
  {
    course,
    fact,
    today,
  }: { readonly course: Answers; readonly fact: string; readonly today: string },
): readonly ExcludedProgramme<T>[] {
  const employed = typicalSituations(course).find(({ key }) => key === 'small_company');
  if (course[fact] !== true || employed === undefined) return [];
  const answers = { ...usualAnswers(rules.facts), ...employed.answers, ...course };
  return evaluateForPage(rules, { answers, today }).outcomes.flatMap(({ programme, reasons }) =>
    reasons.flatMap((reason) =>
      reason.kind === 'condition' && reason.leaf.fakt === fact
        ? [{ programme, norm: reason.norm }]
        : [],
    ),
  );
}
