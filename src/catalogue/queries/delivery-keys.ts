import { type Kysely, sql } from 'kysely';
import type { Publication } from '../../members/index.ts';
import type { CatalogueTables } from '../tables.ts';

// The keys of a delivery live in temporary tables: they are needed until its end, and a file may have any number of them.

export async function createKeyTables(trx: Kysely<CatalogueTables>): Promise<void> {
  await sql`create temporary table delivered_offer (key text primary key) on commit drop`.execute(
    trx,
  );
  await sql`create temporary table delivered_run (key text primary key) on commit drop`.execute(
    trx,
  );
}

/** Notes keys as delivered; answers those that were not there before. The list itself must not hold a key twice. */
export async function noteKeys(
  trx: Kysely<CatalogueTables>,
  table: 'delivered_offer' | 'delivered_run',
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const answer = await sql<{ key: string }>`
    insert into ${sql.table(table)} (key) select unnest(${keys}::text[]) on conflict do nothing returning key`.execute(
    trx,
  );
  return new Set(answer.rows.map(({ key }) => key));
}

export interface KnownOffer {
  readonly contentHash: string | null;
  readonly publication: Publication;
}

/** What is stored of the offers with these keys. */
export async function knownOffers(
  trx: Kysely<CatalogueTables>,
  sourceId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, KnownOffer>> {
  const rows = await trx
    .selectFrom('offer')
    .select(['source_key', 'content_hash', 'publication'])
    .where('source_id', '=', sourceId)
    .where(sql<boolean>`source_key = any(${keys}::text[])`)
    .execute();
  return new Map(
    rows.map((row) => [
      row.source_key ?? '',
      { contentHash: row.content_hash, publication: row.publication },
    ]),
  );
}

/** Published offers of the source that are not among the delivered keys. */
export async function countMissing(
  trx: Kysely<CatalogueTables>,
  sourceId: string,
): Promise<number> {
  await sql`analyze delivered_offer`.execute(trx);
  const answer = await sql<{ missing: number }>`
    select count(*)::int as missing from offer o
    where o.source_id = ${sourceId} and o.publication = 'published'
      and not exists (select from delivered_offer d where d.key = o.source_key)`.execute(trx);
  return answer.rows[0]?.missing ?? 0;
}
