import { addDays, type LocalDate } from '../../platform/clock.ts';
import { publicHolidayOn } from './holidays.ts';
import { type MeetingPlan, plannedDays } from './series.ts';

/** No course meets on a public holiday or between 24 December and 1 January. */
export function isClosedDay(date: LocalDate): boolean {
  return date.slice(5) >= '12-24' || publicHolidayOn(date) !== null;
}

/** The first day on or after the given one on which courses meet. */
export function firstOpenDay(date: LocalDate): LocalDate {
  let day = date;
  while (isClosedDay(day)) day = addDays(day, 1);
  return day;
}

/** Exactly `plan.count` days from `start` on, none of them closed. */
export function meetingDays(start: LocalDate, plan: MeetingPlan): LocalDate[] {
  const days = plannedDays(start, plan, (date) => (isClosedDay(date) ? 'closed' : null));
  return days.flatMap(({ heldOn, closed }) => (closed === null ? [heldOn] : []));
}
