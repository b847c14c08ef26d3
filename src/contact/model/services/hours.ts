import type { AdviceService, HoursException, Land, Weekday } from '../../../network/index.ts';
import { berlinInstant } from '../../../platform/berlin-time.ts';
import { addDays, type LocalDate, localDate } from '../../../platform/clock.ts';
import { isHoliday } from '../enquiry/working-days.ts';

/** Times of Berlin's clocks as HH:MM; `at` names the place of a service that moves. */
export interface Opening {
  readonly from: string;
  readonly to: string;
  readonly at: string | null;
}

export interface NextOpening extends Opening {
  readonly date: LocalDate;
  readonly isOpenNow: boolean;
}

const WEEK: readonly Weekday[] = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
/** Nobody looks further ahead for the next opening. */
const MOST_DAYS = 60;

/** When a service is open on a day, earliest first: its usual week, unless an exception or a public holiday says otherwise. */
export function openingsOn(
  service: AdviceService,
  date: LocalDate,
  land: Land,
): readonly Opening[] {
  const exception = exceptionOn(service, date);
  if (exception !== undefined) return exception.hours.map((hours) => ({ ...hours, at: null }));
  if (!service.openOnHolidays && isHoliday(date, land)) return [];
  // JavaScript's week begins on Sunday.
  const weekday = WEEK[(new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7];
  return service.hours
    .filter(({ days }) => weekday !== undefined && days.includes(weekday))
    .map(({ from, to, at }) => ({ from, to, at: at ?? null }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The exception that counts on a day: the later one in the list where two overlap. */
export function exceptionOn(
  { exceptions }: AdviceService,
  date: LocalDate,
): HoursException | undefined {
  return exceptions.findLast(({ from, to }) => from <= date && date <= (to ?? from));
}

/** The opening that is now or comes next; null = no hours are known, or none within two months. */
export function nextOpening(service: AdviceService, now: Date, land: Land): NextOpening | null {
  return nextOpenings(service, now, land, 1)[0] ?? null;
}

/** The next openings, one that is on now first. */
export function nextOpenings(
  service: AdviceService,
  now: Date,
  land: Land,
  most: number,
): readonly NextOpening[] {
  if (service.hours.length === 0 && service.exceptions.length === 0) return [];
  const today = localDate(now);
  const found: NextOpening[] = [];
  for (let ahead = 0; ahead <= MOST_DAYS && found.length < most; ahead++) {
    const date = addDays(today, ahead);
    for (const opening of openingsOn(service, date, land)) {
      if (berlinInstant(date, opening.to) <= now) continue;
      found.push({ ...opening, date, isOpenNow: berlinInstant(date, opening.from) <= now });
    }
  }
  return found.slice(0, most);
}
