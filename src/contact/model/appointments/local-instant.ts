import { addDays, type LocalDate } from '../../../platform/clock.ts';

const MINUTE_MS = 60_000;
const berlin = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** `HH:MM` → minutes since midnight. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Minutes since midnight → `HH:MM`. */
export function timeOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The time of day in Berlin at an instant, `HH:MM`. */
export function localTime(instant: Date): string {
  return berlin.format(instant).slice(11, 16);
}

/**
 * The instant of a local time in Europe/Berlin. Null for the hour that the start of summer time leaves out; of the hour that its end
 * gives twice, the first.
 */
export function instantOf(date: LocalDate, minutes: number): Date | null {
  const wall = Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE_MS;
  const [offset = 0, ...others] = offsetsOf(date);
  if (others.length === 0) return new Date(wall - offset * MINUTE_MS);
  const wanted = `${date} ${timeOf(minutes)}`;
  const instants = [offset, ...others].map((one) => new Date(wall - one * MINUTE_MS));
  return instants.find((instant) => berlin.format(instant) === wanted) ?? null;
}

/** Minutes that Berlin is ahead of UTC on a day, summer time first; two only where it changes. */
function offsetsOf(date: LocalDate): readonly number[] {
  const known = KNOWN.get(date);
  if (known !== undefined) return known;
  const both = [offsetAt(date), offsetAt(addDays(date, 1))];
  const offsets = [...new Set(both)].sort((a, b) => b - a);
  // Some weeks of days return on every page; the limit only guards against odd dates.
  if (KNOWN.size >= 4000) KNOWN.clear();
  KNOWN.set(date, offsets);
  return offsets;
}
const KNOWN = new Map<LocalDate, readonly number[]>();

/** At midnight UTC, which is before the change at 01:00 UTC. */
function offsetAt(date: LocalDate): number {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const shown = berlin.format(new Date(midnight));
  return (Date.parse(`${shown.replace(' ', 'T')}:00Z`) - midnight) / MINUTE_MS;
}
