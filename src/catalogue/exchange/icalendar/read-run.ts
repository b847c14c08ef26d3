import { addDays, type LocalDate } from '../../../platform/clock.ts';
import type { Weekday } from '../../model/offer-query.ts';
import { splitAddress } from '../../model/split-address.ts';
import { webAddress } from '../../model/web-address.ts';
import { weekdayOf } from '../../model/weekdays.ts';
import type { DeliveryFormat } from '../../tables.ts';
import type { RecordProblems } from '../problems.ts';
import type { RunRecord, SessionRecord, VenueRecord } from '../record.ts';
import { MOST_SESSIONS } from '../record-limits.ts';
import { readRule } from '../recurrence/read-rule.ts';
import type { RecurrenceRule } from '../recurrence/recurrence-rule.ts';
import { recurringDays } from '../recurrence/recurring-days.ts';
import { type CalendarEvent, momentKey } from './read-event.ts';
import { momentHere } from './zone-moment.ts';

interface Occurrence {
  readonly day: LocalDate;
  readonly startsAt: string | null;
  readonly lastDay: LocalDate;
  readonly endsAt: string | null;
}

/** One run from the events that are its meetings. */
export function readCalendarRun(
  key: string,
  events: readonly CalendarEvent[],
  problems: RecordProblems,
): RunRecord {
  const endless = events.map((event) => endlessRule(event)).find((rule) => rule !== null);
  const occurrences = endless === undefined ? occurrencesOf(events, problems) : [];
  const isStartOnly = events.some((event) => event.isStartOnly);
  const areMeetings = !isStartOnly && occurrences.every(({ day, lastDay }) => day === lastDay);
  const sessions = areMeetings ? occurrences.map(sessionOf) : [];
  const [first] = occurrences;
  const place = placeOf(events);
  const isCancelled = events.every((event) => event.isCancelled);
  return {
    key: key.slice(0, 255),
    number: null,
    startKind: endless !== undefined ? 'rolling' : first === undefined ? 'on_request' : 'fixed',
    startsOn: first?.day ?? null,
    endsOn: isStartOnly
      ? null
      : (occurrences
          .map(({ lastDay }) => lastDay)
          .sort()
          .at(-1) ?? null),
    registrationEndsOn: null,
    times: [],
    scheduleText: endless !== undefined ? rhythmWords(endless, events[0]) : spanWords(occurrences),
    sessionCount: sessions.length > 1 ? sessions.length : null,
    ...place,
    price: { state: 'unknown', cents: null, text: null },
    seats: { min: null, max: null, free: null },
    status: isCancelled ? 'cancelled' : 'open',
    childcare: 'unknown',
    bookingUrl: events.map(({ url }) => webAddress(url)).find((url) => url !== null) ?? null,
    sessions,
  };
}

/** The rule of an event that repeats without an end; null for any other. */
function endlessRule({ rule, isCancelled }: CalendarEvent): RecurrenceRule | null {
  if (rule === null || isCancelled) return null;
  const read = readRule(rule);
  return read.kind === 'rule' && read.rule.count === null && read.rule.until === null
    ? read.rule
    : null;
}

/** When the run takes place, in order. A meeting that is called off on its own is left out; of a run that is, they stay. */
function occurrencesOf(events: readonly CalendarEvent[], problems: RecordProblems): Occurrence[] {
  const isCalledOff = events.every((event) => event.isCancelled);
  const replaced = new Map<string, CalendarEvent>();
  for (const event of events) if (event.replaces !== null) replaced.set(event.replaces, event);
  const found = new Map<string, Occurrence>();
  for (const event of events) {
    if (event.isCancelled && !isCalledOff) continue;
    if (event.replaces !== null)
      found.set(momentKey(event.start), occurrenceOf(event, event.start));
    else
      for (const start of startsOf(event, problems)) {
        const moment = momentKey(start);
        const isReplaced = replaced.has(moment) || replaced.has(moment.slice(0, 10));
        const isExcepted =
          event.exceptions.has(moment) || event.exceptions.has(moment.slice(0, 10));
        if (!isReplaced && !isExcepted) found.set(moment, occurrenceOf(event, start));
      }
  }
  if (found.size > MOST_SESSIONS)
    problems.add(
      'RRULE',
      `Der Kurs hat mehr als ${MOST_SESSIONS} Termine; übernommen werden die ersten ${MOST_SESSIONS}.`,
    );
  return [...found]
    .sort(([a], [b]) => a.localeCompare(b))
    .slice(0, MOST_SESSIONS)
    .map(([, occurrence]) => occurrence);
}

