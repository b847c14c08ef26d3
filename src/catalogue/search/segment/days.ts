import type { LocalDate } from '../../../platform/clock.ts';
import type { StartKind } from '../../tables.ts';

const MILLISECONDS_PER_DAY = 86_400_000;

/** Starts without a date; behind every date, so that dated runs come first. */
export const ROLLING = 65_533;
export const ON_REQUEST = 65_534;
/** No start: behind everything. All bits are set, so that two bytes hold every start. */
export const NO_RUN = 65_535;

/** Number of a calendar day, counted from 1900-01-01; days after 2079-06-02 count as that one. */
export function dayNumber(date: LocalDate): number {
  const days = Math.round(Date.parse(date) / MILLISECONDS_PER_DAY) + 25_567;
  return Math.min(Math.max(days, 0), ROLLING - 1);
}

/** ISO date of a start, or how it comes about where it has none. */
export function startText(start: number): LocalDate | 'rolling' | 'on_request' {
  if (start === ROLLING) return 'rolling';
  if (start === ON_REQUEST) return 'on_request';
  return new Date((start - 25_567) * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

export function startNumber(kind: StartKind, startsOn: LocalDate | null): number {
  if (kind === 'rolling') return ROLLING;
  return kind === 'on_request' || startsOn === null ? ON_REQUEST : dayNumber(startsOn);
}
