import type { Kysely } from 'kysely';
import type { Network } from '../../../network/index.ts';
import { addDays, type LocalDate } from '../../../platform/clock.ts';
import { presenceMinutes } from '../../model/appointments/presence-minutes.ts';
import type { ContactTables } from '../../tables.ts';
import { holidaysOf } from './free-slots.ts';
import { readPresences } from './read-presence.ts';

/** What one partner gave of the common hours in a month. */
export interface DutyShare {
  readonly memberId: string;
  readonly member: string;
  /** Minutes per month, in the order of the months asked for. */
  readonly minutes: readonly number[];
  /** People who came, over all those months. */
  readonly came: number;
  readonly missed: number;
}

/** The first days of `count` months up to the one of a day, oldest first. */
export function monthsUntil(day: LocalDate, count: number): readonly LocalDate[] {
  const months: LocalDate[] = [`${day.slice(0, 7)}-01`];
  while (months.length < count) months.unshift(`${addDays(months[0] ?? day, -1).slice(0, 7)}-01`);
  return months;
}

/** Presence hours of all partners by month, by name; without what fell out. */
export async function dutyShares(
  { db, network }: { readonly db: Kysely<ContactTables>; readonly network: Network },
  months: readonly LocalDate[],
): Promise<readonly DutyShare[]> {
  const first = months[0];
  if (first === undefined) return [];
  const presences = await readPresences(db, { from: first });
  const ids = [...new Set(presences.map(({ memberId }) => memberId))];
  if (ids.length === 0) return [];
  const members = await db
    .selectFrom('member')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .orderBy('name')
    .execute();
  const counts = await db
    .selectFrom('appointment_count')
    .where('month', '>=', first)
    .where('kind', 'in', ['came', 'missed'])
    .groupBy(['member_id', 'kind'])
    .select(['member_id', 'kind', (row) => row.fn.sum<string>('count').as('count')])
    .execute();
  const countOf = (id: string, kind: string) =>
    Number(counts.find((row) => row.member_id === id && row.kind === kind)?.count ?? 0);
  const isHoliday = holidaysOf(network);
  return members.map(({ id, name }) => ({
    memberId: id,
    member: name,
    minutes: months.map((month) =>
      presences
        .filter(({ memberId }) => memberId === id)
        .reduce((sum, one) => sum + presenceMinutes(one, month, lastOf(month), isHoliday), 0),
    ),
    came: countOf(id, 'came'),
    missed: countOf(id, 'missed'),
  }));
}

/** The last day of a month. */
function lastOf(month: LocalDate): LocalDate {
  return addDays(`${addDays(month, 31).slice(0, 7)}-01`, -1);
}
