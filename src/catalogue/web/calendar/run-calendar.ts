import ical, { type ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { berlinInstant } from '../../../platform/berlin-time.ts';
import { addDays, type LocalDate } from '../../../platform/clock.ts';
import type { OfferDetail } from '../../queries/offer-detail.ts';
import type { DetailRun, DetailSession } from '../../queries/offer-runs.ts';
import { placeWords } from '../words/place-words.ts';
import type { Words } from '../words/words.ts';

/** Up to this length a run without sessions fills its days; a longer one would hide everything else, so only its start is entered. */
const LONGEST_WHOLE_DAYS = 14;

type Meeting = Pick<DetailSession, 'heldOn' | 'startsAt' | 'endsAt' | 'note'>;

/** How often a subscribed calendar is fetched anew, in seconds. */
const REFRESH_SECONDS = 12 * 3600;

export interface CalendarAddress {
  /** Address of the offer's page. */
  readonly pageUrl: string;
  readonly host: string;
}

/**
 * One run as an iCalendar file (RFC 5545): an event per session, in UTC, all-day where the time is not known. Ids depend on
 * run, day and place in the day only, so that a newer file replaces the events of an older one. `onlyEvent` names one session by the
 * part of its id before the host. Null for a run without a date, or without that session.
 */
export function runCalendar(
  offer: OfferDetail,
  run: DetailRun,
  address: CalendarAddress,
  words: Words,
  onlyEvent?: string,
): string | null {
  const calendar = emptyCalendar(offer.title, words);
  const added = addRun(calendar, offer, run, address, words, onlyEvent);
  return added === 0 ? null : calendar.toString();
}

/**
 * The runs of a search as a calendar to subscribe to: fetched anew by itself (RFC 7986), the same events each time. Of more events than
 * `most`, the runs that come first stay, each with all its sessions.
 */
export function searchCalendar(
  name: string,
  runs: Iterable<{ offer: OfferDetail; run: DetailRun; address: CalendarAddress }>,
  words: Words,
  most = Number.POSITIVE_INFINITY,
): string {
  const calendar = emptyCalendar(name, words);
  calendar.ttl(REFRESH_SECONDS);
  let events = 0;
  for (const { offer, run, address } of runs) {
    events += meetingsOf(run).length;
    if (events > most) break;
    addRun(calendar, offer, run, address, words);
  }
  return calendar.toString();
}

export function emptyCalendar(name: string, words: Words): ICalCalendar {
  return ical({
    name: oneLine(name),
    prodId: { company: 'bildungsnetz', product: 'catalogue', language: words.language },
    method: ICalCalendarMethod.PUBLISH,
  });
}

/** Adds the events of a run and says how many. */
function addRun(
  calendar: ICalCalendar,
  offer: OfferDetail,
  run: DetailRun,
  address: CalendarAddress,
  words: Words,
  onlyEvent?: string,
): number {
  const { t } = words;
  const perDay = new Map<LocalDate, number>();
  let added = 0;
  for (const meeting of meetingsOf(run)) {
    const ordinal = (perDay.get(meeting.heldOn) ?? 0) + 1;
    perDay.set(meeting.heldOn, ordinal);
    const id = `${run.id}-${meeting.heldOn}-${ordinal}`;
    if (onlyEvent !== undefined && id !== onlyEvent) continue;
    added += 1;
    calendar.createEvent({
      id: `${id}@${address.host}`,
      // A later version must have a higher number; minutes since 1970 grow with every change of the run.
      sequence: Math.floor(run.updatedAt.getTime() / 60_000),
      stamp: run.updatedAt,
      ...spanOf(meeting, run),
      summary: oneLine(summaryOf(offer.title, run, meeting, words)),
      description: [meeting.note, t('calendar.by', { provider: offer.provider.name })]
        .filter((line) => line !== null)
        .map(oneLine)
        .join('\n'),
      location: oneLine(locationOf(run, words)),
      url: address.pageUrl,
      ...(run.status === 'cancelled' ? { status: ICalEventStatus.CANCELLED } : {}),
    });
  }
  return added;
}

/** Text for one line of the file: the library leaves a carriage return as it is, and with it a title could write lines of its own into the file. */
export function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}

function meetingsOf(run: DetailRun): readonly Meeting[] {
  if (run.sessions.length > 0 || run.startsOn === null) return run.sessions;
  return [{ heldOn: run.startsOn, startsAt: null, endsAt: null, note: null }];
}

/** Whether the run has no sessions and is so long that only its start stands in the calendar. */
function isStartOnly(run: DetailRun): boolean {
  return (
    run.sessions.length === 0 &&
    run.startsOn !== null &&
    run.endsOn !== null &&
    run.endsOn > addDays(run.startsOn, LONGEST_WHOLE_DAYS - 1)
  );
}

function spanOf(meeting: Meeting, run: DetailRun): { start: Date; end: Date; allDay?: true } {
  if (meeting.startsAt === null) {
    const fillsDays = run.sessions.length === 0 && run.endsOn !== null && !isStartOnly(run);
    const last = fillsDays && run.endsOn !== null ? run.endsOn : meeting.heldOn;
    // The end of an all-day event is the day after its last one.
    return { start: midnight(meeting.heldOn), end: midnight(addDays(last, 1)), allDay: true };
  }
  const start = berlinInstant(meeting.heldOn, meeting.startsAt);
  // Without a known end the event is a point in time: no length is invented.
  if (meeting.endsAt === null) return { start, end: start };
  const endsNextDay = meeting.endsAt < meeting.startsAt;
  return {
    start,
    end: berlinInstant(endsNextDay ? addDays(meeting.heldOn, 1) : meeting.heldOn, meeting.endsAt),
  };
}

export const midnight = (date: LocalDate): Date => new Date(`${date}T00:00:00Z`);

function summaryOf(title: string, run: DetailRun, meeting: Meeting, { t }: Words): string {
  if (run.status === 'cancelled') return t('calendar.cancelled', { title });
  const [first] = run.sessions;
  const isStart = isStartOnly(run) && first === undefined && meeting.heldOn === run.startsOn;
  return isStart ? t('calendar.start', { title }) : title;
}

function locationOf(run: DetailRun, words: Words): string {
  const { venue } = run;
  if (venue === null || run.format === 'online') return placeWords(run, words);
  const town = [venue.postalCode, venue.place].filter((part) => part !== null).join(' ');
  const lines = [venue.name, venue.street, town].filter((part) => part !== null && part !== '');
  return lines.length === 0 ? placeWords(run, words) : lines.join(', ');
}
