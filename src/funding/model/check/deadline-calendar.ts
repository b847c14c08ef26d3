/** One whole day in a calendar. */
export interface CalendarDay {
  readonly day: string;
  readonly title: string;
}

/**
 * Deadlines as an iCalendar file (RFC 5545) made without a server, so that nobody learns which ones somebody has. Each is a whole day
 * with a reminder a week before.
 */
export function deadlineCalendar(days: readonly CalendarDay[], now: Date): string {
  const stamp = `${now.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
  const events = days.flatMap(({ day, title }, place) => [
    'BEGIN:VEVENT',
    `UID:${day}-${place}-${stamp}@foerder-check`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    ...folded(`SUMMARY:${title.replace(/[\\;,]/g, '\\$&').replace(/\s+/g, ' ')}`),
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-P7D',
    'DESCRIPTION:-',
    'END:VALARM',
    'END:VEVENT',
  ]);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Foerder-Check//DE',
    ...events,
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

/** Lines are at most 75 bytes long. A sign has four at most. */
const MOST_SIGNS = 18;

function folded(line: string): string[] {
  const signs = [...line];
  const parts: string[] = [];
  for (let from = 0; from < signs.length; from += MOST_SIGNS)
    parts.push(signs.slice(from, from + MOST_SIGNS).join(''));
  return parts.map((part, place) => (place === 0 ? part : ` ${part}`));
}
