import type { Land } from '../../../network/index.ts';
import { berlinInstant } from '../../../platform/berlin-time.ts';
import { localDate } from '../../../platform/clock.ts';
import { nthWorkingDay } from './working-days.ts';

/** Within how many working days somebody answers. */
export const ANSWER_WORKING_DAYS = 2;
/** How many days after closing what tells who asked is deleted. */
export const KEPT_DAYS_AFTER_CLOSING = 14;
/** Then the rest goes too; the counts stay. */
export const KEPT_DAYS_WITHOUT_NAMES = 365;
/** An answered need of which nobody has heard for so long is closed. */
const MOST_SILENT_DAYS = 60;

const HALF_TIME = '14:00';
const END_OF_DAY = '18:00';

/** When somebody is reminded, when it is late, when the office is told. */
export interface NeedClock {
  readonly remindAt: Date;
  readonly dueAt: Date;
  readonly escalateAt: Date;
}

/** The clock of a need that waits from `now`: half-time, the end of the second working day, and that of the one after it. */
export function clockFrom(now: Date, land: Land): NeedClock {
  const day = localDate(now);
  const at = (count: number, time: string) => berlinInstant(nthWorkingDay(day, count, land), time);
  return {
    remindAt: at(1, HALF_TIME),
    dueAt: at(ANSWER_WORKING_DAYS, END_OF_DAY),
    escalateAt: at(ANSWER_WORKING_DAYS + 1, END_OF_DAY),
  };
}

/** Until when a need that came in now is to be answered. */
export function dueAt(now: Date, land: Land): Date {
  return clockFrom(now, land).dueAt;
}

const DAY_MS = 86_400_000;

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS);

/** What was closed up to this instant loses its personal data. */
export const erasedBefore = (now: Date): Date => daysBefore(now, KEPT_DAYS_AFTER_CLOSING);
/** What was closed before this instant goes altogether. */
export const forgottenBefore = (now: Date): Date =>
  daysBefore(now, KEPT_DAYS_AFTER_CLOSING + KEPT_DAYS_WITHOUT_NAMES);
/** What was answered before this instant and never spoken of again is closed. */
export const silentBefore = (now: Date): Date => daysBefore(now, MOST_SILENT_DAYS);
