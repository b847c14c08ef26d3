import { type Kysely, sql } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';

/**
 * A place in the log of changes. Everything of transactions before `horizon` is applied, and of later ones the entries in
 * `applied`. The horizon is the oldest transaction still running: one that commits late lies behind it and is not skipped.
 */
export interface LogPosition {
  readonly horizon: bigint;
  /** Whole entries (number, transaction, offer, microsecond), so that another database's entry is never taken for one of them. */
  readonly applied: ReadonlySet<string>;
  /** An entry of the last transaction before the horizon; null if the log has none. While it is there, nothing behind it was pruned. */
  readonly anchor: string | null;
}

export interface Changes {
  readonly offerIds: readonly string[];
  readonly position: LogPosition;
}

/** The log does not reach back to a position any more, or it is the log of another database: everything must be read anew. */
export class LogGap extends Error {
  override readonly name = 'LogGap';
}

/** The position of a transaction's snapshot: what it sees is applied. Needs `repeatable read`. */
export async function positionOf(transaction: Kysely<CatalogueTables>): Promise<LogPosition> {
  const { horizon, anchor, entries } = await readLog(transaction, null);
  return { horizon, anchor, applied: new Set(entries.map(({ entry }) => entry)) };
}

/** The changes that are committed since a position. Throws {@link LogGap} where they cannot all be known. */
export async function readChanges(
  db: Kysely<CatalogueTables>,
  since: LogPosition,
): Promise<Changes> {
  const { horizon, anchor, known, entries } = await readLog(db, since);
  const isSameLog = since.anchor === null || known === since.anchor;
  const offerIds = new Set<string>();
  const applied = new Set<string>();
  let found = 0;
  for (const { entry, xid, offerId } of entries) {
    if (since.applied.has(entry)) found++;
    else offerIds.add(offerId);
    if (xid >= horizon) applied.add(entry);
  }
  if (!isSameLog || found < since.applied.size || horizon < since.horizon) {
    throw new LogGap(`the log of changes does not continue from ${since.horizon}`);
  }
  return { offerIds: [...offerIds], position: { horizon, applied, anchor } };
}

interface LogEntry {
  readonly entry: string;
  readonly xid: bigint;
  readonly offerId: string;
}

interface ReadLog {
  readonly horizon: bigint;
  readonly anchor: string | null;
  /** The entry with the number of the former anchor, as it is now. */
  readonly known: string | null;
  /** From the former horizon on, or from the present one where there is no former. */
  readonly entries: readonly LogEntry[];
}

/** One statement, so that horizon and entries belong to one snapshot: nothing can commit between the two. */
async function readLog(db: Kysely<CatalogueTables>, since: LogPosition | null): Promise<ReadLog> {
  const anchorSeq = since?.anchor?.split(' ', 1)[0] ?? null;
  const from =
    since === null ? sql`(select horizon from now)` : sql`${String(since.horizon)}::xid8`;
  const entry = sql`seq::text as seq, xid::text as xid, offer_id, extract(epoch from changed_at)::text as at`;
  const { rows } = await sql<{
    role: string;
    seq: string;
    xid: string;
    offer_id: string;
    at: string;
  }>`
    with now as materialized (select pg_snapshot_xmin(pg_current_snapshot()) as horizon)
    select 'horizon' as role, '' as seq, horizon::text as xid, '' as offer_id, '' as at from now
    union all
    (select 'anchor', ${entry} from catalogue_change
      where xid < (select horizon from now) order by catalogue_change.xid desc limit 1)
    union all
    select 'known', ${entry} from catalogue_change where seq = ${anchorSeq}::bigint
    union all
    select 'entry', ${entry} from catalogue_change where xid >= ${from}`.execute(db);
  let horizon = 0n;
  let anchor: string | null = null;
  let known: string | null = null;
  const entries: LogEntry[] = [];
  for (const { role, seq, xid, offer_id: offerId, at } of rows) {
    const name = `${seq} ${xid} ${offerId} ${at}`;
    if (role === 'horizon') horizon = BigInt(xid);
    else if (role === 'anchor') anchor = name;
    else if (role === 'known') known = name;
    else entries.push({ entry: name, xid: BigInt(xid), offerId });
  }
  return { horizon, anchor, known, entries };
}
