import type { Kysely } from 'kysely';
import { type Acting, note } from '../../../accounts/index.ts';
import { randomId } from '../../../platform/ids.ts';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import type { Presence } from '../../model/appointments/presence.ts';
import type { ContactTables } from '../../tables.ts';
import { offerSlots } from './offer-slots.ts';

export type NewPresence = Omit<Presence, 'id' | 'absences'>;

/** Enters presence hours; who waits for the service is offered them at once. Answers their id. */
export function savePresence(
  parts: EnquiryParts,
  {
    presence,
    by,
    id = randomId(),
    now,
  }: {
    readonly presence: NewPresence;
    readonly by: Acting;
    readonly id?: string;
    readonly now: Date;
  },
): Promise<string> {
  return parts.db.transaction().execute(async (trx: Kysely<ContactTables>) => {
    await trx
      .insertInto('presence')
      .values({
        id,
        member_id: presence.memberId,
        service_key: presence.serviceKey,
        person_id: presence.personId,
        shown_name: presence.shownName,
        weekday: presence.weekday,
        from_on: presence.fromOn,
        until_on: presence.untilOn,
        from_time: presence.fromTime,
        to_time: presence.toTime,
        slot_minutes: presence.slotMinutes,
        buffer_minutes: presence.bufferMinutes,
        ways: [...presence.ways],
        place_name: presence.placeName,
        street: presence.street,
        postal_code: presence.postalCode,
        town: presence.town,
        bus: presence.bus,
        step_free: presence.stepFree,
        child_welcome: presence.childWelcome,
        on_holidays: presence.onHolidays,
        languages: [...presence.languages],
        topics: [...presence.topics],
        bring: presence.bring,
        created_by: by.personId,
        created_at: now,
      })
      .execute();
    await note(trx, {
      actorId: by.personId,
      action: 'presence.created',
      subject: { kind: 'presence', id },
      memberId: presence.memberId,
      details: { from: presence.fromOn },
      now,
    });
    await offerSlots(parts, trx, { serviceKey: presence.serviceKey, now });
    return id;
  });
}
