import type { LocalDate } from '../../../platform/clock.ts';
import type { PriceState, TimeModel } from '../../tables.ts';
import { spanDays } from '../run-dates.ts';
import type { CourseFact, FundedOffer } from './course-facts.ts';

/** The run of which somebody asks. */
export interface FundedRun {
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly times: readonly TimeModel[];
  readonly price: { readonly state: PriceState; readonly cents: number | null };
  readonly sessions: readonly {
    readonly startsAt: string | null;
    readonly endsAt: string | null;
  }[];
}

const DAYS_PER_MONTH = 365.25 / 12;
/** Longer meetings have breaks of which nobody has said how long they are. */
const LONGEST_WITHOUT_BREAK_MINUTES = 240;
const UNIT_MINUTES = 45;

/** What a run says of hours, price and days; null = not known. */
export function runFacts(
  course: FundedOffer['course'],
  run: FundedRun | null,
  today: LocalDate,
): Readonly<Record<string, CourseFact | null>> {
  return {
    'kurs.stunden': hoursOf(course.teachingUnits, run),
    'kurs.kosten_eur': run === null ? null : priceOf(run),
    'kurs.beginn': fact(run?.startsOn ?? null, 'stated'),
    'kurs.dauer_monate': fact(monthsOf(course.durationDays, run), 'computed'),
    'kurs.form': run === null ? null : formOf(run.times),
    // Whoever applies on the first day applies too late.
    'kurs.bereits_begonnen':
      run === null || run.startsOn === null ? null : fact(run.startsOn <= today, 'computed'),
  };
}

function hoursOf(teachingUnits: number | null, run: FundedRun | null): CourseFact | null {
  if (teachingUnits !== null) return fact(teachingUnits, 'stated');
  const minutes = (run?.sessions ?? []).map(minutesOf);
  if (minutes.length === 0) return null;
  let sum = 0;
  for (const one of minutes) {
    if (one === null || one > LONGEST_WITHOUT_BREAK_MINUTES) return null;
    sum += one;
  }
  return fact(tenths(sum / UNIT_MINUTES), 'computed');
}

function minutesOf({ startsAt, endsAt }: FundedRun['sessions'][number]): number | null {
  if (startsAt === null || endsAt === null) return null;
  const minutes = minuteOfDay(endsAt) - minuteOfDay(startsAt);
  return minutes < 0 ? minutes + 24 * 60 : minutes;
}

function minuteOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function priceOf({ price }: FundedRun): CourseFact | null {
  if (price.state === 'free') return fact(0, 'stated');
  return price.state === 'known' && price.cents !== null ? fact(price.cents / 100, 'stated') : null;
}

/** First and last day included, to a tenth of a month and at least that. */
function monthsOf(durationDays: number | null, run: FundedRun | null): number | null {
  const days = spanDays(run?.startsOn ?? null, run?.endsOn ?? null) ?? durationDays;
  return days === null ? null : Math.max(0.1, tenths(days / DAYS_PER_MONTH));
}

function formOf(times: readonly TimeModel[]): CourseFact | null {
  const isFull = times.includes('fulltime');
  const isPart = times.includes('parttime');
  if (isFull !== isPart) return fact(isFull ? 'vollzeit' : 'teilzeit', 'stated');
  const isBesideWork =
    times.length > 0 && times.every((time) => time === 'evening' || time === 'weekend');
  return isBesideWork ? fact('teilzeit', 'computed') : null;
}

function fact(value: CourseFact['value'] | null, source: CourseFact['source']): CourseFact | null {
  return value === null ? null : { value, source };
}

const tenths = (value: number): number => Math.round(value * 10) / 10;
