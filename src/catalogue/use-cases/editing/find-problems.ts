import type { Kysely } from 'kysely';
import { localDate } from '../../../platform/clock.ts';
import type { CourseDocument } from '../../model/course-document.ts';
import { type CourseProblem, publishProblems } from '../../model/course-problems.ts';
import { termProblems } from '../../model/term-problems.ts';
import { closedLists } from '../../queries/editing/closed-lists.ts';
import type { EditingTables } from '../../tables.ts';

/** What keeps a course from being published now, by itself and by the network's lists; empty = nothing. `published` is what is online. */
export async function findProblems(
  db: Kysely<EditingTables>,
  {
    document,
    published,
  }: { readonly document: CourseDocument; readonly published: CourseDocument | null },
  now: Date,
): Promise<readonly CourseProblem[]> {
  return [
    ...publishProblems(document, localDate(now), published),
    ...termProblems(document, await closedLists(db)),
  ];
}
