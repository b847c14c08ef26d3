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
  /** It was edited by hand: the delivery leaves it alone. */
  readonly isEdited: boolean;
}

/** What is stored of the offers with these keys. */
export async function knownOffers(
  trx: Kysely<CatalogueTables>,
  sourceId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, KnownOffer>> {
  const rows = await trx
    .selectFrom('offer')
    .select(['source_key', 'content_hash', 'publication', 'edited_at'])
    .where('source_id', '=', sourceId)
    .where(sql<boolean>`source_key = any(${keys}::text[])`)
    .execute();
  return new Map(
    rows.map((row) => [
      row.source_key ?? '',
      {
        contentHash: row.content_hash,
        publication: row.publication,
        isEdited: row.edited_at !== null,
      },
    ]),
  );
}

/**
 * Locks the offers with these keys until the end of the transaction and answers the keys of those that somebody has edited by hand
 * since they were read: editing takes the same lock.
 */
export async function lockOffers(
  trx: Kysely<CatalogueTables>,
  sourceId: string,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const { rows } = await sql<{ key: string; is_edited: boolean }>`
    select source_key as key, edited_at is not null as is_edited from offer
    where source_id = ${sourceId} and source_key = any(${keys}::text[]) order by id for no key update`.execute(
    trx,
  );
  return new Set(rows.filter((row) => row.is_edited).map(({ key }) => key));
}

/** Published offers of the source that are not among the delivered keys; what was edited by hand stays and does not count. */
export async function countMissing(
  trx: Kysely<CatalogueTables>,
  sourceId: string,
): Promise<number> {
  await sql`analyze delivered_offer`.execute(trx);
  const answer = await sql<{ missing: number }>`
    select count(*)::int as missing from offer o
    where o.source_id = ${sourceId} and o.publication = 'published' and o.edited_at is null
      and not exists (select from delivered_offer d where d.key = o.source_key)`.execute(trx);
  return answer.rows[0]?.missing ?? 0;
}

/** Published offers of the source that were edited by hand and that the delivery no longer has: by key, with their titles. */
export async function missingEdited(
  trx: Kysely<CatalogueTables>,
  sourceId: string,
): Promise<readonly { readonly key: string; readonly title: string }[]> {
  const { rows } = await sql<{ key: string; title: string }>`
    select o.source_key as key, o.title from offer o
    where o.source_id = ${sourceId} and o.publication = 'published' and o.edited_at is not null
      and not exists (select from delivered_offer d where d.key = o.source_key)
    order by o.source_key`.execute(trx);
  return rows;
}
