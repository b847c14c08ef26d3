import type { Kysely } from 'kysely';
import { type Acting, note } from '../../../accounts/index.ts';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import type { ContactTables } from '../../tables.ts';
import { countAppointment } from './count-appointment.ts';

/** Notes whether somebody came, once the appointment has begun. Answers whether it was noted; a second time changes nothing. */
export function markAppointment(
  { db }: Pick<EnquiryParts, 'db'>,
  act: {
    readonly memberId: string;
    readonly appointmentId: string;
    readonly state: 'came' | 'missed';
    readonly by: Acting;
    readonly now: Date;
  },
): Promise<boolean> {
  const { memberId, appointmentId, state, by, now } = act;
  return db.transaction().execute(async (trx: Kysely<ContactTables>) => {
    const row = await trx
      .updateTable('appointment')
      .set({ state })
      .where('id', '=', appointmentId)
      .where('member_id', '=', memberId)
      .where('state', '=', 'booked')
      .where('starts_at', '<=', now)
      .returning(['service_key as serviceKey'])
      .executeTakeFirst();
    if (row === undefined) return false;
    await countAppointment(trx, { memberId, serviceKey: row.serviceKey, now }, state);
    await note(trx, {
      actorId: by.personId,
      action: state === 'came' ? 'appointment.came' : 'appointment.missed',
      subject: { kind: 'appointment', id: appointmentId },
      memberId,
      now,
    });
    return true;
  });
}
