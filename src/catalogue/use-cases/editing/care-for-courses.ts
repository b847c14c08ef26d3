import type { Kysely } from 'kysely';
import { pruneReceipts, pruneSaves } from '../../queries/editing/prune-editing.ts';
import { pruneVenues } from '../../queries/prune-venues.ts';
import type { CatalogueTables } from '../../tables.ts';

const DAY_MS = 86_400_000;
/** As docs/privacy.md says. */
const RECEIPT_DAYS = 7;
const SAVE_DAYS = 180;

/** What has to be done each day: receipts of forms and saves that nothing hangs on go when they are old, removed places when unused. */
export async function careForCourses(db: Kysely<CatalogueTables>, now: Date): Promise<void> {
  await pruneReceipts(db, new Date(now.getTime() - RECEIPT_DAYS * DAY_MS));
  await pruneSaves(db, new Date(now.getTime() - SAVE_DAYS * DAY_MS));
  await pruneVenues(db);
}
