import type { LocalDate } from '../../platform/clock.ts';
import type { TimeModel } from '../tables.ts';

interface Meeting {
  readonly heldOn: LocalDate;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}

/**
 * Times of day that hold for every meeting, by the rule of the WISY portals: start before 12 and end by 14 = morning, start from
 * 17 = evening, only Saturdays and Sundays = weekend. A mixed or unknown schedule gives none: a filter must not promise what one
 * meeting breaks.
 */
export function deriveTimes(meetings: readonly Meeting[]): TimeModel[] {
  if (meetings.length === 0) return [];
  const times: TimeModel[] = [];
  if (meetings.every(isMorning)) times.push('morning');
  if (meetings.every(isAfternoon)) times.push('afternoon');
  if (meetings.every((meeting) => meeting.startsAt !== null && meeting.startsAt >= '17:00')) {
    times.push('evening');
  }
  if (meetings.every((meeting) => isWeekend(meeting.heldOn))) times.push('weekend');
  return times;
}

function isMorning({ startsAt, endsAt }: Meeting): boolean {
  return startsAt !== null && endsAt !== null && startsAt < '12:00' && endsAt <= '14:00';
}

function isAfternoon({ startsAt }: Meeting): boolean {
  return startsAt !== null && startsAt >= '12:00' && startsAt < '17:00';
}

/** Saturday or Sunday. */
export function isWeekend(day: LocalDate): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
