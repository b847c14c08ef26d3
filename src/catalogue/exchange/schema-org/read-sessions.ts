import { addDays, type LocalDate } from '../../../platform/clock.ts';
import type { Weekday } from '../../model/offer-query.ts';
import { parseDay } from '../../model/parse-day.ts';
import { parseDuration } from '../../model/parse-duration.ts';
import { type LocalMoment, parseMoment } from '../../model/parse-moment.ts';
import { parseTime } from '../../model/parse-time.ts';
import { fieldsOf, type JsonNode, textOf, textsOf } from '../json/json-node.ts';
import { localName, wordsOf } from '../json/read-words.ts';
import { quoted, type RecordProblems } from '../problems.ts';
import type { SessionRecord } from '../record.ts';
import { MOST_SESSIONS } from '../record-limits.ts';
import { type RecurrenceRule, WEEKLY } from '../recurrence/recurrence-rule.ts';
import { recurringDays } from '../recurrence/recurring-days.ts';

/** A moment in a field; a value that is none becomes a remark. */
export function readMoment(
  node: JsonNode | undefined,
  name: string,
  problems: RecordProblems,
): LocalMoment | null {
  const text = textOf(node, name);
  if (text === '') return null;
  const moment = parseMoment(text);
  if (moment === null)
    problems.add(name, `${quoted(text)} ist kein Datum; die Angabe bleibt leer.`);
  return moment;
}

/** The meetings that `subEvent` lists or that `courseSchedule` lets be counted out, in order of time. */
export function readSessions(instance: JsonNode, problems: RecordProblems): SessionRecord[] {
  const listed = fieldsOf(instance, 'subEvent').flatMap((event) => readSubEvent(event, problems));
  const schedules = [
    ...fieldsOf(instance, 'courseSchedule'),
    ...fieldsOf(instance, 'eventSchedule'),
  ];
  const sessions =
    listed.length > 0
      ? listed
      : schedules.slice(0, 50).flatMap((schedule) => readSchedule(schedule, instance, problems));
  if (sessions.length > MOST_SESSIONS)
    problems.add(
      'subEvent',
      `Der Kurs hat ${sessions.length} Termine; übernommen werden die ersten ${MOST_SESSIONS}.`,
    );
  const keyOf = ({ heldOn, startsAt }: SessionRecord): string => `${heldOn} ${startsAt ?? ''}`;
  return sessions.sort((a, b) => keyOf(a).localeCompare(keyOf(b))).slice(0, MOST_SESSIONS);
}

function readSubEvent(event: JsonNode, problems: RecordProblems): SessionRecord[] {
  if (/cancelled/i.test(textOf(event, 'eventStatus'))) return [];
  const start = readMoment(event, 'startDate', problems);
  const end = readMoment(event, 'endDate', problems);
  return start === null ? [] : [sessionOf(start, end)];
}

/** One meeting; an end on another day or before the start is left out. */
export function sessionOf(start: LocalMoment, end: LocalMoment | null): SessionRecord {
  const endsAt = end !== null && end.day === start.day ? end.time : null;
  const isForward = endsAt !== null && start.time !== null && endsAt > start.time;
  return {
    heldOn: start.day,
    startsAt: start.time,
    endsAt: isForward ? endsAt : null,
    note: null,
  };
}

/** Without a first day, and without an end or a number, a schedule gives no meetings: it says a rhythm only. */
function readSchedule(
  schedule: JsonNode,
  instance: JsonNode,
  problems: RecordProblems,
): SessionRecord[] {
  const startsOn = (
    readMoment(schedule, 'startDate', problems) ?? parseMoment(textOf(instance, 'startDate'))
  )?.day;
  const until =
    (readMoment(schedule, 'endDate', problems) ?? parseMoment(textOf(instance, 'endDate')))?.day ??
    null;
  const count = countOf(textOf(schedule, 'repeatCount'));
  const step = stepOf(textOf(schedule, 'repeatFrequency'));
  if (startsOn === undefined || (until === null && count === null)) return [];
  if (step === null) {
    problems.add(
      'repeatFrequency',
      `${quoted(textOf(schedule, 'repeatFrequency'))} ist kein Rhythmus (erwartet: P1W, P1D, weekly …); die Einzeltermine bleiben unbekannt.`,
    );
    return [];
  }
  const byDay = daysOf(schedule);
  const rule: RecurrenceRule = {
    ...WEEKLY,
    ...step,
    // Days of the week beside "daily" mean these days only.
    count,
    until,
    byDay: byDay.map((weekday) => ({ weekday, ordinal: null })),
  };
  const excepted = new Set(textsOf(schedule, 'exceptDate').map(parseDay));
  const startsAt = timeOf(schedule, 'startTime', problems);
  const endsAt =
    timeOf(schedule, 'endTime', problems) ?? afterDuration(startsAt, textOf(schedule, 'duration'));
  return recurringDays(rule, firstFitting(startsOn, byDay.length > 0 ? rule : null))
    .filter((day) => !excepted.has(day))
    .map((day) => sessionOf({ day, time: startsAt }, { day, time: endsAt }));
}

