import { addDays, type LocalDate } from '../../../platform/clock.ts';

/** An answer is shown so long after somebody made sure that it is right, if they say nothing else. */
export const USUAL_DAYS = 182;
/** Nothing about money, hours and rules is left unchecked for longer. */
export const MOST_DAYS = 366;
/** Its owner is reminded so many days before it disappears. */
export const REMIND_DAYS = 21;
/** What has expired or was withdrawn is deleted after so long, as are drafts that nobody has touched. */
export const KEPT_DAYS = 365;
export const DRAFT_KEPT_DAYS = 180;

/** Last day on which an answer checked on this day is shown, unless somebody chooses another. */
export function usualEnd(checkedOn: LocalDate): LocalDate {
  return addDays(checkedOn, USUAL_DAYS);
}

/** Whether a chosen last day can be one: from tomorrow, at most a year. */
export function isEndAllowed(end: LocalDate, today: LocalDate): boolean {
  return end > today && end <= addDays(today, MOST_DAYS);
}

/** Whether the owner may still say "it is right" alone; what has expired comes back only through a second person. */
export function mayRenew(expiresOn: LocalDate, today: LocalDate): boolean {
  return today <= expiresOn;
}
