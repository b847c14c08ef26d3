import type { Kysely } from 'kysely';
import { addDays, localDate } from '../../../platform/clock.ts';
import type { ContactTables } from '../../tables.ts';

/** Days after which nobody needs to know who looked; what was right then says nothing any more. */
const KEPT_DAYS = 365;

/** Deletes old confirmations: a service nobody has confirmed since counts as its file says. */
export async function forgetOldChecks(db: Kysely<ContactTables>, now: Date): Promise<void> {
  await db
    .deleteFrom('service_check')
    .where('checked_on', '<', addDays(localDate(now), -KEPT_DAYS))
    .execute();
}
