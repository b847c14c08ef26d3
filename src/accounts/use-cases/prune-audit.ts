import type { Kysely } from 'kysely';
import type { AccountsTables } from '../tables.ts';

/** Long enough to answer for an act of the office (docs/privacy.md). */
const KEPT_YEARS = 2;

/** Deletes entries of the audit log that are older than two years; answers how many. */
export async function pruneAudit(db: Kysely<AccountsTables>, now: Date): Promise<number> {
  const before = new Date(now);
  before.setUTCFullYear(before.getUTCFullYear() - KEPT_YEARS);
  const { numDeletedRows } = await db
    .deleteFrom('audit_entry')
    .where('at', '<', before)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
