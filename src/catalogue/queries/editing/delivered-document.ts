import type { Kysely } from 'kysely';
import type { CourseDocument } from '../../model/course-document.ts';
import { storedCourse } from '../../model/stored-course.ts';
import type { EditingTables } from '../../tables.ts';

export interface DeliveredDocument {
  readonly document: CourseDocument;
  /** When it was delivered. */
  readonly at: Date;
}

/** A delivered course as its source had brought it before somebody edited it by hand; null where nobody has kept that. */
export async function deliveredDocument(
  db: Kysely<EditingTables>,
  offerId: string,
): Promise<DeliveredDocument | null> {
  const row = await db
    .selectFrom('course_version as v')
    .innerJoin('offer as o', 'o.id', 'v.offer_id')
    .where('v.offer_id', '=', offerId)
    .where('v.kind', '=', 'created')
    .where('o.source_id', 'is not', null)
    .orderBy('v.version', 'desc')
    .select(['v.content', 'v.at'])
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { document: storedCourse(row.content), at: row.at };
}
