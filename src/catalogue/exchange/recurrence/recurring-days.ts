import type { LocalDate } from '../../../platform/clock.ts';
import { WEEKDAYS } from '../../model/offer-query.ts';
import { MOST_SESSIONS } from '../record-limits.ts';
import type { RecurrenceRule } from './recurrence-rule.ts';

/** Years after its start that a rule is followed; a course that meets for longer says so in its description. */
const HORIZON_DAYS = 2_192;
const DAY_MS = 86_400_000;

/**
 * The days on which a rule lets meetings take place, in order, at most {@link MOST_SESSIONS} and within six years of the first. The
 * work is bounded by these six years whatever the rule says. A rule that never fits its own start gives nothing.
 */
export function recurringDays(rule: RecurrenceRule, startsOn: LocalDate): LocalDate[] {
  const first = dayNumber(startsOn);
  const last = Math.min(
    first + HORIZON_DAYS,
    rule.until === null ? Number.MAX_SAFE_INTEGER : dayNumber(rule.until),
  );
  const most = Math.min(MOST_SESSIONS, rule.count ?? MOST_SESSIONS);
  const days: LocalDate[] = [];
  for (const period of periodsOf(rule, first, last)) {
    for (const day of daysOf(rule, period, first)) {
      if (day < first) continue;
      if (day > last || days.length >= most) return days;
      days.push(localDay(day));
    }
  }
  return days;
}

/** First and last day of each period the rule looks at; days are counted from 1970-01-01. */
function* periodsOf(
  rule: RecurrenceRule,
  first: number,
  last: number,
): Generator<readonly [number, number]> {
  const { frequency, interval } = rule;
  if (frequency === 'daily' || frequency === 'weekly') {
    const length = frequency === 'daily' ? 1 : 7;
    const lead =
      frequency === 'daily' ? 0 : (weekdayNumber(first) - WEEKDAYS.indexOf(rule.weekStart) + 7) % 7;
    for (let day = first - lead; day <= last; day += length * interval)
      yield [day, day + length - 1];
    return;
  }
  const { year, month } = calendarOf(first);
  const step = frequency === 'monthly' ? interval : interval * 12;
  const months = frequency === 'monthly' ? 1 : 12;
  for (let at = year * 12 + (months === 1 ? month - 1 : 0); ; at += step) {
    const from = monthStart(at);
    if (from > last) return;
    yield [from, monthStart(at + months) - 1];
  }
}

/** The days of a period that fit, in order. */
function daysOf(
  rule: RecurrenceRule,
  [from, to]: readonly [number, number],
  first: number,
): number[] {
  const fitting: number[] = [];
  for (let day = from; day <= to; day++) {
    const { month, monthDay, daysInMonth } = calendarOf(day);
    if (rule.byMonth.length > 0 && !rule.byMonth.includes(month)) day += daysInMonth - monthDay;
    else if (fits(rule, day, first)) fitting.push(day);
  }
  if (rule.bySetPosition.length === 0) return fitting;
  return fitting.filter((_day, index) =>
    rule.bySetPosition.some((position) =>
      position > 0 ? position === index + 1 : position === index - fitting.length,
    ),
  );
}

function fits(rule: RecurrenceRule, day: number, first: number): boolean {
  const { month, monthDay, daysInMonth } = calendarOf(day);
  const { frequency, byDay, byMonthDay, byMonth } = rule;
  if (
    byMonthDay.length > 0 &&
    !byMonthDay.some((stated) => (stated > 0 ? stated : daysInMonth + 1 + stated) === monthDay)
  )
    return false;
  if (byDay.length > 0) return byDay.some((stated) => isDay(rule, stated, day));
  if (byMonthDay.length > 0 || frequency === 'daily') return true;
  if (frequency === 'weekly') return weekdayNumber(day) === weekdayNumber(first);
  const start = calendarOf(first);
  if (frequency === 'yearly' && byMonth.length === 0 && month !== start.month) return false;
  return monthDay === start.monthDay;
}

function isDay(
  { frequency, byMonth }: RecurrenceRule,
  { weekday, ordinal }: RecurrenceRule['byDay'][number],
  day: number,
): boolean {
  if (weekdayNumber(day) !== WEEKDAYS.indexOf(weekday)) return false;
  if (ordinal === null || frequency === 'daily' || frequency === 'weekly') return true;
  const { year, monthDay, daysInMonth } = calendarOf(day);
  if (frequency === 'yearly' && byMonth.length === 0) {
    const yearStart = monthStart(year * 12);
    const nextYear = monthStart(year * 12 + 12);
    return ordinal === nth(day - yearStart, nextYear - yearStart, ordinal);
  }
  return ordinal === nth(monthDay - 1, daysInMonth, ordinal);
}

/** The how-manieth weekday of its kind a day is, counted from the side that the sign of `ordinal` names. */
function nth(index: number, length: number, ordinal: number): number {
  return ordinal > 0 ? Math.floor(index / 7) + 1 : -(Math.floor((length - 1 - index) / 7) + 1);
}

function dayNumber(day: LocalDate): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

function localDay(day: number): LocalDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Monday = 0; the first of January 1970 was a Thursday. */
function weekdayNumber(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The first day of a month counted from the year 0. */
function monthStart(months: number): number {
  return Date.UTC(Math.floor(months / 12), months % 12, 1) / DAY_MS;
}

interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly monthDay: number;
  readonly daysInMonth: number;
}

// A calendar asks for the same few thousand days again and again.
const calendar = new Map<number, CalendarDay>();

function calendarOf(day: number): CalendarDay {
  const known = calendar.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * DAY_MS);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + 1;
  const read = {
    year,
    month,
    monthDay: date.getUTCDate(),
    daysInMonth: monthStart(year * 12 + month) - monthStart(year * 12 + month - 1),
  };
  if (calendar.size >= 50_000) calendar.clear();
  calendar.set(day, read);
  return read;
}
