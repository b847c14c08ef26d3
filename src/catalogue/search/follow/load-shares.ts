import { type Kysely, sql } from 'kysely';
import type { PriceShare } from '../../model/own-share.ts';
import type { CatalogueTables } from '../../tables.ts';

/** What ways of funding take off a price at present: a handful of rows that the funding's rules keep (decision 0047). */
export async function loadShares(db: Kysely<CatalogueTables>): Promise<readonly PriceShare[]> {
  const { rows } = await sql<PriceShare>`
    select funding, percent, most_cents as "mostCents", first_start as "firstStart", last_start as "lastStart",
      goals, least_units as "leastUnits", mandatory
    from funding_share`.execute(db);
  return rows;
}
