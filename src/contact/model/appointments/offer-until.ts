import { addDays, localDate } from '../../../platform/clock.ts';
import { instantOf, localTime, minutesOf } from './local-instant.ts';
import { LEAST_MINUTES_AHEAD } from './slots.ts';

/** How long a slot is kept for somebody on the waiting list. */
export const OFFER_MINUTES = 240;
const FIRST_MINUTE = 8 * 60;
const LAST_MINUTE = 20 * 60;
const MINUTE_MS = 60_000;

/**
 * Until when an offer holds: four hours, of which only those from 8 to 20 o'clock count, because nobody should lose a slot while asleep;
 * never longer than the slot can still be booked. Null where less than an hour would be left.
 */
export function offerUntil(now: Date, startsAt: Date): Date | null {
  const latest = startsAt.getTime() - LEAST_MINUTES_AHEAD * MINUTE_MS;
  const until = Math.min(latest, awake(now).getTime());
  return until - now.getTime() < 60 * MINUTE_MS ? null : new Date(until);
}

function awake(now: Date): Date {
  let date = localDate(now);
  let minute = Math.max(minutesOf(localTime(now)), FIRST_MINUTE);
  let left = OFFER_MINUTES;
  while (minute + left > LAST_MINUTE) {
    left -= Math.max(0, LAST_MINUTE - minute);
    date = addDays(date, 1);
    minute = FIRST_MINUTE;
  }
  return instantOf(date, minute + left) ?? now;
}
