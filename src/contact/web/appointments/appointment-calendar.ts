import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Language } from '../../../platform/texts/index.ts';
import { placeWords } from '../../appointment-words.ts';
import type { MeetingWay, Presence } from '../../model/appointments/presence.ts';

/** One entry of a calendar file. */
export interface CalendarEntry {
  readonly id: string;
  readonly sequence: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly isCancelled?: boolean;
  readonly url?: string;
}

/** Seconds after which a calendar program fetches a subscribed file anew (RFC 7986). */
const REFRESH_SECONDS = 3600;

/** Entries as an iCalendar file (RFC 5545), all times in UTC: programs show them right over every change of the clocks. */
export function calendarFile(file: {
  readonly name: string;
  readonly language: Language;
  readonly host: string;
  readonly entries: readonly CalendarEntry[];
  readonly now: Date;
}): string {
  const calendar = ical({
    name: oneLine(file.name),
    prodId: { company: 'bildungsnetz', product: 'appointments', language: file.language },
    method: ICalCalendarMethod.PUBLISH,
  });
  calendar.ttl(REFRESH_SECONDS);
  for (const entry of file.entries)
    calendar.createEvent({
      id: `${entry.id}@${file.host}`,
      sequence: entry.sequence,
      stamp: file.now,
      start: entry.startsAt,
      end: entry.endsAt,
      summary: oneLine(entry.summary),
      description: oneLine(entry.description),
      location: oneLine(entry.location),
      ...(entry.url === undefined ? {} : { url: entry.url }),
      ...(entry.isCancelled ? { status: ICalEventStatus.CANCELLED } : {}),
    });
  return calendar.toString();
}

export function calendarResponse(text: string): Response {
  return new Response(text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="termin.ics"',
      'cache-control': 'no-store',
    },
  });
}

/** Where a calendar shows an appointment. */
export function locationOf(presence: Presence, way: MeetingWay, words: string): string {
  return way === 'place' ? placeWords(presence) : words;
}

/** Control characters could write lines of their own into the file. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
