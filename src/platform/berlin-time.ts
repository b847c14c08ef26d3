import type { LocalDate } from './clock.ts';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** Minutes by which clocks in Berlin are ahead of UTC at the given instant: 60 or 120. */
export function berlinOffsetMinutes(instant: Date): number {
  const shown: Record<string, number> = {};
  for (const { type, value } of parts.formatToParts(instant)) shown[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  return Math.round((wall - Math.floor(instant.getTime() / 1000) * 1000) / 60_000);
}

/**
 * The instant at which clocks in Berlin show the given day and time (`HH:MM`). In the hour that summer time skips, the later
 * instant; in the hour that comes twice, the first one.
 */
export function berlinInstant(date: LocalDate, time: string): Date {
  const wall = new Date(`${date}T${time.slice(0, 5)}:00Z`).getTime();
  const before = berlinOffsetMinutes(new Date(wall - 24 * 3_600_000));
  const after = berlinOffsetMinutes(new Date(wall + 24 * 3_600_000));
  for (const offset of [before, after]) {
    const instant = new Date(wall - offset * 60_000);
    if (berlinOffsetMinutes(instant) === offset) return instant;
  }
  return new Date(wall - before * 60_000);
}

/** Day and time of Berlin's clocks as ISO text with their offset, e.g. `2027-01-11T18:00:00+01:00`. */
export function berlinDateTime(date: LocalDate, time: string): string {
  const hours = berlinOffsetMinutes(berlinInstant(date, time)) / 60;
  return `${date}T${time.slice(0, 5)}:00+0${hours}:00`;
}
