import { type Kysely, sql } from 'kysely';
import type { LocalDate } from '../../../platform/clock.ts';
import type { CatalogueTables } from '../../tables.ts';
import { beginsYet } from '../freshness/begins-yet.ts';

/** The ids, of these offers or of all that can still begin, whose offer or run has really changed last; the latest first. */
export async function latestChanged(
  db: Kysely<CatalogueTables>,
  offerIds: readonly string[] | null,
  today: LocalDate,
  limit: number,
): Promise<string[]> {
  if (offerIds !== null && offerIds.length === 0) return [];
  const rows = await db
    .selectFrom('offer as o')
    .innerJoin('member as m', 'm.id', 'o.member_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('course_run as r')
          .whereRef('r.offer_id', '=', 'o.id')
          .where('r.publication', '=', 'published')
          .select((run) => run.fn.max('r.updated_at').as('at'))
          .as('run'),
      (join) => join.onTrue(),
    )
    .where('o.publication', '=', 'published')
    .where('o.freshness', '<>', 'hidden')
    .where('m.publication', '=', 'published')
    .$if(offerIds === null, (query) => query.where(beginsYet('o.id', today)))
    .$if(offerIds !== null, (query) =>
      query.where(sql<boolean>`o.id = any(${sql.val(offerIds)}::text[])`),
    )
    .orderBy(sql`greatest(o.updated_at, run.at)`, 'desc')
    .orderBy('o.id')
    .limit(limit)
    .select('o.id')
    .execute();
  return rows.map(({ id }) => id);
}
