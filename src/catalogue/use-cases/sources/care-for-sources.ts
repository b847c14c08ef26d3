import type { Kysely } from 'kysely';
import type { EditingTables } from '../../tables.ts';

const DAY_MS = 86_400_000;
/** To see whose a key was. */
const REVOKED_KEY_DAYS = 365;

/** What has to be done each day about how deliveries come: forgets revoked keys after a year, receipts after a day. */
export async function careForSources(db: Kysely<EditingTables>, now: Date): Promise<void> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
  await db.deleteFrom('delivery_key').where('revoked_at', '<', daysAgo(REVOKED_KEY_DAYS)).execute();
  await db.deleteFrom('delivery_receipt').where('at', '<', daysAgo(1)).execute();
}
