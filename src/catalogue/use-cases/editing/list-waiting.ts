import type { Kysely } from 'kysely';
import { type CourseChange, changesBetween } from '../../model/course-changes.ts';
import type { CourseDocument } from '../../model/course-document.ts';
import { publishedDocuments } from '../../queries/editing/published-documents.ts';
import { type WaitingRow, waitingCourses } from '../../queries/editing/waiting-courses.ts';
import type { EditingTables } from '../../tables.ts';

export interface WaitingCourse extends WaitingRow {
  /** What is online; null = it never was. */
  readonly published: CourseDocument | null;
  readonly changes: readonly CourseChange[];
}

/** Courses that wait for the office, longest waiting first. */
export async function listWaiting(
  db: Kysely<EditingTables>,
  question: { readonly limit?: number } = {},
): Promise<readonly WaitingCourse[]> {
  const rows = await waitingCourses(db, question.limit ?? 100);
  const online = await publishedDocuments(
    db,
    rows.map(({ offerId }) => offerId),
  );
  return rows.map((row) => {
    const published = online.get(row.offerId) ?? null;
    const changes = published === null ? [] : changesBetween(published, row.document);
    return { ...row, published, changes };
  });
}
