import type { LocalDate } from '../../../platform/clock.ts';
import type { CardRun } from '../../queries/offer-cards.ts';
import { TIME_TEXTS } from './value-words.ts';
import type { Words } from './words.ts';

type Timed = Pick<CardRun, 'startKind' | 'startsOn' | 'endsOn' | 'startsAt' | 'endsAt' | 'times'>;

/** When a run begins: "Mo., 11. Januar 2027, 18:00–20:15 Uhr", or that one can join at any time, or has to ask. */
export function startWords(run: Timed, { t, format }: Words): string {
  if (run.startKind === 'rolling') return t('start.rolling');
  if (run.startKind === 'on_request' || run.startsOn === null) return t('start.onRequest');
  const date = format.date(run.startsOn);
  return run.startsAt === null
    ? date
    : t('start.dateAndTime', { date, time: format.timeRange(run.startsAt, run.endsAt) });
}

/** "abends, am Wochenende"; null where no time of day is known. */
export function timesWords(run: Pick<CardRun, 'times'>, { t }: Words): string | null {
  if (run.times.length === 0) return null;
  return run.times.map((time) => t(TIME_TEXTS[time])).join(', ');
}

/** Whether the run began before the given day. A run without a fixed start is never past. */
export function hasBegun(run: Pick<CardRun, 'startsOn'>, today: LocalDate): boolean {
  return run.startsOn !== null && run.startsOn < today;
}

/** Whether the run is over on the given day; without a known end it counts as over as soon as it has begun. */
export function isOver(run: Pick<CardRun, 'startsOn' | 'endsOn'>, today: LocalDate): boolean {
  return run.startsOn !== null && (run.endsOn ?? run.startsOn) < today;
}
