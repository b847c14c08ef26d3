import type { Kysely } from 'kysely';
import type { ContactTables } from '../../tables.ts';
import { countNeed } from './count-need.ts';
import type { LockedNeed } from './lock-need.ts';

/** What changes about a need when the sender has heard from somebody: counted once as in time or late. */
export async function stopClock(
  trx: Kysely<ContactTables>,
  { need, enquiry }: LockedNeed,
  now: Date,
): Promise<{ readonly answered_at: Date }> {
  if (need.answered_at !== null) return { answered_at: need.answered_at };
  await countNeed(trx, {
    kind: now <= need.due_at ? 'in_time' : 'late',
    serviceKey: need.service_key,
    topic: need.topic,
    channel: enquiry.channel,
    language: enquiry.language,
    now,
  });
  return { answered_at: now };
}
