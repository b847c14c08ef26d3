import { addDays, type LocalDate } from '../../../platform/clock.ts';
import { minutesOf } from './local-instant.ts';
import type { PresenceHours } from './presence.ts';
import { type IsHoliday, isThereOn } from './slots.ts';

/** Minutes of a presence from one day to another (both included), without what fell out. */
export function presenceMinutes(
  presence: PresenceHours,
  from: LocalDate,
  to: LocalDate,
  isHoliday: IsHoliday,
): number {
  const start = minutesOf(presence.fromTime);
  const end = minutesOf(presence.toTime);
  let minutes = 0;
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (!isThereOn(presence, date, isHoliday)) continue;
    const isOut = Array.from({ length: end - start }, () => false);
    for (const { onDate, fromTime, toTime } of presence.absences) {
      if (onDate !== date || fromTime === null || toTime === null) continue;
      const first = Math.max(0, minutesOf(fromTime) - start);
      isOut.fill(true, first, Math.max(first, minutesOf(toTime) - start));
    }
    minutes += isOut.filter((out) => !out).length;
  }
  return minutes;
}
