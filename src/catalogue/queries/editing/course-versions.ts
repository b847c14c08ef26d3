import { type Kysely, sql } from 'kysely';
import type { CourseDocument } from '../../model/course-document.ts';
import { storedCourse } from '../../model/stored-course.ts';
import type { CatalogueTables, CourseVersionKind, EditingTables } from '../../tables.ts';
import { jsonText } from '../json-rows.ts';

/** The number of the newest version; 0 = nobody has edited the course by hand. */
export async function newestVersion(db: Kysely<EditingTables>, offerId: string): Promise<number> {
  const row = await db
    .selectFrom('course_version')
    .where('offer_id', '=', offerId)
    .select(sql<number>`coalesce(max(version), 0)::int`.as('version'))
    .executeTakeFirst();
  return row?.version ?? 0;
}

/** A course as it was in a version; null where there is no such version. */
export async function courseAt(
  db: Kysely<EditingTables>,
  offerId: string,
  version: number,
): Promise<CourseDocument | null> {
  const row = await db
    .selectFrom('course_version')
    .where('offer_id', '=', offerId)
    .where('version', '=', version)
    .select('content')
    .executeTakeFirst();
  return row === undefined ? null : storedCourse(row.content);
}

export interface NewVersion {
  readonly offerId: string;
  readonly version: number;
  readonly document: CourseDocument;
  readonly kind: CourseVersionKind;
  readonly actorId: string | null;
  readonly reason?: string | null;
  readonly now: Date;
}

/** Adds a version to the history. A number that is taken is an error of the database. */
export async function addVersion(trx: Kysely<CatalogueTables>, entry: NewVersion): Promise<void> {
  await trx
    .insertInto('course_version')
    .values({
      offer_id: entry.offerId,
      version: entry.version,
      content: jsonText(entry.document),
      kind: entry.kind,
      actor_id: entry.actorId,
      reason: entry.reason ?? null,
      at: entry.now,
    })
    .execute();
}
