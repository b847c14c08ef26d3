import { addDays, type LocalDate } from '../../platform/clock.ts';
import { WEEKDAYS, type Weekday } from './offer-query.ts';

/** Days from Monday: 0 … 6. */
function weekdayNumber(date: LocalDate): number {
  return (new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7;
}

export function weekdayOf(date: LocalDate): Weekday {
  return WEEKDAYS[weekdayNumber(date)] ?? 'mon';
}

/** The Monday of the week of a day. */
export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, -weekdayNumber(date));
}

/** The first day with this weekday on or after the given one. */
export function firstOnOrAfter(date: LocalDate, weekday: Weekday): LocalDate {
  return addDays(date, (WEEKDAYS.indexOf(weekday) - weekdayNumber(date) + 7) % 7);
}

/** Calendar days from one date to the other; negative if the other is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000);
}

export const weeksBetween = (from: LocalDate, to: LocalDate): number => daysBetween(from, to) / 7;
