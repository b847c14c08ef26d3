import { isLocalDate, type LocalDate } from '../../../../platform/clock.ts';
import type { CourseSession } from '../../../model/course-document.ts';
import { WEEKDAYS } from '../../../model/offer-query.ts';
import { parseTime } from '../../../model/parse-time.ts';
import { type HolidaySpan, seriesDays } from '../../../model/series.ts';
import { weekdayOf } from '../../../model/weekdays.ts';
import type { WrongField } from './apply.ts';
import { readWhole } from './numbers.ts';
import type { RunTyped } from './run-fields.ts';

export interface RunDays {
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly sessions: readonly CourseSession[];
}

const MOST_MEETINGS = 200;
const MOST_WEEKS = 12;

/**
 * The days of a run from its form. With a number of meetings they are computed; without one the run has a first and perhaps a last
 * day only. Where no weekday is chosen, it is that of the first day.
 */
export function readDays(
  typed: RunTyped,
  schoolHolidays: readonly HolidaySpan[],
): { readonly days: RunDays; readonly wrong: readonly WrongField[] } {
  const wrong: WrongField[] = [];
  const day = (field: 'startsOn' | 'endsOn') => {
    const text = typed[field].trim();
    if (text === '') return null;
    if (isLocalDate(text)) return text;
    wrong.push({ field, reason: 'day' });
    return null;
  };
  const hour = (field: 'from' | 'to') => {
    const text = typed[field].trim();
    const read = text === '' ? null : parseTime(text);
    if (text !== '' && read === null) wrong.push({ field, reason: 'time' });
    return read;
  };
  const whole = (field: 'count' | 'everyWeeks', most: number) => {
    const read = readWhole(typed[field], 1, most);
    if (read !== 'wrong') return read;
    wrong.push({ field, reason: 'number' });
    return null;
  };
  const startsOn = typed.startKind === 'fixed' ? day('startsOn') : null;
  const endsOn = typed.startKind === 'fixed' ? day('endsOn') : null;
  const startsAt = hour('from');
  const endsAt = hour('to');
  const count = whole('count', MOST_MEETINGS);
  const everyWeeks = whole('everyWeeks', MOST_WEEKS) ?? 1;
  if (startsOn === null || count === null) {
    return { days: { startsOn, endsOn: startsOn === null ? null : endsOn, sessions: [] }, wrong };
  }
  const chosen = WEEKDAYS.filter((weekday) => typed.days.includes(weekday));
  const planned = seriesDays(
    {
      startsOn,
      days: chosen.length > 0 ? chosen : [weekdayOf(startsOn)],
      count,
      everyWeeks,
      skipsPublicHolidays: typed.skips.includes('public'),
      skipsSchoolHolidays: typed.skips.includes('school'),
    },
    schoolHolidays,
  );
  const sessions = planned.flatMap(({ heldOn, closed }) =>
    closed === null ? [{ heldOn, startsAt, endsAt, note: null }] : [],
  );
  return { days: { ...spanOf(sessions), sessions }, wrong };
}

/** First and last day of meetings. */
export function spanOf(sessions: readonly CourseSession[]): Pick<RunDays, 'startsOn' | 'endsOn'> {
  const days = sessions.map(({ heldOn }) => heldOn).sort();
  return { startsOn: days[0] ?? null, endsOn: days.at(-1) ?? null };
}
