import type { Kysely } from 'kysely';
import type { CatalogueTables } from '../tables.ts';

/** Readers are at most seconds behind, and a new process builds its index from the tables; a week leaves room for looking back. */
const KEPT_DAYS = 7;

/** Removes what nobody reads any more from the log of changed offers; answers the number of rows. */
export async function pruneChangeLog(db: Kysely<CatalogueTables>, now: Date): Promise<number> {
  const oldest = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  const { numDeletedRows } = await db
    .deleteFrom('catalogue_change')
    .where('changed_at', '<', oldest)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
