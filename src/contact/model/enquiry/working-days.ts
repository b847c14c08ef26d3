import { getHolidays } from 'feiertagejs';
import type { Land } from '../../../network/index.ts';
import { addDays, type LocalDate } from '../../../platform/clock.ts';

const known = new Map<string, ReadonlySet<LocalDate>>();

/** Whether the day is a holiday by law in the state, 1970 to 2099. */
export function isHoliday(day: LocalDate, land: Land): boolean {
  const year = day.slice(0, 4);
  const key = `${land} ${year}`;
  let days = known.get(key);
  if (days === undefined) {
    days = new Set(getHolidays(year, land).map(({ dateString }) => dateString));
    known.set(key, days);
  }
  return days.has(day);
}

/** Monday to Friday and no holiday. Saturdays are free, as in § 193 BGB. */
export function isWorkingDay(day: LocalDate, land: Land): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isHoliday(day, land);
}

/** The `count`th working day after the given day, which itself does not count (§ 187 (1) BGB). */
export function nthWorkingDay(day: LocalDate, count: number, land: Land): LocalDate {
  let found = day;
  for (let left = count; left > 0; ) {
    found = addDays(found, 1);
    if (isWorkingDay(found, land)) left -= 1;
  }
  return found;
}
