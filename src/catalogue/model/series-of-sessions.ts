import type { LocalDate } from '../../platform/clock.ts';
import type { CourseSession } from './course-document.ts';
import { WEEKDAYS, type Weekday } from './offer-query.ts';
import { type ClosedReason, type HolidaySpan, type PlannedDay, seriesDays } from './series.ts';
import { mondayOf, weekdayOf, weeksBetween } from './weekdays.ts';

/** The rhythm that a run's meetings keep. */
export interface Rhythm {
  readonly startsOn: LocalDate;
  readonly days: readonly Weekday[];
  readonly everyWeeks: number;
  readonly count: number;
}

const LONGEST_RHYTHM_WEEKS = 12;

/**
 * The rhythm of meetings: their weekdays, and the greatest step of weeks that all of them keep. With fewer than two weeks there is
 * none to see, and it counts as weekly. Null without meetings.
 */
export function rhythmOf(sessions: readonly Pick<CourseSession, 'heldOn'>[]): Rhythm | null {
  const held = [...new Set(sessions.map(({ heldOn }) => heldOn))].sort();
  const [startsOn] = held;
  if (startsOn === undefined) return null;
  const used = new Set(held.map(weekdayOf));
  const firstMonday = mondayOf(startsOn);
  const steps = held.map((day) => weeksBetween(firstMonday, mondayOf(day)));
  const everyWeeks = Math.min(LONGEST_RHYTHM_WEEKS, Math.max(1, steps.reduce(commonStep, 0)));
  const days = WEEKDAYS.filter((day) => used.has(day));
  return { startsOn, days, everyWeeks, count: held.length };
}

/** Greatest common divisor; 0 says nothing. */
const commonStep = (a: number, b: number): number => (b === 0 ? a : commonStep(b, a % b));

/** Days that meetings in this rhythm leave out because of holidays: between the first and the last of them. */
export function leftOutDays<Kind extends string>(
  sessions: readonly Pick<CourseSession, 'heldOn'>[],
  schoolHolidays: readonly HolidaySpan<Kind>[],
): (PlannedDay<ClosedReason<Kind>> & { readonly closed: ClosedReason<Kind> })[] {
  const rhythm = rhythmOf(sessions);
  if (rhythm === null) return [];
  const held = new Set(sessions.map(({ heldOn }) => heldOn));
  const last = [...held].sort().at(-1) ?? rhythm.startsOn;
  const skips = { skipsPublicHolidays: true, skipsSchoolHolidays: true };
  // The rhythm as one knows it from the meetings may already jump over the holidays: look at every week.
  const weekly = { ...rhythm, ...skips, everyWeeks: 1 };
  const days = rhythm.everyWeeks > 1 && rhythm.count > 2 ? { ...rhythm, ...skips } : weekly;
  return seriesDays(days, schoolHolidays).flatMap(({ heldOn, closed }) =>
    closed !== null && heldOn < last && !held.has(heldOn) ? [{ heldOn, closed }] : [],
  );
}
