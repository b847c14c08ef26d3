import { type Kysely, sql } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';

/** A key that more offers have than this says little about any of them. */
const MOST_PER_KEY = 40;

/** By offer: those that share a key with it. */
export async function twinCandidates(
  db: Kysely<CatalogueTables>,
  offerIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ id: string; others: string[] }>`
    select k.offer_id as id, array_agg(distinct c.offer_id) as others
    from twin_key k
    cross join lateral (
      select offer_id from twin_key where key = k.key and offer_id <> k.offer_id limit ${MOST_PER_KEY}
    ) c
    where k.offer_id = any(${[...offerIds]}::text[])
    group by k.offer_id`.execute(db);
  return new Map(rows.map(({ id, others }) => [id, others]));
}
