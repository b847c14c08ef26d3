import { addDays, type LocalDate } from '../../platform/clock.ts';
import { type PublicHoliday, publicHolidayOn } from './holidays.ts';
import type { Weekday } from './offer-query.ts';
import { mondayOf, weekdayOf, weeksBetween } from './weekdays.ts';

/** On which weekdays (at least one), how many meetings, every how many weeks. */
export interface MeetingPlan {
  readonly days: readonly Weekday[];
  readonly count: number;
  readonly everyWeeks: number;
}

/** A day of the rhythm; `closed` says why nothing takes place on it. */
export interface PlannedDay<Reason> {
  readonly heldOn: LocalDate;
  readonly closed: Reason | null;
}

/** Beyond this a plan is given up: no course goes on for ten years. */
const LONGEST_DAYS = 3660;

/**
 * Exactly `plan.count` open days from `start` on, in the rhythm of weeks that begins with the week of the first one; closed days lie
 * between them and are made up for at the end.
 */
export function plannedDays<Reason>(
  start: LocalDate,
  plan: MeetingPlan,
  closedOn: (date: LocalDate) => Reason | null,
): PlannedDay<Reason>[] {
  if (plan.days.length === 0) throw new RangeError('A plan of meetings needs at least one weekday');
  const planned: PlannedDay<Reason>[] = [];
  let open = 0;
  let firstMonday: LocalDate | null = null;
  for (let days = 0; open < plan.count && days < LONGEST_DAYS; days++) {
    const heldOn = addDays(start, days);
    if (!plan.days.includes(weekdayOf(heldOn))) continue;
    const monday = mondayOf(heldOn);
    if (firstMonday !== null && weeksBetween(firstMonday, monday) % plan.everyWeeks !== 0) continue;
    const closed = closedOn(heldOn);
    planned.push({ heldOn, closed });
    if (closed !== null) continue;
    firstMonday ??= monday;
    open += 1;
  }
  return planned;
}

/** School holidays as the network's data name them. */
export interface HolidaySpan<Kind extends string = string> {
  readonly kind: Kind;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Meetings of a run as people say it: "dienstags, 3 Abende ab 12.1., nicht in den Ferien und nicht an Feiertagen". */
export interface Series extends MeetingPlan {
  readonly startsOn: LocalDate;
  readonly skipsPublicHolidays: boolean;
  readonly skipsSchoolHolidays: boolean;
}

/** Why a day of a series is left out. */
export type ClosedReason<Kind extends string = string> =
  | { readonly kind: 'public_holiday'; readonly holiday: PublicHoliday }
  | { readonly kind: 'school_holidays'; readonly holiday: Kind };

/** The days of a series, those that are left out among them. */
export function seriesDays<Kind extends string>(
  series: Series,
  schoolHolidays: readonly HolidaySpan<Kind>[],
): PlannedDay<ClosedReason<Kind>>[] {
  return plannedDays(series.startsOn, series, (date): ClosedReason<Kind> | null => {
    const holiday = series.skipsPublicHolidays ? publicHolidayOn(date) : null;
    if (holiday !== null) return { kind: 'public_holiday', holiday };
    const span = series.skipsSchoolHolidays
      ? schoolHolidays.find(({ from, to }) => from <= date && date <= to)
      : undefined;
    return span === undefined ? null : { kind: 'school_holidays', holiday: span.kind };
  });
}
