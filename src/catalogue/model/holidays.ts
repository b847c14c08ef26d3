import { addDays, type LocalDate } from '../../platform/clock.ts';

/** Public holidays of Nordrhein-Westfalen on fixed dates (§ 2 Feiertagsgesetz NW): month and day. */
const FIXED = [
  ['01-01', 'new_year'],
  ['05-01', 'labour_day'],
  ['10-03', 'german_unity'],
  ['11-01', 'all_saints'],
  ['12-25', 'christmas_day'],
  ['12-26', 'boxing_day'],
] as const;
/** Those that follow Easter Sunday: days after it. */
const AFTER_EASTER = [
  [-2, 'good_friday'],
  [1, 'easter_monday'],
  [39, 'ascension'],
  [50, 'whit_monday'],
  [60, 'corpus_christi'],
] as const;

export type PublicHoliday = (typeof FIXED)[number][1] | (typeof AFTER_EASTER)[number][1];

/** Easter Sunday of a year in the Gregorian calendar (Gauss's rule as amended by Butcher). */
export function easterSunday(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const holidaysByYear = new Map<number, ReadonlyMap<LocalDate, PublicHoliday>>();

/** The public holidays of Nordrhein-Westfalen in a year, by day. */
export function publicHolidays(year: number): ReadonlyMap<LocalDate, PublicHoliday> {
  let holidays = holidaysByYear.get(year);
  if (!holidays) {
    const easter = easterSunday(year);
    holidays = new Map<LocalDate, PublicHoliday>([
      ...FIXED.map(([day, name]) => [`${year}-${day}`, name] as const),
      ...AFTER_EASTER.map(([days, name]) => [addDays(easter, days), name] as const),
    ]);
    holidaysByYear.set(year, holidays);
  }
  return holidays;
}

/** The public holiday on a day, if there is one. */
export function publicHolidayOn(date: LocalDate): PublicHoliday | null {
  return publicHolidays(Number(date.slice(0, 4))).get(date) ?? null;
}
