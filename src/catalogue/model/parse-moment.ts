import type { LocalDate } from '../../platform/clock.ts';
import { parseDay } from './parse-day.ts';

/** A day and, where it is known, a time (`HH:MM`), as clocks in Europe/Berlin show them. */
export interface LocalMoment {
  readonly day: LocalDate;
  readonly time: string | null;
}

const MOMENT =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}:\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i;

const berlin = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** Day and time that clocks in Berlin show at an instant. */
export function berlinMoment(instant: Date): { day: LocalDate; time: string } {
  const [day = '', time = ''] = berlin.format(instant).split(' ');
  return { day, time };
}

/**
 * A moment as sources write it: a day (as `parseDay` reads it), or day and time with or without a zone; with one it is converted to
 * Berlin. Midnight, there or here, is how programs write a day without a time. Null: neither a day nor a moment.
 */
export function parseMoment(text: string): LocalMoment | null {
  const parts = MOMENT.exec(text.trim());
  if (parts === null) return dayOnly(parseDay(text));
  const [, day = '', clock = '', zone] = parts;
  const time = clock.padStart(5, '0');
  if (time > '23:59') return null;
  if (zone === undefined || time === '00:00') return moment(day, time);
  const offset = /^z$/i.test(zone)
    ? 'Z'
    : `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`;
  const instant = new Date(`${day}T${time}:00${offset}`);
  if (Number.isNaN(instant.getTime())) return null;
  const local = berlinMoment(instant);
  return moment(local.day, local.time);
}

function moment(day: string, time: string): LocalMoment | null {
  const known = parseDay(day);
  if (known === null) return null;
  return { day: known, time: time === '00:00' ? null : time };
}

function dayOnly(day: LocalDate | null): LocalMoment | null {
  return day === null ? null : { day, time: null };
}
