import type { Kysely } from 'kysely';
import type { ContactTables } from '../../tables.ts';

/** A letter that was refused once is tried again soon; only what lies longer tells of a mail server that is away. */
const LATE_MINUTES = 10;

/** Whether letters wait that should be gone: whoever asks now is told how they are reached nevertheless. */
export async function isMailLate(db: Kysely<ContactTables>, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - LATE_MINUTES * 60_000);
  const late = await db
    .selectFrom('letter')
    .select('id')
    .where('state', '=', 'waiting')
    .where('tries', '>', 0)
    .where('created_at', '<', since)
    .limit(1)
    .executeTakeFirst();
  return late !== undefined;
}
