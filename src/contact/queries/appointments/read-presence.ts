import type { Kysely, Selectable } from 'kysely';
import type { LocalDate } from '../../../platform/clock.ts';
import type { PresenceAbsenceTable, PresenceTable } from '../../appointment-tables.ts';
import type { Presence } from '../../model/appointments/presence.ts';
import type { ContactTables } from '../../tables.ts';

/** Presences that count on or after a day, oldest first; with `memberId` of one partner, with `presenceId` the one. */
export async function readPresences(
  db: Kysely<ContactTables>,
  which: {
    readonly from?: LocalDate;
    readonly memberId?: string;
    readonly presenceId?: string;
    readonly personId?: string;
    readonly serviceKey?: string;
    /** Only those of partners whose page is public. */
    readonly isPublic?: boolean;
  },
): Promise<readonly Presence[]> {
  const { from, memberId, presenceId, personId, serviceKey } = which;
  let rows = db.selectFrom('presence').selectAll('presence');
  if (from !== undefined)
    rows = rows.where((row) => row.or([row('until_on', 'is', null), row('until_on', '>=', from)]));
  if (memberId !== undefined) rows = rows.where('presence.member_id', '=', memberId);
  if (presenceId !== undefined) rows = rows.where('presence.id', '=', presenceId);
  if (personId !== undefined) rows = rows.where('presence.person_id', '=', personId);
  if (serviceKey !== undefined) rows = rows.where('presence.service_key', '=', serviceKey);
  if (which.isPublic === true)
    rows = rows
      .innerJoin('member', 'member.id', 'presence.member_id')
      .where('member.publication', '=', 'published');
  const presences = await rows.orderBy('presence.created_at').orderBy('presence.id').execute();
  if (presences.length === 0) return [];
  const ids = presences.map(({ id }) => id);
  let absences = db.selectFrom('presence_absence').selectAll().where('presence_id', 'in', ids);
  if (from !== undefined) absences = absences.where('on_date', '>=', from);
  const found = await absences.orderBy('on_date').execute();
  return presences.map((row) => presenceOf(row, found));
}

function presenceOf(
  row: Selectable<PresenceTable>,
  absences: readonly Selectable<PresenceAbsenceTable>[],
): Presence {
  return {
    id: row.id,
    memberId: row.member_id,
    serviceKey: row.service_key,
    personId: row.person_id,
    shownName: row.shown_name,
    weekday: row.weekday,
    fromOn: row.from_on,
    untilOn: row.until_on,
    fromTime: row.from_time.slice(0, 5),
    toTime: row.to_time.slice(0, 5),
    slotMinutes: row.slot_minutes,
    bufferMinutes: row.buffer_minutes,
    ways: row.ways,
    placeName: row.place_name,
    street: row.street,
    postalCode: row.postal_code,
    town: row.town,
    bus: row.bus,
    stepFree: row.step_free,
    childWelcome: row.child_welcome,
    onHolidays: row.on_holidays,
    languages: row.languages,
    topics: row.topics,
    bring: row.bring,
    absences: absences
      .filter(({ presence_id }) => presence_id === row.id)
      .map((absence) => ({
        onDate: absence.on_date,
        fromTime: absence.from_time?.slice(0, 5) ?? null,
        toTime: absence.to_time?.slice(0, 5) ?? null,
      })),
  };
}
