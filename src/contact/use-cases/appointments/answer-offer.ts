import type { Kysely } from 'kysely';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import { bookedLetter } from '../../letters/appointments/visitor-letters.ts';
import { appointmentToken } from '../../model/appointments/appointment-token.ts';
import { SealedVisitor } from '../../model/appointments/sealed-visitor.ts';
import { openAs, sealRow } from '../../model/enquiry/sealed.ts';
import { readPresences } from '../../queries/appointments/read-presence.ts';
import type { ContactTables } from '../../tables.ts';
import { countAppointment } from './count-appointment.ts';
import { offerSlots } from './offer-slots.ts';
import { queueVisitorLetter } from './queue-visitor-letter.ts';
import { releaseHold } from './release-holds.ts';
import { tellAdviser } from './tell-adviser.ts';

export type OfferAnswer =
  | { readonly kind: 'booked'; readonly token: string }
  | { readonly kind: 'declined' | 'left' }
  /** The offer has ended; the person goes on waiting. */
  | { readonly kind: 'late' }
  | { readonly kind: 'gone' };

/** What somebody on the waiting list (or the desk after a call) says: take the kept slot, pass it on, or leave the list. */
export function answerOffer(
  parts: EnquiryParts,
  act: {
    readonly waitId: string;
    readonly choice: 'take' | 'decline' | 'leave';
    readonly now: Date;
  },
): Promise<OfferAnswer> {
  return parts.db.transaction().execute(async (trx) => {
    const { waitId, choice, now } = act;
    const wait = await trx
      .selectFrom('appointment_wait')
      .selectAll()
      .where('id', '=', waitId)
      .where('closed_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (wait === undefined) return { kind: 'gone' };
    const held = await trx
      .selectFrom('appointment')
      .selectAll()
      .where('wait_id', '=', waitId)
      .where('state', '=', 'held')
      .forUpdate()
      .executeTakeFirst();
    if (choice === 'take') {
      const isLate = held?.held_until == null || held.held_until <= now;
      if (held === undefined || isLate) return { kind: 'late' };
      const visitor = openAs(SealedVisitor, parts.secret, {
        table: 'appointment_wait',
        id: waitId,
        sealed: wait.sealed,
      });
      const row = await trx
        .updateTable('appointment')
        .set({
          state: 'booked',
          held_until: null,
          sealed: visitor === null ? null : sealRow(parts.secret, 'appointment', held.id, visitor),
          email_mac: wait.email_mac,
          phone_mac: wait.phone_mac,
          // A reminder is due for those who booked more than a day before.
          created_at: now,
        })
        .where('id', '=', held.id)
        .returningAll()
        .executeTakeFirstOrThrow();
      await close(trx, waitId, 'booked', now);
      await countAppointment(
        trx,
        { memberId: row.member_id, serviceKey: row.service_key, now },
        'booked',
      );
      const [presence] = await readPresences(trx, { presenceId: row.presence_id });
      if (presence !== undefined) {
        const letter = { kind: 'appointment_booked', write: bookedLetter, now };
        await queueVisitorLetter(parts, trx, row, presence, letter);
      }
      await tellAdviser(parts, trx, { appointment: row, kind: 'booked', now });
      return { kind: 'booked', token: appointmentToken(parts.secret, row.id) };
    }
    if (held !== undefined) await releaseHold(trx, held, now);
    if (choice === 'leave') await close(trx, waitId, 'left', now);
    await offerSlots(parts, trx, { serviceKey: wait.service_key, now });
    return { kind: choice === 'leave' ? 'left' : 'declined' };
  });
}

/** Ends the waiting; who it was is forgotten at once. */
async function close(
  trx: Kysely<ContactTables>,
  waitId: string,
  state: 'booked' | 'left',
  now: Date,
): Promise<void> {
  await trx
    .updateTable('appointment_wait')
    .set({ state, closed_at: now, sealed: null, email_mac: null, phone_mac: null })
    .where('id', '=', waitId)
    .execute();
}
