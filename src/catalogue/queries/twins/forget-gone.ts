import { type Kysely, sql } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';
import { livingOffers } from './living-offers.ts';

/**
 * Forgets what was read of offers that nobody can join any more, with the pairs they were suggested in; for their neighbours others are
 * looked for anew. Pairs that people have decided stay.
 */
export async function forgetGone(db: Kysely<CatalogueTables>, today: string): Promise<void> {
  await sql`
    with gone as (
      delete from twin_look t where not exists (select from ${livingOffers(today)} as l where l.id = t.offer_id)
      returning offer_id
    ), dropped as (
      delete from twin_pair p using gone
      where p.state = 'suggested' and (p.offer_id = gone.offer_id or p.other_offer_id = gone.offer_id)
      returning p.offer_id, p.other_offer_id
    )
    update twin_look set is_matched = false from dropped
    where twin_look.offer_id in (dropped.offer_id, dropped.other_offer_id)`.execute(db);
}
