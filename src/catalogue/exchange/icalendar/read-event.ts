import { addDays } from '../../../platform/clock.ts';
import { parseDuration } from '../../model/parse-duration.ts';
import { parsePosition } from '../../model/parse-place.ts';
import { plainTitle } from '../../model/plain-title.ts';
import { singleLine } from '../../model/storable-text.ts';
import { daysBetween } from '../../model/weekdays.ts';
import { quoted, type RecordProblems } from '../problems.ts';
import type { EventCut } from './cut-events.ts';
import { listValues, type Property, plainValue } from './read-property.ts';
import { momentHere, type ZoneMoment, zoneMoment } from './zone-moment.ts';

/** An event of a calendar as far as a catalogue of courses is concerned. */
export interface CalendarEvent {
  readonly uid: string;
  readonly title: string;
  /** The title said which meeting of several it is ("3/10"); that part is off. */
  readonly isNumbered: boolean;
  /** It is the first day of something longer. */
  readonly isStartOnly: boolean;
  readonly start: ZoneMoment;
  /** Days from the first to the last, 0 for an event of one day. */
  readonly extraDays: number;
  readonly endsAt: string | null;
  readonly rule: string | null;
  readonly moreStarts: readonly ZoneMoment[];
  /** Moments (`2027-01-11T18:00`) or whole days on which a repeating event does not take place. */
  readonly exceptions: ReadonlySet<string>;
  /** The moment of a repeating event that this one replaces; null if it replaces none. */
  readonly replaces: string | null;
  readonly sequence: number;
  readonly isCancelled: boolean;
  readonly relatedTo: string;
  readonly location: string;
  readonly position: { readonly lat: number; readonly lon: number } | null;
  readonly description: string;
  readonly url: string;
  readonly categories: readonly string[];
}

export type ReadEvent =
  | { readonly kind: 'event'; readonly event: CalendarEvent }
  | { readonly kind: 'rejected'; readonly field: string; readonly reason: string };

const CANCELLED = /^(?:abgesagt|fällt aus|ausgefallen|entfällt)\s*[:!–-]?\s*/i;
/** Of a long course, calendars often hold the first day only; so do ours. */
const START_ONLY = /^Beginn\s*:\s*/i;
const NUMBER =
  /[\s,–-]*(?:\((?:termin|teil|tag|modul)?\s*\d{1,3}\s*(?:\/|von)\s*\d{1,3}\)|\b(?:termin|teil|tag)\s+\d{1,3}\s*(?:\/|von)\s*\d{1,3})\s*$/i;

/** Reads an event. Rejected without a title or a start, and if it is not public. */
export function readEvent(
  { properties, strayLines }: EventCut,
  problems: RecordProblems,
): ReadEvent {
  const find = (name: string): Property | undefined => properties.find((one) => one.name === name);
  const text = (name: string): string => plainValue(find(name)?.value ?? '').trim();
  const rejected = (field: string, reason: string): ReadEvent => ({
    kind: 'rejected',
    field,
    reason,
  });
  if (/^(?:PRIVATE|CONFIDENTIAL)$/i.test(text('CLASS')))
    return rejected('CLASS', `Der Termin ist nicht öffentlich (${text('CLASS')}).`);
  const stated = plainTitle(text('SUMMARY'));
  const called = stated.replace(CANCELLED, '');
  const bare = called.replace(START_ONLY, '');
  const title = bare.replace(NUMBER, '').trim() || bare;
  if (title === '') return rejected('SUMMARY', 'Der Titel (SUMMARY) fehlt oder ist leer.');
  const started = find('DTSTART');
  const ended = find('DTEND');
  const stamped = started === undefined ? null : zoneMoment(started.value, started);
  const start = stamped === null ? null : withoutMidnight(stamped, ended);
  if (started === undefined || start === null)
    return rejected(
      'DTSTART',
      `${started === undefined ? 'Der Beginn (DTSTART) fehlt' : `${quoted(started.value)} ist kein Datum`}: Ohne Beginn gibt es keinen Termin.`,
    );
  if (!start.isKnownZone)
    problems.add(
      'DTSTART',
      `Die Zeitzone ${quoted(started.parameters.get('TZID') ?? '')} ist nicht bekannt; die Zeiten gelten als hiesige.`,
    );
  if (strayLines > 0)
    problems.add(
      null,
      `${strayLines} Zeilen des Termins sind keine Angaben der Form NAME:WERT; sie wurden ausgelassen.`,
    );
  const replaced = find('RECURRENCE-ID');
  return {
    kind: 'event',
    event: {
      uid: singleLine(text('UID')).slice(0, 255),
      title,
      isNumbered: title !== bare,
      isStartOnly: bare !== called,
      start,
      ...readEnd(start, ended, text('DURATION'), problems),
      rule: find('RRULE')?.value ?? null,
      moreStarts: momentsOf(properties, 'RDATE', problems),
      exceptions: new Set(momentsOf(properties, 'EXDATE', problems).map(momentKey)),
      replaces:
        replaced === undefined
          ? null
          : (momentsOf([replaced], 'RECURRENCE-ID', problems).map(momentKey)[0] ?? null),
      sequence: Number(/^\d{1,12}$/.exec(text('SEQUENCE'))?.[0] ?? 0),
      isCancelled: /^CANCELLED$/i.test(text('STATUS')) || called !== stated,
      relatedTo: singleLine(text('RELATED-TO')).slice(0, 255),
      location: text('LOCATION'),
      position: readPosition(text('GEO'), problems),
      description: text('DESCRIPTION'),
      url: text('URL'),
      categories: properties
        .filter(({ name }) => name === 'CATEGORIES')
        .flatMap(({ value }) => listValues(value))
        .map(singleLine)
        .filter(Boolean),
    },
  };
}

