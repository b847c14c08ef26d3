import { addDays, type LocalDate } from '../../platform/clock.ts';
import { isClosedDay } from './demo-calendar-holidays.ts';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Meetings of a run: on which weekdays, how many, every how many weeks. */
export interface MeetingPlan {
  readonly days: readonly Weekday[];
  readonly count: number;
  readonly everyWeeks: number;
}

/** Days from Monday: 0 … 6. */
function weekdayNumber(date: LocalDate): number {
  return (new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7;
}

export function weekdayOf(date: LocalDate): Weekday {
  return WEEKDAYS[weekdayNumber(date)] ?? 'mon';
}

/** The first day with this weekday on or after the given one. */
export function firstOnOrAfter(date: LocalDate, weekday: Weekday): LocalDate {
  return addDays(date, (WEEKDAYS.indexOf(weekday) - weekdayNumber(date) + 7) % 7);
}

/** The first day on or after the given one on which courses meet. */
export function firstOpenDay(date: LocalDate): LocalDate {
  let day = date;
  while (isClosedDay(day)) day = addDays(day, 1);
  return day;
}

/** Exactly `plan.count` days from `start` on. Closed days are left out and made up for at the end; the rhythm of weeks begins with the week of the first meeting. */
export function meetingDays(start: LocalDate, plan: MeetingPlan): LocalDate[] {
  if (plan.days.length === 0) throw new RangeError('A plan of meetings needs at least one weekday');
  const meetings: LocalDate[] = [];
  let day = start;
  let firstMonday: LocalDate | null = null;
  while (meetings.length < plan.count) {
    const monday = addDays(day, -weekdayNumber(day));
    const isInRhythm =
      firstMonday === null || weeksBetween(firstMonday, monday) % plan.everyWeeks === 0;
    if (isInRhythm && plan.days.includes(weekdayOf(day)) && !isClosedDay(day)) {
      firstMonday ??= monday;
      meetings.push(day);
    }
    day = addDays(day, 1);
  }
  return meetings;
}

/** Calendar days from one date to the other; negative if the other is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000);
}

const weeksBetween = (from: LocalDate, to: LocalDate): number => daysBetween(from, to) / 7;
