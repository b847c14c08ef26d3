import { type Kysely, sql } from 'kysely';

/** Tables whose words are in the index. */
const INDEXED = ['offer', 'course', 'course_run', 'course_session', 'venue', 'member'];

/** Keeps deliveries out until the transaction ends, which could bring back what it erases; waits for one that runs. */
export async function holdDeliveries<Tables>(trx: Kysely<Tables>): Promise<void> {
  await sql`lock table delivery, source_record in share row exclusive mode`.execute(trx);
}

/**
 * After words were erased: no index that knows them may go on, and no snapshot of one be read. The log of changes loses what was before
 * this transaction, so every process finds a gap, builds a new base and replaces the snapshot (`readChanges`). Answers whether it was so.
 */
export async function forgetCopies<Tables>(
  trx: Kysely<Tables>,
  changed: Readonly<Record<string, number>>,
): Promise<boolean> {
  if (!INDEXED.some((table) => (changed[table] ?? 0) > 0)) return false;
  await sql`delete from catalogue_change where xid < pg_current_xact_id()`.execute(trx);
  // One entry stays in any case: a snapshot is written only where the log has something to hold on to.
  await sql`insert into catalogue_change (offer_id) select id from offer limit 1`.execute(trx);
  await sql`notify catalogue_change`.execute(trx);
  return true;
}