/** `2027-01-11T18:00` here, or the day of an event without a time. */
export function momentKey(moment: ZoneMoment): string {
  const { day, time } = momentHere(moment);
  return time === null || time === '00:00' ? day : `${day}T${time}`;
}

/** Office programs write whole days as midnight to midnight. */
function withoutMidnight<Moment extends ZoneMoment>(
  start: Moment,
  ended: Property | undefined,
): Moment {
  const from = momentHere(start);
  const end = ended === undefined ? null : zoneMoment(ended.value, ended);
  const isWhole = from.time === '00:00' && (end === null || momentHere(end).time === '00:00');
  return isWhole ? { ...start, day: from.day, time: null, zone: null } : start;
}

function momentsOf(
  properties: readonly Property[],
  name: string,
  problems: RecordProblems,
): ZoneMoment[] {
  return properties
    .filter((one) => one.name === name)
    .flatMap((property) =>
      listValues(property.value).flatMap((value) => {
        // A period states its start and its end: only the start is a moment.
        const moment = zoneMoment(value.split('/')[0] ?? '', property);
        if (moment === null && value !== '')
          problems.add(name, `${quoted(value)} ist kein Datum; die Angabe bleibt leer.`);
        return moment ?? [];
      }),
    );
}

/** How long an event lasts. The end of one without times is the day after its last. */
function readEnd(
  start: ZoneMoment,
  ended: Property | undefined,
  duration: string,
  problems: RecordProblems,
): { extraDays: number; endsAt: string | null } {
  const from = momentHere(start);
  const nothing = { extraDays: 0, endsAt: null };
  if (ended === undefined) return afterDuration(from.time, duration);
  const moment = zoneMoment(ended.value, ended);
  if (moment === null) {
    problems.add('DTEND', `${quoted(ended.value)} ist kein Datum; das Ende bleibt unbekannt.`);
    return nothing;
  }
  const to = momentHere(moment);
  if (to.day < from.day || (to.day === from.day && (to.time ?? '24') < (from.time ?? ''))) {
    problems.add('DTEND', 'Das Ende liegt vor dem Beginn; es wurde weggelassen.');
    return nothing;
  }
  const isWholeDays = from.time === null || to.time === null;
  const lastDay = isWholeDays && to.day > from.day ? addDays(to.day, -1) : to.day;
  const endsAt = isWholeDays || to.time === from.time ? null : to.time;
  return { extraDays: daysBetween(from.day, lastDay), endsAt };
}

function afterDuration(
  startsAt: string | null,
  duration: string,
): { extraDays: number; endsAt: string | null } {
  const { minutes = null, days = null } = parseDuration(duration) ?? {};
  if (startsAt === null || minutes === null)
    return { extraDays: Math.max(0, (days ?? 1) - 1), endsAt: null };
  const [hour = 0, minute = 0] = startsAt.split(':').map(Number);
  const end = hour * 60 + minute + minutes;
  const endsAt = `${String(Math.floor(end / 60) % 24).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
  return { extraDays: Math.floor(end / (24 * 60)), endsAt };
}

function readPosition(text: string, problems: RecordProblems): CalendarEvent['position'] {
  if (text === '') return null;
  const [lat = '', lon = ''] = text.split(/[;,]/);
  const position = parsePosition(lat, lon);
  if (position === null) problems.add('GEO', `${quoted(text)} ist keine Position in Europa.`);
  return position;
}
