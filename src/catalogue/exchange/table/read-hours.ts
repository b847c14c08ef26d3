import type { LocalDate } from '../../../platform/clock.ts';
import { deriveTimes } from '../../model/derive-times.ts';
import { parseTime } from '../../model/parse-time.ts';
import type { TimeModel } from '../../tables.ts';
import { quoted } from '../problems.ts';
import type { SessionRecord } from '../record.ts';
import type { RowValues } from './row-values.ts';

/** Hours that hold for every meeting of a run. */
export interface StatedHours {
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  /** `Mo, Mi 18:00–20:15 Uhr`; null if nothing is stated. */
  readonly text: string | null;
  readonly times: readonly TimeModel[];
}

const WEEKEND = /^(?:sa|so|samstag|sonntag|sonnabend|saturday|sunday|sat|sun)\.?$/i;
const WORKDAY: LocalDate = '2027-01-11';

/** What the columns for weekdays and clock times say, as many programs export them beside the first day. */
export function readHours(row: RowValues): StatedHours {
  const startsAt = clockTime(row, 'startTime');
  const given = clockTime(row, 'endTime');
  const endsAt = startsAt !== null && given !== null && given < startsAt ? null : given;
  const days = row.list('weekdays');
  const clock =
    startsAt === null ? null : endsAt === null ? `ab ${startsAt} Uhr` : `${startsAt}–${endsAt} Uhr`;
  const isWeekend = days.length > 0 && days.every((day) => WEEKEND.test(day));
  return {
    startsAt,
    endsAt,
    text: [days.join(', '), clock].filter((part) => part !== null && part !== '').join(' ') || null,
    times: [
      ...(startsAt === null ? [] : deriveTimes([{ heldOn: WORKDAY, startsAt, endsAt }])),
      ...(isWeekend ? (['weekend'] as const) : []),
    ],
  };
}

/** The one meeting of a run that has one day and stated hours. */
export function onlySession(
  { startsAt, endsAt }: StatedHours,
  startsOn: LocalDate | null,
  endsOn: LocalDate | null,
  sessionCount: number | null,
): SessionRecord[] {
  const isOneDay =
    startsOn !== null && (endsOn === startsOn || (endsOn === null && sessionCount === 1));
  return isOneDay && startsAt !== null ? [{ heldOn: startsOn, startsAt, endsAt, note: null }] : [];
}

function clockTime(row: RowValues, column: 'startTime' | 'endTime'): string | null {
  const text = row.text(column);
  if (text === '') return null;
  const time = parseTime(text);
  if (time === null) row.remark(column, `${quoted(text)} ist keine Uhrzeit.`);
  return time;
}
