import { isLocalDate, type LocalDate, localDate } from '../../platform/clock.ts';

const ISO_DAY = /^(\d{4}-\d{2}-\d{2})(?:T00:00(?::00(?:\.0+)?)?)?(?:Z|[+-]\d{2}:?\d{2})?$/;
const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;
/** Some programs write no zeros: `2026-9-1`. */
const SHORT_DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const GERMAN_DAY = /^(?:[A-Za-z]{2,10}\.?,?\s*)?(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/;

/**
 * A calendar day as sources write it: `2027-01-11`, with a zone (`2027-01-11+01:00`, midnight of that zone), as an instant
 * (converted to Europe/Berlin), or German (`11.01.2027`, `Mo, 11.1.27`). Null: not a day between 1990 and 2100.
 */
export function parseDay(text: string): LocalDate | null {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const day = readDay(text.trim());
  if (parsed.size >= 5_000) parsed.clear();
  // A copy: a piece of a longer text would keep all of that text in memory.
  parsed.set(Buffer.from(text).toString(), day);
  return day;
}

// A file names the same few hundred days tens of thousands of times.
const parsed = new Map<string, LocalDate | null>();

function readDay(given: string): LocalDate | null {
  const day = isoDay(given) ?? shortDay(given) ?? germanDay(given);
  return day !== null && isLocalDate(day) && day >= '1990-01-01' && day < '2100-01-01' ? day : null;
}

function isoDay(text: string): string | null {
  const midnight = ISO_DAY.exec(text);
  // The zone of a day without a time only repeats where it is meant: the day stays.
  if (midnight?.[1] !== undefined && !/T.*Z$/.test(text)) return midnight[1];
  const instant = ISO_INSTANT.exec(text);
  if (instant === null) return null;
  if (instant[1] === undefined) return text.slice(0, 10);
  const moment = new Date(text.replace(' ', 'T'));
  return Number.isNaN(moment.getTime()) ? null : localDate(moment);
}

function shortDay(text: string): string | null {
  const [, year, month = '', day = ''] = SHORT_DAY.exec(text) ?? [];
  return year === undefined ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function germanDay(text: string): string | null {
  const parts = GERMAN_DAY.exec(text);
  if (parts === null) return null;
  const [, day = '', month = '', year = ''] = parts;
  return `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
