import type { Kysely } from 'kysely';
import type { CatalogueTables } from '../tables.ts';

/** Readers are at most seconds behind, and a snapshot of the index is rewritten long before; a week leaves room for looking back. */
const KEPT_DAYS = 7;

/**
 * Removes what nobody reads any more from the log of changed offers; answers the number of rows. Whole transactions go, the
 * oldest first, and the last of the old ones stays: whoever finds an entry it knows can be sure that none behind it is missing.
 */
export async function pruneChangeLog(db: Kysely<CatalogueTables>, now: Date): Promise<number> {
  const oldest = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  const { numDeletedRows } = await db
    .deleteFrom('catalogue_change')
    .where('xid', '<', (old) =>
      old
        .selectFrom('catalogue_change')
        .where('changed_at', '<', oldest)
        .orderBy('xid', 'desc')
        .limit(1)
        .select('xid'),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
