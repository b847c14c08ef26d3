import type { Kysely } from 'kysely';
import type { LocalDate } from '../../platform/clock.ts';
import type { CatalogueTables } from '../tables.ts';

/** The next offers to begin, straight from the database, for the time before the index is ready. One page, no filters. */
export async function findSoonestOffers(
  db: Kysely<CatalogueTables>,
  today: LocalDate,
  limit: number,
): Promise<{ offerId: string; runId: string }[]> {
  const rows = await db
    .selectFrom('course_run as r')
    .innerJoin('offer as o', 'o.id', 'r.offer_id')
    .innerJoin('member as m', 'm.id', 'o.member_id')
    .where('m.publication', '=', 'published')
    .where('r.publication', '=', 'published')
    .where('r.starts_on', '>=', today)
    .where('r.status', '!=', 'cancelled')
    .where('o.publication', '=', 'published')
    .where('o.freshness', '<>', 'hidden')
    .orderBy('r.starts_on')
    .orderBy('r.id')
    // An offer may begin several times; a few more rows than wanted are enough to fill the page.
    .limit(limit * 4)
    .select(['o.id as offerId', 'r.id as runId'])
    .execute();
  const first = new Map<string, string>();
  for (const row of rows) if (!first.has(row.offerId)) first.set(row.offerId, row.runId);
  return [...first].slice(0, limit).map(([offerId, runId]) => ({ offerId, runId }));
}
