import type { Kysely } from 'kysely';
import type { AccountsTables } from '../tables.ts';

/** Who asked for and released a reset is kept so long, to be asked about it; the audit log keeps that it was done. */
const KEPT_DAYS = 90;

/** Deletes what was asked for more than 90 days ago. Answers how many. */
export async function pruneFactorResets(db: Kysely<AccountsTables>, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * 24 * 60 * 60_000);
  const deleted = await db
    .deleteFrom('factor_reset')
    .where('requested_at', '<', before)
    .executeTakeFirst();
  return Number(deleted.numDeletedRows);
}
