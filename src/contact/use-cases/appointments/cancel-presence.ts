import type { Kysely } from 'kysely';
import { type Acting, note } from '../../../accounts/index.ts';
import { type LocalDate, localDate } from '../../../platform/clock.ts';
import { randomId } from '../../../platform/ids.ts';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import { slotKey } from '../../model/appointments/slot-key.ts';
import { slotsOn } from '../../model/appointments/slots.ts';
import { holidaysOf } from '../../queries/appointments/free-slots.ts';
import { readPresences } from '../../queries/appointments/read-presence.ts';
import type { ContactTables } from '../../tables.ts';
import { cancelWithin } from './cancel-appointment.ts';
import { offerSlots } from './offer-slots.ts';
import { releaseHold } from './release-holds.ts';

interface Act {
  readonly memberId: string;
  readonly presenceId: string;
  /** People whose appointment falls out read it. */
  readonly reason: string;
  readonly by: Acting;
  readonly now: Date;
}

/** How many appointments fell out; null = there is no such presence. */
export type FallenOut = number | null;

/** Takes a day out of a presence, or a hole (both times `HH:MM`). Who had an appointment then hears the reason and the next slots. */
export function cancelDay(
  parts: EnquiryParts,
  act: Act & {
    readonly onDate: LocalDate;
    readonly fromTime: string | null;
    readonly toTime: string | null;
  },
): Promise<FallenOut> {
  return change(parts, act, async (trx) => {
    const { presenceId, onDate, fromTime, toTime, reason, by, now } = act;
    await trx
      .insertInto('presence_absence')
      .values({
        id: randomId(),
        presence_id: presenceId,
        on_date: onDate,
        from_time: fromTime,
        to_time: toTime,
        reason,
        created_by: by.personId,
        created_at: now,
      })
      .execute();
    await note(trx, noteOf(act, 'presence.day_cancelled', { from: onDate }));
  });
}

/** Ends a presence: `lastOn` is its last day. Appointments after it fall out like those of {@link cancelDay}. */
export function endPresence(
  parts: EnquiryParts,
  act: Act & { readonly lastOn: LocalDate },
): Promise<FallenOut> {
  return change(parts, act, async (trx) => {
    await trx
      .updateTable('presence')
      .set({ until_on: act.lastOn })
      .where('id', '=', act.presenceId)
      .where((row) => row.or([row('until_on', 'is', null), row('until_on', '>', act.lastOn)]))
      .where('weekday', 'is not', null)
      .execute();
    await note(trx, noteOf(act, 'presence.ended', { to: act.lastOn }));
  });
}

const noteOf = (act: Act, action: string, details: Record<string, string>) => ({
  actorId: act.by.personId,
  action,
  subject: { kind: 'presence', id: act.presenceId },
  memberId: act.memberId,
  details,
  now: act.now,
});

/** Changes a presence under its lock, so that nobody books meanwhile, and cancels what lies in no slot any more. */
function change(
  parts: EnquiryParts,
  act: Act,
  make: (trx: Kysely<ContactTables>) => Promise<void>,
): Promise<FallenOut> {
  return parts.db.transaction().execute(async (trx) => {
    const { memberId, presenceId, reason, by, now } = act;
    const locked = await trx
      .selectFrom('presence')
      .select('service_key')
      .where('id', '=', presenceId)
      .where('member_id', '=', memberId)
      .forUpdate()
      .executeTakeFirst();
    if (locked === undefined) return null;
    await make(trx);
    const [presence] = await readPresences(trx, { presenceId });
    if (presence === undefined) return null;
    const isHoliday = holidaysOf(parts.network);
    const coming = await trx
      .selectFrom('appointment')
      .select(['id', 'state', 'wait_id', 'presence_id', 'starts_at'])
      .where('presence_id', '=', presenceId)
      .where('state', 'in', ['booked', 'held'])
      .where('starts_at', '>', now)
      .orderBy('starts_at')
      .execute();
    let fallen = 0;
    for (const row of coming) {
      const key = slotKey({ presenceId, startsAt: row.starts_at });
      const slots = slotsOn(presence, localDate(row.starts_at), isHoliday);
      if (slots.some((slot) => slotKey(slot) === key)) continue;
      if (row.state === 'held') await releaseHold(trx, row, now);
      else await cancelWithin(parts, trx, { appointmentId: row.id, by, reason, now });
      fallen += row.state === 'booked' ? 1 : 0;
    }
    await offerSlots(parts, trx, { serviceKey: locked.service_key, now });
    return fallen;
  });
}
