import { addDays, type LocalDate } from '../../../platform/clock.ts';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import { instantOf } from '../../model/appointments/local-instant.ts';
import type { Presence } from '../../model/appointments/presence.ts';
import { type AppointmentView, viewOf } from './appointment-view.ts';
import { readPresences } from './read-presence.ts';

/** A partner's presences and appointments in seven days from a Monday; `presences` also holds those that come later. */
export interface PresenceWeek {
  readonly presences: readonly Presence[];
  /** By time; without those that were cancelled before they were due. */
  readonly appointments: readonly AppointmentView[];
}

export async function presenceWeek(
  parts: Pick<EnquiryParts, 'db' | 'secret'>,
  { memberId, monday }: { readonly memberId: string; readonly monday: LocalDate },
): Promise<PresenceWeek> {
  const { db } = parts;
  const presences = await readPresences(db, { memberId });
  const rows = await db
    .selectFrom('appointment')
    .selectAll()
    .where('member_id', '=', memberId)
    .where('state', '<>', 'cancelled')
    .where('starts_at', '>=', instantOf(monday, 0) ?? new Date(monday))
    .where('starts_at', '<', instantOf(addDays(monday, 7), 0) ?? new Date(monday))
    .orderBy('starts_at')
    .execute();
  const byId = new Map(presences.map((presence) => [presence.id, presence]));
  return {
    presences: presences.filter(({ untilOn }) => untilOn === null || untilOn >= monday),
    appointments: rows.flatMap((row) => {
      const presence = byId.get(row.presence_id);
      return presence === undefined ? [] : [viewOf(parts, row, presence)];
    }),
  };
}
