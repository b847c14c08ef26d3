import type { CourseDocument } from './course-document.ts';
import type { CourseProblem } from './course-problems.ts';

/** What of a course holds keys of the network's closed lists. */
export const TERM_PARTS = ['topics', 'targets', 'funding', 'certificates'] as const;
export type TermPart = (typeof TERM_PARTS)[number];
export type ClosedLists = Readonly<Record<TermPart, ReadonlySet<string>>>;

const PROBLEMS = {
  topics: 'topic_unknown',
  targets: 'target_unknown',
  funding: 'funding_unknown',
  certificates: 'certificate_unknown',
} as const satisfies Readonly<Record<TermPart, CourseProblem['problem']>>;

/**
 * Keys that the network does not know or knows no more, one problem each with the key as `value`. Also what is online already counts:
 * no filter finds it any more.
 */
export function termProblems(document: CourseDocument, lists: ClosedLists): CourseProblem[] {
  return TERM_PARTS.flatMap((part) =>
    document[part]
      .filter((key) => !lists[part].has(key))
      .map((value): CourseProblem => ({ runId: null, part, problem: PROBLEMS[part], value })),
  );
}
