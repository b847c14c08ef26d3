import type { Kysely } from 'kysely';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import { reminderLetter } from '../../letters/appointments/visitor-letters.ts';
import { readPresences } from '../../queries/appointments/read-presence.ts';
import type { ContactTables } from '../../tables.ts';
import type { ContactCare } from '../care-for-contact.ts';
import { offerSlots } from './offer-slots.ts';
import { queueVisitorLetter } from './queue-visitor-letter.ts';
import { releaseHolds } from './release-holds.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Days after an appointment, or after somebody left the list, until everything about it but the counts is deleted. */
export const KEPT_DAYS = 14;
/** Days after which nobody waits any more. */
const MOST_WAITING_DAYS = 60;
const MOST_REMINDERS = 100;
const VISITOR_LETTERS = [
  'appointment_booked',
  'appointment_cancelled',
  'appointment_offered',
  'appointment_reminder',
] as const;

/** Ends offers, makes new ones, reminds and deletes what is due; each minute, and doing it again does no harm. */
export async function careForAppointments(
  db: Kysely<ContactTables>,
  care: ContactCare,
): Promise<void> {
  const { now } = care;
  const parts = { db, ...care };
  await db.transaction().execute(async (trx) => {
    await releaseHolds(trx, now);
    await offerSlots(parts, trx, { now });
  });
  await db.transaction().execute((trx) => remind(parts, trx, now));
  await forget(db, now);
}

/** One day before, once; whoever booked less than a day ahead has just read it. */
async function remind(parts: EnquiryParts, trx: Kysely<ContactTables>, now: Date): Promise<void> {
  const due = await trx
    .selectFrom('appointment')
    .selectAll()
    .where('state', '=', 'booked')
    .where('contact_kind', '=', 'email')
    .where('reminded_at', 'is', null)
    .where('starts_at', '>', now)
    .where('starts_at', '<=', new Date(now.getTime() + DAY_MS))
    .limit(MOST_REMINDERS)
    .forUpdate()
    .skipLocked()
    .execute();
  for (const row of due) {
    await trx
      .updateTable('appointment')
      .set({ reminded_at: now })
      .where('id', '=', row.id)
      .execute();
    if (row.created_at.getTime() > row.starts_at.getTime() - DAY_MS) continue;
    const [presence] = await readPresences(trx, { presenceId: row.presence_id });
    if (presence === undefined) continue;
    await queueVisitorLetter(parts, trx, row, presence, {
      kind: 'appointment_reminder',
      write: reminderLetter,
      sendBefore: row.starts_at,
      mustArrive: true,
      now,
    });
  }
}

async function forget(db: Kysely<ContactTables>, now: Date): Promise<void> {
  const end = new Date(now.getTime() - KEPT_DAYS * DAY_MS);
  await db
    .deleteFrom('appointment')
    .where((row) => row.or([row('ends_at', '<', end), row('cancelled_at', '<', end)]))
    .execute();
  await db.deleteFrom('appointment_wait').where('closed_at', '<', end).execute();
  // The log of letters names addresses: what it knows of visitors goes as early.
  await db
    .deleteFrom('letter')
    .where('kind', 'in', [...VISITOR_LETTERS])
    .where('created_at', '<', end)
    .execute();
  await db
    .updateTable('appointment_wait')
    .set({ state: 'left', closed_at: now, sealed: null, email_mac: null, phone_mac: null })
    .where('state', '=', 'waiting')
    .where('created_at', '<', new Date(now.getTime() - MOST_WAITING_DAYS * DAY_MS))
    .execute();
}
