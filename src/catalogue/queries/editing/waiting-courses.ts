import type { Kysely } from 'kysely';
import type { CourseDocument } from '../../model/course-document.ts';
import { storedCourse } from '../../model/stored-course.ts';
import type { EditingTables } from '../../tables.ts';

export interface WaitingRow {
  readonly offerId: string;
  readonly memberId: string;
  readonly memberSlug: string;
  readonly memberName: string;
  readonly version: number;
  readonly submittedAt: Date;
  readonly submittedBy: string | null;
  readonly document: CourseDocument;
}

/** Drafts that were handed to the office, longest waiting first. */
export async function waitingCourses(
  db: Kysely<EditingTables>,
  most: number,
): Promise<readonly WaitingRow[]> {
  const rows = await db
    .selectFrom('course_draft as d')
    .innerJoin('offer as o', 'o.id', 'd.offer_id')
    .innerJoin('member as m', 'm.id', 'o.member_id')
    .leftJoin('person as p', 'p.id', 'd.submitted_by')
    .where('d.state', '=', 'waiting')
    .orderBy('d.submitted_at')
    .limit(most)
    .select([
      'd.offer_id as offerId',
      'm.id as memberId',
      'm.slug as memberSlug',
      'm.name as memberName',
      'd.version',
      'd.submitted_at as submittedAt',
      'p.name as submittedBy',
      'd.content',
    ])
    .execute();
  return rows.flatMap(({ submittedAt, content, ...row }) =>
    submittedAt === null ? [] : [{ ...row, submittedAt, document: storedCourse(content) }],
  );
}
