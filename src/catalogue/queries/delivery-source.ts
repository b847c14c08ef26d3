import { type Kysely, sql } from 'kysely';
import type { CatalogueTables } from '../tables.ts';

export interface SourceFacts {
  readonly id: string;
  readonly memberId: string;
  readonly key: string;
  readonly name: string;
  readonly url: string | null;
  readonly licence: string | null;
  readonly attribution: string | null;
}

/** Makes sure that the data source is there. */
export async function ensureDataSource(
  db: Kysely<CatalogueTables>,
  source: SourceFacts,
  now: Date,
): Promise<void> {
  await db
    .insertInto('data_source')
    .values({
      id: source.id,
      member_id: source.memberId,
      key: source.key,
      name: source.name,
      url: source.url,
      licence: source.licence,
      attribution: source.attribution,
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Takes the lock under which deliveries of one source follow each other; it is released with the transaction. Calls `onWait` once
 * if another delivery holds it.
 */
export async function lockSource(
  trx: Kysely<CatalogueTables>,
  sourceId: string,
  onWait: () => void,
): Promise<void> {
  const lock = sql`hashtextextended(${`delivery of ${sourceId}`}, 0)`;
  const answer = await sql<{
    taken: boolean;
  }>`select pg_try_advisory_xact_lock(${lock}) as taken`.execute(trx);
  if (answer.rows[0]?.taken === true) return;
  onWait();
  await sql`select pg_advisory_xact_lock(${lock})`.execute(trx);
}

export interface LastDelivery {
  readonly fileHash: string;
  /** The stored report, as JSON gave it back. */
  readonly report: unknown;
}

/** The delivery that was last published from this source; null if none was. */
export async function lastPublished(
  db: Kysely<CatalogueTables>,
  sourceId: string,
): Promise<LastDelivery | null> {
  const row = await db
    .selectFrom('delivery')
    .select(['file_hash', 'report'])
    .where('source_id', '=', sourceId)
    .where('state', '=', 'published')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { fileHash: row.file_hash, report: row.report };
}

/** Published offers of the source. */
export async function countPublished(
  db: Kysely<CatalogueTables>,
  sourceId: string,
): Promise<number> {
  const row = await db
    .selectFrom('offer')
    .select(sql<number>`count(*)::int`.as('offers'))
    .where('source_id', '=', sourceId)
    .where('publication', '=', 'published')
    .executeTakeFirst();
  return row?.offers ?? 0;
}

/** Whether any offer of the source was edited by hand. */
export async function hasEdited(db: Kysely<CatalogueTables>, sourceId: string): Promise<boolean> {
  const row = await db
    .selectFrom('offer')
    .where('source_id', '=', sourceId)
    .where('edited_at', 'is not', null)
    .select('id')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