/** A rule counts its weeks from the week of its first meeting. */
function firstFitting(startsOn: LocalDate, rule: RecurrenceRule | null): LocalDate {
  if (rule === null) return startsOn;
  const [first] = recurringDays(
    { ...rule, frequency: 'daily', interval: 1, count: 1, until: addDays(startsOn, 7) },
    startsOn,
  );
  return first ?? startsOn;
}

const WEEKDAY_NAMES: readonly (readonly [Weekday, RegExp])[] = [
  ['mon', /^(?:mo|mon|monday|montag)s?$/i],
  ['tue', /^(?:tu|tue|tuesday|di|dienstag)s?$/i],
  ['wed', /^(?:we|wed|wednesday|mi|mittwoch)s?$/i],
  ['thu', /^(?:th|thu|thursday|do|donnerstag)s?$/i],
  ['fri', /^(?:fr|fri|friday|freitag)s?$/i],
  ['sat', /^(?:sa|sat|saturday|samstag|sonnabend)s?$/i],
  ['sun', /^(?:su|sun|sunday|so|sonntag)s?$/i],
];

function daysOf(schedule: JsonNode): Weekday[] {
  const words = wordsOf(schedule, 'byDay').flatMap((word) => word.split(/[,;\s]+/));
  return WEEKDAY_NAMES.filter(([, name]) => words.some((word) => name.test(localName(word)))).map(
    ([day]) => day,
  );
}

/** What may be the rhythm's words; not stated means weekly. */
function stepOf(text: string): Pick<RecurrenceRule, 'frequency' | 'interval'> | null {
  if (text === '' || /^(?:weekly|wöchentlich)$/i.test(text))
    return { frequency: 'weekly', interval: 1 };
  if (/^(?:daily|täglich)$/i.test(text)) return { frequency: 'daily', interval: 1 };
  if (/^(?:monthly|monatlich)$/i.test(text)) return { frequency: 'monthly', interval: 1 };
  if (/^(?:yearly|jährlich)$/i.test(text)) return { frequency: 'yearly', interval: 1 };
  const parts = /^P(\d{1,3})([DWMY])$/i.exec(text);
  const interval = Number(parts?.[1] ?? 0);
  if (interval < 1) return null;
  switch (parts?.[2]?.toUpperCase()) {
    case 'D':
      return interval % 7 === 0
        ? { frequency: 'weekly', interval: interval / 7 }
        : { frequency: 'daily', interval };
    case 'W':
      return { frequency: 'weekly', interval };
    case 'M':
      return { frequency: 'monthly', interval };
    default:
      return { frequency: 'yearly', interval };
  }
}

function countOf(text: string): number | null {
  return /^\d{1,4}$/.test(text) && Number(text) > 0 ? Number(text) : null;
}

function timeOf(schedule: JsonNode, name: string, problems: RecordProblems): string | null {
  const text = textOf(schedule, name);
  if (text === '') return null;
  const time = parseTime(text) ?? parseMoment(text)?.time ?? null;
  if (time === null) problems.add(`courseSchedule.${name}`, `${quoted(text)} ist keine Uhrzeit.`);
  return time;
}

function afterDuration(startsAt: string | null, text: string): string | null {
  const minutes = parseDuration(text)?.minutes ?? null;
  if (startsAt === null || minutes === null) return null;
  const [hour = 0, minute = 0] = startsAt.split(':').map(Number);
  const end = hour * 60 + minute + minutes;
  if (end >= 24 * 60) return null;
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
}
