import { addDays, type LocalDate } from '../../platform/clock.ts';

/** Public holidays of Nordrhein-Westfalen on fixed dates (§ 2 Feiertagsgesetz NW), month and day. */
const FIXED = ['01-01', '05-01', '10-03', '11-01', '12-25', '12-26'];
/** Those that follow Easter Sunday: Good Friday, Easter Monday, Ascension, Whit Monday, Corpus Christi. */
const DAYS_AFTER_EASTER = [-2, 1, 39, 50, 60];

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

const holidaysByYear = new Map<number, ReadonlySet<LocalDate>>();

/** The public holidays of Nordrhein-Westfalen in a year. */
export function publicHolidays(year: number): ReadonlySet<LocalDate> {
  let holidays = holidaysByYear.get(year);
  if (!holidays) {
    const easter = easterSunday(year);
    holidays = new Set([
      ...FIXED.map((day) => `${year}-${day}`),
      ...DAYS_AFTER_EASTER.map((days) => addDays(easter, days)),
    ]);
    holidaysByYear.set(year, holidays);
  }
  return holidays;
}

/** No course meets on a public holiday or between 24 December and 1 January. */
export function isClosedDay(date: LocalDate): boolean {
  const monthAndDay = date.slice(5);
  return (
    monthAndDay >= '12-24' ||
    monthAndDay === '01-01' ||
    publicHolidays(Number(date.slice(0, 4))).has(date)
  );
}
