import { type Kysely, sql } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';
import { livingOffers } from './living-offers.ts';

/** An offer to be read. */
export interface DueOffer {
  readonly id: string;
  /** As the database writes it, to the microsecond. */
  readonly seenAt: string;
}

/** Offers that nobody has read since they changed, at most so many. */
export async function dueOffers(
  db: Kysely<CatalogueTables>,
  { today, rule, most }: { readonly today: string; readonly rule: number; readonly most: number },
): Promise<readonly DueOffer[]> {
  const { rows } = await sql<DueOffer>`
    select l.id, l.seen_at::text as "seenAt" from ${livingOffers(today)} as l
    left join twin_look t on t.offer_id = l.id
    where t.offer_id is null or t.seen_at <> l.seen_at or t.rule <> ${rule}
    order by l.id limit ${most}`.execute(db);
  return rows;
}

/** Offers for which nobody has looked for others since they were read, at most so many. */
export async function unmatchedOffers(
  db: Kysely<CatalogueTables>,
  most: number,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('twin_look')
    .where('is_matched', '=', false)
    .orderBy('offer_id')
    .limit(most)
    .select('offer_id')
    .execute();
  return rows.map(({ offer_id }) => offer_id);
}
