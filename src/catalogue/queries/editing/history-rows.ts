import type { Kysely } from 'kysely';
import type { CourseDocument } from '../../model/course-document.ts';
import { storedCourse } from '../../model/stored-course.ts';
import type { CourseVersionKind, EditingTables } from '../../tables.ts';

export interface HistoryRow {
  readonly version: number;
  readonly kind: CourseVersionKind;
  readonly at: Date;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly reason: string | null;
}

/** The newest versions of a course without their contents, newest first; null where the member has no such course. */
export async function historyRows(
  db: Kysely<EditingTables>,
  question: { readonly memberId: string; readonly offerId: string; readonly most: number },
): Promise<readonly HistoryRow[] | null> {
  const { memberId, offerId, most } = question;
  const offer = await db
    .selectFrom('offer')
    .where('id', '=', offerId)
    .where('member_id', '=', memberId)
    .select('id')
    .executeTakeFirst();
  if (offer === undefined) return null;
  return db
    .selectFrom('course_version as v')
    .leftJoin('person as p', 'p.id', 'v.actor_id')
    .where('v.offer_id', '=', offerId)
    .orderBy('v.version', 'desc')
    .limit(most)
    .select([
      'v.version',
      'v.kind',
      'v.at',
      'v.actor_id as actorId',
      'p.name as actorName',
      'v.reason',
    ])
    .execute();
}

/** The contents of these versions by number. */
export async function contentsOf(
  db: Kysely<EditingTables>,
  offerId: string,
  versions: readonly number[],
): Promise<ReadonlyMap<number, CourseDocument>> {
  if (versions.length === 0) return new Map();
  const rows = await db
    .selectFrom('course_version')
    .where('offer_id', '=', offerId)
    .where('version', 'in', versions)
    .select(['version', 'content'])
    .execute();
  return new Map(rows.map(({ version, content }) => [version, storedCourse(content)]));
}
