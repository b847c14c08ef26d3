import { type Kysely, sql } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';

/**
 * Funding statements of these offers on which nobody may count: a seal that they need was on record and is over. The index knows no
 * day; it goes by what the daily care has noted of each seal, which then tells the change log. Offers without such a seal are left out.
 */
export async function loadLapsedFunding(
  db: Kysely<CatalogueTables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { rows } = await sql<{ id: string; funding: string[] }>`
    select offer.id, array_agg(need.funding) as funding
    from seal over_now
    join offer on offer.member_id = over_now.member_id
    join funding_need need on need.kind = over_now.kind and need.funding = any(offer.funding)
    where over_now.standing = 'over' and offer.id = any(${[...ids]})
      and case need.holder when 'provider' then over_now.offer_id is null else over_now.offer_id = offer.id end
      and not exists (select from seal held where held.standing = 'counts' and held.member_id = over_now.member_id
        and held.kind = over_now.kind and held.offer_id is not distinct from over_now.offer_id)
    group by offer.id`.execute(db);
  return new Map(rows.map(({ id, funding }) => [id, new Set(funding)]));
}
