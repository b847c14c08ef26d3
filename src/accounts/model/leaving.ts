import { addDays, type LocalDate, localDate } from '../../platform/clock.ts';

/** An account without any role is kept so long, for questions about what was done with it. */
const KEPT_YEARS = 2;
/** So long before the end the person is told. */
const NOTICE_DAYS = 30;

/** Two years less the notice, and a day for the leap year: whose role ended later need not be looked at. */
export const EARLIEST_NOTICE_DAYS = KEPT_YEARS * 365 - NOTICE_DAYS - 1;

export type LeavingStep = 'wait' | 'tell' | 'erase';

/** The first day on which an account goes whose last role ended on `endedOn`. */
export function erasureDay(endedOn: LocalDate): LocalDate {
  const year = Number(endedOn.slice(0, 4)) + KEPT_YEARS;
  // From 29 February on: the first of March.
  return addDays(`${year}-${endedOn.slice(5)}`, 0);
}

/** The day of erasure that a letter of today names: never sooner than the notice allows, however late the letter is. */
export function announcedDay(endedOn: LocalDate, today: LocalDate): LocalDate {
  const earliest = addDays(today, NOTICE_DAYS);
  const due = erasureDay(endedOn);
  return due > earliest ? due : earliest;
}

/**
 * What is due for somebody without a role since `endedOn`. A letter counts only if it is about this end: whoever has had a role again
 * since gets a new one.
 */
export function leavingStep(
  person: { readonly endedOn: LocalDate; readonly toldAt: Date | null },
  today: LocalDate,
): LeavingStep {
  const noticeOn = addDays(erasureDay(person.endedOn), -NOTICE_DAYS);
  if (today < noticeOn) return 'wait';
  const toldOn = person.toldAt === null ? null : localDate(person.toldAt);
  if (toldOn === null || toldOn < noticeOn) return 'tell';
  return today >= announcedDay(person.endedOn, toldOn) ? 'erase' : 'wait';
}
