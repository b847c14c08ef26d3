import type { Kysely } from 'kysely';
import { type Acting, note } from '../../../accounts/index.ts';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import { cancelledLetter } from '../../letters/appointments/visitor-letters.ts';
import { readPresences } from '../../queries/appointments/read-presence.ts';
import type { ContactTables } from '../../tables.ts';
import { countAppointment } from './count-appointment.ts';
import { offerSlots } from './offer-slots.ts';
import { queueVisitorLetter } from './queue-visitor-letter.ts';
import { tellAdviser } from './tell-adviser.ts';

export interface Cancelling {
  readonly appointmentId: string;
  /** Null = whoever booked; otherwise somebody of the partner. */
  readonly by: Acting | null;
  /** In the adviser's words; people read it. */
  readonly reason: string | null;
  readonly now: Date;
}

/** Cancels an appointment that is still to come: the slot is free at once and offered to who waits. Answers whether there was one. */
export function cancelAppointment(parts: EnquiryParts, act: Cancelling): Promise<boolean> {
  return parts.db.transaction().execute(async (trx) => {
    const serviceKey = await cancelWithin(parts, trx, act);
    if (serviceKey === null) return false;
    await offerSlots(parts, trx, { serviceKey, now: act.now });
    return true;
  });
}

/** {@link cancelAppointment} in the caller's transaction, without an offer; answers the service, or null. */
export async function cancelWithin(
  parts: EnquiryParts,
  trx: Kysely<ContactTables>,
  { appointmentId, by, reason, now }: Cancelling,
): Promise<string | null> {
  const row = await trx
    .updateTable('appointment')
    .set((set) => ({
      state: 'cancelled',
      cancelled_by: by === null ? 'visitor' : 'member',
      cancelled_at: now,
      reason,
      sequence: set('sequence', '+', 1),
    }))
    .where('id', '=', appointmentId)
    .where('state', '=', 'booked')
    .where('starts_at', '>', now)
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return null;
  await countAppointment(
    trx,
    { memberId: row.member_id, serviceKey: row.service_key, now },
    'cancelled',
  );
  const [presence] = await readPresences(trx, { presenceId: row.presence_id });
  if (by === null) await tellAdviser(parts, trx, { appointment: row, kind: 'cancelled', now });
  else if (presence !== undefined) {
    await queueVisitorLetter(parts, trx, row, presence, {
      kind: 'appointment_cancelled',
      write: cancelledLetter,
      mustArrive: true,
      now,
    });
    await note(trx, {
      actorId: by.personId,
      action: 'appointment.cancelled',
      subject: { kind: 'appointment', id: row.id },
      memberId: row.member_id,
      now,
    });
  }
  return row.service_key;
}
