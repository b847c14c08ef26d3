import type { HoursException, Weekday, WeeklyHours } from '../../../network/index.ts';

const WEEK: readonly Weekday[] = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

const SHORT = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'] as const;
const DAY = '(?:mo|di|mi|do|fr|sa|so)';
const TIME = String.raw`(\d{1,2})(?:[:.](\d\d))?`;
const SPAN = String.raw`${TIME}\s*[–-]\s*${TIME}(?:\s*uhr)?`;
const WEEKLY = new RegExp(
  String.raw`^(${DAY}(?:\s*[,–-]\s*${DAY})*)\s+${SPAN}(?:\s*,\s*(\S.*))?$`,
  'i',
);
const DATE = String.raw`(\d{1,2})\.(\d{1,2})\.(\d{4})`;
const EXCEPTION = new RegExp(
  String.raw`^${DATE}(?:\s*[–-]\s*${DATE})?:?\s+(geschlossen|zu|${SPAN})(?:\s*\((.+)\))?$`,
  'i',
);

/** "Mo–Fr 9–13 Uhr", "Di 9–12 Uhr, Markt Xanten". */
export function hoursLine({ days, from, to, at }: WeeklyHours): string {
  const words = `${daysWords(days)} ${shortTime(from)}–${shortTime(to)} Uhr`;
  return at === undefined ? words : `${words}, ${at}`;
}

/** What a line says; the line itself where it says nothing that can be read, so that the schema refuses it at its place. */
export function readHoursLine(line: string): unknown {
  const [, days = '', hour, minutes, endHour, endMinutes, at] = WEEKLY.exec(line) ?? [];
  if (hour === undefined || endHour === undefined) return line;
  const hours = {
    days: readDays(days),
    from: longTime(hour, minutes),
    to: longTime(endHour, endMinutes),
  };
  return at === undefined ? hours : { ...hours, at };
}

/** "24.12.2026–01.01.2027 geschlossen (Betriebsferien)", "14.12.2026 10–11 Uhr". One span a line. */
export function exceptionLines({ from, to, hours, note }: HoursException): readonly string[] {
  const day = germanDate(from) + (to === undefined || to === from ? '' : `–${germanDate(to)}`);
  const end = note === undefined ? '' : ` (${note.de})`;
  if (hours.length === 0) return [`${day} geschlossen${end}`];
  return hours.map((span) => `${day} ${shortTime(span.from)}–${shortTime(span.to)} Uhr${end}`);
}

/** The exceptions of all lines: lines about the same days are one. */
export function readExceptionLines(lines: readonly string[]): readonly unknown[] {
  const made: unknown[] = [];
  const byDays = new Map<string, { hours: unknown[] }>();
  for (const line of lines) {
    const read = readException(line);
    if (read === null) {
      made.push(line);
      continue;
    }
    const key = `${read.from} ${read.to ?? ''}`;
    const same = byDays.get(key);
    if (same !== undefined) same.hours.push(...read.hours);
    else {
      byDays.set(key, read);
      made.push(read);
    }
  }
  return made;
}

function readException(line: string) {
  const found = EXCEPTION.exec(line);
  if (found === null) return null;
  const [, day, month, year, endDay, endMonth, endYear, times = ''] = found;
  const [hour, minutes, endHour, endMinutes, note] = found.slice(8);
  const isClosed = /^(geschlossen|zu)$/i.test(times);
  return {
    from: isoDate(day, month, year),
    ...(endDay === undefined ? {} : { to: isoDate(endDay, endMonth, endYear) }),
    hours: isClosed
      ? []
      : [{ from: longTime(hour ?? '', minutes), to: longTime(endHour ?? '', endMinutes) }],
    ...(note === undefined ? {} : { note: { de: note } }),
  };
}

/** Days in a row as a span from three on: "Mo–Fr", "Mo, Di", "Mo, Mi, Fr". */
function daysWords(days: readonly Weekday[]): string {
  const places = WEEK.flatMap((day, place) => (days.includes(day) ? [place] : []));
  const rows: number[][] = [];
  for (const place of places) {
    const row = rows.at(-1);
    if (row !== undefined && row.at(-1) === place - 1) row.push(place);
    else rows.push([place]);
  }
  return rows
    .flatMap((row) =>
      row.length > 2
        ? [`${SHORT[row[0] ?? 0]}–${SHORT[row.at(-1) ?? 0]}`]
        : row.map((place) => SHORT[place]),
    )
    .join(', ');
}

function readDays(text: string): readonly Weekday[] {
  const placeOf = (day: string): number =>
    SHORT.findIndex((short) => short.toLowerCase() === day.trim().toLowerCase());
  return text.split(',').flatMap((part) => {
    const [first = '', last = first] = part.split(/[–-]/);
    return WEEK.slice(placeOf(first), placeOf(last) + 1);
  });
}

const shortTime = (time: string): string => time.replace(/^0/, '').replace(/:00$/, '');
const longTime = (hour: string, minutes = '00'): string => `${hour.padStart(2, '0')}:${minutes}`;
const isoDate = (day = '', month = '', year = ''): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
const germanDate = (date: string): string => date.split('-').reverse().join('.');
