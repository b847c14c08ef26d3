import type { Kysely } from 'kysely';
import type { CatalogueTables } from '../../src/catalogue/tables.ts';

/** A course of a member of the demonstration network with a run that has a date, and a delivery: what addresses name. */
export async function someCourseOf(
  db: Kysely<CatalogueTables>,
  memberId: string,
): Promise<{ readonly offer: string; readonly run: string; readonly delivery: string }> {
  const { offer, run } = await db
    .selectFrom('course_run as r')
    .innerJoin('offer as o', 'o.id', 'r.offer_id')
    .where('o.member_id', '=', memberId)
    .where('o.publication', '=', 'published')
    .where('r.publication', '=', 'published')
    .where('r.starts_on', 'is not', null)
    .orderBy('r.id')
    .select(['o.id as offer', 'r.id as run'])
    .executeTakeFirstOrThrow();
  const delivery = await db
    .selectFrom('delivery as d')
    .innerJoin('data_source as s', 's.id', 'd.source_id')
    .where('s.member_id', '=', memberId)
    .select('d.id')
    .executeTakeFirstOrThrow();
  return { offer, run, delivery: delivery.id };
}