function startsOf(event: CalendarEvent, problems: RecordProblems): CalendarEvent['start'][] {
  const { start, rule, moreStarts } = event;
  if (rule === null) return [start, ...moreStarts];
  const read = readRule(rule);
  if (read.kind === 'unusable') {
    problems.add('RRULE', read.reason);
    return [start, ...moreStarts];
  }
  const days = recurringDays(read.rule, start.day);
  return [...days.map((day) => ({ ...start, day })), ...moreStarts];
}

function occurrenceOf(
  { extraDays, endsAt }: CalendarEvent,
  start: CalendarEvent['start'],
): Occurrence {
  const { day, time } = momentHere(start);
  return { day, startsAt: time, lastDay: addDays(day, extraDays), endsAt };
}

function sessionOf({ day, startsAt, endsAt }: Occurrence): SessionRecord {
  return { heldOn: day, startsAt, endsAt: startsAt === null ? null : endsAt, note: null };
}

const DAY_WORDS: Readonly<Record<Weekday, string>> = {
  mon: 'montags',
  tue: 'dienstags',
  wed: 'mittwochs',
  thu: 'donnerstags',
  fri: 'freitags',
  sat: 'samstags',
  sun: 'sonntags',
};

/** `montags, mittwochs 18:00–20:15 Uhr` */
function rhythmWords(rule: RecurrenceRule, event: CalendarEvent | undefined): string | null {
  if (event === undefined) return null;
  const { day, time } = momentHere(event.start);
  const clock =
    time === null ? '' : ` ${time}${event.endsAt === null ? '' : `–${event.endsAt}`} Uhr`;
  const days =
    rule.byDay.length === 0 ? [weekdayOf(day)] : rule.byDay.map(({ weekday }) => weekday);
  const names = days.map((weekday) => DAY_WORDS[weekday]).join(', ');
  switch (rule.frequency) {
    case 'daily':
      return `${rule.interval === 1 ? 'täglich' : `alle ${rule.interval} Tage`}${clock}`;
    case 'weekly':
      return `${rule.interval === 1 ? '' : `alle ${rule.interval} Wochen `}${names}${clock}`;
    case 'monthly':
      return `${rule.interval === 1 ? 'jeden Monat' : `alle ${rule.interval} Monate`}${rule.byDay.length === 0 ? '' : ` ${names}`}${clock}`;
    case 'yearly':
      return `jedes Jahr${clock}`;
  }
}

/** Several days with times say when the first begins and the last ends, not what happens between. */
function spanWords(occurrences: readonly Occurrence[]): string | null {
  const [only, another] = occurrences;
  if (
    only === undefined ||
    another !== undefined ||
    only.day === only.lastDay ||
    only.startsAt === null
  )
    return null;
  return `Beginn ${only.startsAt} Uhr${only.endsAt === null ? '' : `, am letzten Tag bis ${only.endsAt} Uhr`}`;
}

const ONLINE =
  /^(?:online|internet|digital|virtuell\w*|web-?seminar|webinar|zoom|(?:microsoft )?teams|vhs\.cloud|https?:)(?!\p{L})/iu;

function placeOf(events: readonly CalendarEvent[]): {
  format: DeliveryFormat | 'unknown';
  venue: VenueRecord | null;
} {
  const stated = events.find(({ location }) => location !== '');
  if (stated === undefined) return { format: 'unknown', venue: null };
  if (ONLINE.test(stated.location)) return { format: 'online', venue: null };
  const parts = splitAddress(stated.location);
  const isAddress = parts.street !== null || parts.postalCode !== null;
  return {
    format: isAddress ? 'onsite' : 'unknown',
    venue: { ...parts, country: 'DE', note: null, position: stated.position, access: {} },
  };
}
