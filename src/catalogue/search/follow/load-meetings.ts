import { type Kysely, sql } from 'kysely';
import { WEEKDAYS, type Weekday } from '../../model/offer-query.ts';
import type { CatalogueTables } from '../../tables.ts';
import type { MeetingHours } from '../segment/rows.ts';

/** What the meetings of a run have in common: their days and hours. */
export interface Meetings {
  readonly weekdays: readonly Weekday[];
  readonly hours: MeetingHours;
}

/** The days whose bits are set, bit 0 being Monday. */
const DAYS_OF_BITS = Array.from({ length: 1 << WEEKDAYS.length }, (_, bits) =>
  WEEKDAYS.filter((_day, bit) => (bits & (1 << bit)) !== 0),
);

export function daysOfBits(bits: number | null): readonly Weekday[] {
  return DAYS_OF_BITS[bits ?? 0] ?? [];
}

/** The meetings of these runs by run; a run that has none listed is absent. */
export async function loadMeetings(
  db: Kysely<CatalogueTables>,
  runIds: readonly string[],
): Promise<ReadonlyMap<string, Meetings>> {
  const rows = await db
    .selectFrom('course_session')
    .where('run_id', '=', sql<string>`any(${runIds})`)
    .groupBy('run_id')
    .select([
      'run_id',
      sql<number>`bit_or(1 << (extract(isodow from held_on)::int - 1))`.as('weekdays'),
      sql<number | null>`min(extract(epoch from starts_at) / 60)::int`.as('earliest'),
      // What ends before it begins ends on the next day.
      sql<number | null>`max(extract(epoch from ends_at) / 60
        + case when ends_at < starts_at then 1440 else 0 end)::int`.as('latest'),
      sql<boolean>`bool_and(starts_at is not null)`.as('all_begins'),
      sql<boolean>`bool_and(ends_at is not null)`.as('all_ends'),
    ])
    .execute();
  return new Map(
    rows.map(({ run_id, weekdays, earliest, latest, all_begins, all_ends }) => {
      const hours = { earliest, latest, allBegins: all_begins, allEnds: all_ends };
      return [run_id, { weekdays: daysOfBits(weekdays), hours }];
    }),
  );
}
