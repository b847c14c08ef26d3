import { type Kysely, sql, type Transaction } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';

/**
 * A place in the log of changes. Everything of transactions before `horizon` is applied, and of later ones the entries in
 * `applied`. The horizon is the oldest transaction still running: one that commits late lies behind it and is not skipped.
 */
export interface LogPosition {
  readonly horizon: bigint;
  readonly applied: ReadonlySet<string>;
}

export interface Changes {
  readonly offerIds: readonly string[];
  readonly position: LogPosition;
}

/** The position of a transaction's snapshot: what it sees is applied. Needs `repeatable read`. */
export async function positionOf(transaction: Transaction<CatalogueTables>): Promise<LogPosition> {
  const horizon = await horizonOf(transaction);
  const seen = await transaction
    .selectFrom('catalogue_change')
    .where('xid', '>=', horizon.toString())
    .select('seq')
    .execute();
  return { horizon, applied: new Set(seen.map((row) => row.seq)) };
}

/** The changes that are committed since a position. */
export async function readChanges(
  db: Kysely<CatalogueTables>,
  since: LogPosition,
): Promise<Changes> {
  // One snapshot for horizon and entries: nothing can commit between the two.
  const changes = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const horizon = await horizonOf(transaction);
      const entries = await transaction
        .selectFrom('catalogue_change')
        .where('xid', '>=', since.horizon.toString())
        .orderBy('seq')
        .select(['seq', 'xid', 'offer_id'])
        .execute();
      return { horizon, entries };
    });
  const offerIds = new Set<string>();
  const applied = new Set<string>();
  for (const { seq, xid, offer_id } of changes.entries) {
    if (!since.applied.has(seq)) offerIds.add(offer_id);
    if (BigInt(xid) >= changes.horizon) applied.add(seq);
  }
  return { offerIds: [...offerIds], position: { horizon: changes.horizon, applied } };
}

async function horizonOf(db: Kysely<CatalogueTables>): Promise<bigint> {
  const { rows } = await sql<{ horizon: string }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as horizon`.execute(db);
  return BigInt(rows[0]?.horizon ?? '0');
}
