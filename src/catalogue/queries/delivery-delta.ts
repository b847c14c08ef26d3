import { type Kysely, sql } from 'kysely';
import type { Publication } from '../../members/index.ts';
import type { CatalogueTables } from '../tables.ts';
import type { DeliveryStamp, RunRow } from './delivery-rows.ts';

type Transaction = Kysely<CatalogueTables>;

export interface NamedOffer {
  readonly key: string;
  readonly title: string;
  readonly publication: Publication;
  readonly is_edited: boolean;
}

/** The offers with these keys, locked until the end of the transaction: editing takes the same lock. */
export async function lockNamedOffers(
  trx: Transaction,
  sourceId: string,
  keys: readonly string[],
): Promise<readonly NamedOffer[]> {
  const { rows } = await sql<NamedOffer>`
    select source_key as key, title, publication, edited_at is not null as is_edited from offer
    where source_id = ${sourceId} and source_key = any(${keys}::text[]) order by id for no key update`.execute(
    trx,
  );
  return rows;
}

export interface NamedRun {
  readonly key: string;
  readonly offer_key: string;
}

/** The published runs with these keys and the key of the offer that each belongs to. */
export async function findNamedRuns(
  trx: Transaction,
  sourceId: string,
  keys: readonly string[],
): Promise<readonly NamedRun[]> {
  const { rows } = await sql<NamedRun>`
    select r.source_key as key, o.source_key as offer_key from course_run r join offer o on o.id = r.offer_id
    where r.source_id = ${sourceId} and r.publication = 'published' and r.source_key = any(${keys}::text[])`.execute(
    trx,
  );
  return rows;
}

/** Withdraws the published offers with these keys. */
export async function withdrawOffers(
  trx: Transaction,
  stamp: DeliveryStamp,
  keys: readonly string[],
): Promise<void> {
  await sql`
    update offer set publication = 'withdrawn', withdrawn_at = ${stamp.now}::timestamptz, updated_at = ${stamp.now}::timestamptz
    where source_id = ${stamp.sourceId} and publication = 'published' and source_key = any(${keys}::text[])`.execute(
    trx,
  );
}

/** Withdraws the runs with these keys. */
export async function withdrawNamedRuns(
  trx: Transaction,
  stamp: DeliveryStamp,
  keys: readonly string[],
): Promise<void> {
  await sql`
    update course_run set publication = 'withdrawn', updated_at = ${stamp.now}::timestamptz
    where source_id = ${stamp.sourceId} and publication = 'published' and source_key = any(${keys}::text[])`.execute(
    trx,
  );
}

/** Notes that runs of these offers changed without them: the next full delivery has to write them anew, whatever it holds. */
export async function forgetHashes(
  trx: Transaction,
  stamp: DeliveryStamp,
  offerKeys: readonly string[],
): Promise<void> {
  await sql`
    update offer set content_hash = null, confirmed_at = ${stamp.now}::timestamptz, updated_at = ${stamp.now}::timestamptz
    where source_id = ${stamp.sourceId} and source_key = any(${offerKeys}::text[])`.execute(trx);
}

/** What the hash of an offer begins with when it has more runs than the delivery that wrote it last. */
export const PARTLY_DESCRIBED = 'delta ';

/** Marks offers that kept runs beside the written ones: their hash says nothing about all of them. */
export async function markPartlyDescribed(
  trx: Transaction,
  offerIds: readonly string[],
  writtenRunIds: readonly string[],
): Promise<void> {
  await sql`
    update offer o set content_hash = ${PARTLY_DESCRIBED} || o.content_hash
    where o.id = any(${offerIds}::text[]) and exists (
      select from course_run r where r.offer_id = o.id and r.publication = 'published' and r.id <> all(${writtenRunIds}::text[]))`.execute(
    trx,
  );
}

/** Ids of those rows that the database does not hold like this. */
export async function changedRuns(
  trx: Transaction,
  rows: readonly RunRow[],
): Promise<ReadonlySet<string>> {
  const { rows: known } = await sql<{ id: string; content_hash: string | null }>`
    select id, content_hash from course_run
    where id = any(${rows.map(({ id }) => id)}::text[]) and publication = 'published'`.execute(trx);
  const hashes = new Map(known.map((row) => [row.id, row.content_hash]));
  return new Set(rows.filter((row) => hashes.get(row.id) !== row.content_hash).map(({ id }) => id));
}
