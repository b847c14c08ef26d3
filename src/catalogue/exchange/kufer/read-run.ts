import { parsePrice } from '../../model/parse-price.ts';
import { parseCount, parseSeats } from '../../model/parse-seats.ts';
import { runDates } from '../../model/run-dates.ts';
import { singleLine } from '../../model/storable-text.ts';
import type { RunStatus } from '../../tables.ts';
import { PRICE_REMARKS } from '../price-remarks.ts';
import { quoted, type RecordProblems } from '../problems.ts';
import type { RunRecord } from '../record.ts';
import { readDay } from '../vhs/read-day.ts';
import { readFormat } from '../vhs/read-format.ts';
import { type MeetingFields, readMeetings, readTime } from '../vhs/read-sessions.ts';
import { remarkOnSeats } from '../vhs/seat-remarks.ts';
import { childOf, childrenOf, textOf, type XmlNode } from '../xml/xml-node.ts';
import { readVenue } from './read-venue.ts';

const MEETING: MeetingFields = {
  meeting: 'termin',
  day: 'tag',
  from: 'zeitvon',
  to: 'zeitbis',
};

export interface CourseWords {
  readonly key: string;
  readonly title: string;
  readonly keywords: readonly string[];
  /** Everything that is written about the course, for second signs. */
  readonly words: string;
}

/** The one run that a record describes. */
export function readRun(
  course: XmlNode,
  { key, title, keywords, words }: CourseWords,
  problems: RecordProblems,
): RunRecord {
  const meetings = childrenOf(childOf(course, 'termine'), 'termin');
  const sessions = readMeetings(meetings, MEETING, problems);
  const dates = runDates(
    readDay(course, 'beginndat', problems) ?? sessions[0]?.heldOn ?? null,
    readDay(course, 'endedat', problems),
    words,
  );
  if (dates.endDropped)
    problems.add(
      'endedat',
      `Das Ende ${quoted(textOf(course, 'endedat'))} liegt vor dem Beginn oder steht ohne Beginn; es wurde weggelassen.`,
    );
  const venue = readVenue(course, problems);
  const format = readFormat(course, venue, keywords);
  const seats = readSeats(course, problems);
  const count = parseCount(textOf(course, 'dauer')) ?? 0;
  return {
    key,
    number: key || null,
    startKind: dates.startKind,
    startsOn: dates.startsOn,
    endsOn: dates.endsOn,
    registrationEndsOn: readDay(course, 'anm_ende', problems),
    format,
    times: [],
    scheduleText: sessions.length > 0 ? null : hoursOf(course, problems),
    // Here "dauer" says how often people meet.
    sessionCount: count > 0 ? count : sessions.length > 0 ? sessions.length : null,
    venue: format === 'online' || format === 'selfpaced' ? null : venue,
    price: readPrice(course, words, problems),
    seats,
    status: statusOf(course, title, seats.free),
    childcare: 'unknown',
    bookingUrl: null,
    sessions,
  };
}

function hoursOf(course: XmlNode, problems: RecordProblems): string | null {
  const from = readTime(course, 'beginnuhr', '', problems);
  const to = readTime(course, 'endeuhr', '', problems);
  if (from === null) return null;
  return to === null ? `ab ${from} Uhr` : `${from}–${to} Uhr`;
}

function readPrice(course: XmlNode, words: string, problems: RecordProblems): RunRecord['price'] {
  const reduced = singleLine(textOf(course, 'geberm'));
  const isReduced = /[1-9]/.test(reduced) && reduced !== singleLine(textOf(course, 'gebnorm'));
  const remarks = [
    isReduced ? `ermäßigt ${reduced}${/\d$/.test(reduced) ? ' €' : ''}` : '',
    singleLine(textOf(course, 'gebuehrergaenztext')),
    singleLine(textOf(course, 'material')),
  ].filter((text) => text !== '');
  const { price, doubt } = parsePrice({
    amount: textOf(course, 'gebnorm'),
    remarks: remarks.join('; '),
    words,
    isDeclaredFree: false,
  });
  if (doubt !== null) problems.add('gebnorm', PRICE_REMARKS[doubt]);
  return price;
}

function readSeats(course: XmlNode, problems: RecordProblems): RunRecord['seats'] {
  const { seats, doubt } = parseSeats({
    min: textOf(course, 'tnmin'),
    current: textOf(course, 'tnanmeldungen'),
    max: textOf(course, 'tnmax'),
  });
  remarkOnSeats(doubt, { current: 'tnanmeldungen', min: 'tnmin' }, problems);
  return seats;
}

/** Whether `ausfall` stands there with a word for "no" is not documented anywhere: such a word means that the course takes place. */
function statusOf(course: XmlNode, title: string, free: number | null): RunStatus {
  const cancelled = textOf(course, 'ausfall');
  const isNamedCancelled = /^(?:fällt aus|ausgefallen|abgesagt|entfällt)\b/i.test(title);
  if (isNamedCancelled || (cancelled !== '' && !/^(?:f|n|0|nein|no|false)$/i.test(cancelled)))
    return 'cancelled';
  if (free !== 0) return 'open';
  return (parseCount(textOf(course, 'tnwarteliste')) ?? 0) > 0 ? 'waiting_list' : 'full';
}
