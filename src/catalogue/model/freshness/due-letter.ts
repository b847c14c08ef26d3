import { addDays, type LocalDate } from '../../../platform/clock.ts';
import type { FreshnessDays } from './freshness.ts';

/** So long before an offer is hidden its member is asked a last time. */
const LAST_CALL_DAYS = 10;
/** Between two letters to the people of one member. */
export const LETTER_PAUSE_DAYS = 7;
/** So long the link of a letter works. */
export const LINK_DAYS = 30;

/**
 * Whether an offer is worth a letter today: when it has reached the first threshold and nobody was written to since it was confirmed,
 * and once more ten days before it is hidden. `askedOn` is the day of the last letter that named it, null = none.
 */
export function isLetterDue(
  { confirmedOn, askedOn }: { readonly confirmedOn: LocalDate; readonly askedOn: LocalDate | null },
  today: LocalDate,
  days: FreshnessDays,
): boolean {
  if (confirmedOn > addDays(today, -days.offerRemindDays)) return false;
  if (askedOn === null || askedOn < confirmedOn) return true;
  const lastCall = addDays(confirmedOn, days.offerHideDays - LAST_CALL_DAYS);
  return today >= lastCall && askedOn < lastCall;
}
