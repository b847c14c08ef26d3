import { addDays, type LocalDate } from '../../platform/clock.ts';
import { firstOpenDay, meetingDays } from './demo-calendar.ts';
import type { DemoRun } from './demo-offers-file.ts';
import { daysBetween, firstOnOrAfter } from './weekdays.ts';

/** The dates of one run; null = none, because it has no fixed start or no known end. */
export interface RunDates {
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly registrationEndsOn: LocalDate | null;
  readonly meetings: readonly LocalDate[];
}

/** How often the run takes place; at least 1. */
export const repetitions = (run: DemoRun): number => run.repeat?.times ?? 1;

/** Dates of repetition number `repetition` (from 0) of a run, seen from `today`. */
export function runDates(run: DemoRun, repetition: number, today: LocalDate): RunDates {
  if (!run.start) return { startsOn: null, endsOn: null, registrationEndsOn: null, meetings: [] };
  const day = addDays(today, run.start.inDays);
  const onWeekday = run.start.weekday ? firstOnOrAfter(day, run.start.weekday) : day;
  const start = addDays(onWeekday, repetition * 7 * (run.repeat?.everyWeeks ?? 0));
  const meetings = meetingsFrom(start, run);
  const startsOn = meetings[0] ?? firstOpenDay(start);
  return {
    startsOn,
    endsOn: meetings.at(-1) ?? (run.end ? addDays(startsOn, run.end.afterDays) : null),
    registrationEndsOn: run.registrationEnds
      ? addDays(startsOn, -run.registrationEnds.daysBefore)
      : null,
    meetings,
  };
}

/** First to last day, both counted; null without dates. */
export function durationDays(dates: RunDates): number | null {
  if (dates.startsOn === null || dates.endsOn === null) return null;
  return daysBetween(dates.startsOn, dates.endsOn) + 1;
}

function meetingsFrom(start: LocalDate, run: DemoRun): LocalDate[] {
  if (run.days) {
    const count = run.meetings ?? (run.weeks ?? 0) * run.days.length;
    return meetingDays(start, { days: run.days, count, everyWeeks: run.everyWeeks });
  }
  // A time without weekdays: one meeting on the very day.
  return run.time !== undefined && !run.end ? [firstOpenDay(start)] : [];
}
