import { parseCount } from '../../model/parse-seats.ts';
import { isRolling, runDates } from '../../model/run-dates.ts';
import { webAddress } from '../../model/web-address.ts';
import type { DeliveryFormat, TimeModel } from '../../tables.ts';
import type { RecordProblems } from '../problems.ts';
import type { RunRecord } from '../record.ts';
import type { XmlNode } from '../xml/xml-node.ts';
import { readCost } from './read-cost.ts';
import { readDate } from './read-date.ts';
import { readVenue } from './read-venue.ts';
import { lineOf, linesOf, plainOf, termOf } from './stated.ts';

const MODES: Readonly<Record<string, DeliveryFormat>> = {
  CM: 'onsite',
  NC: 'onsite',
  WB: 'onsite',
  MM: 'hybrid',
  DA: 'hybrid',
  DS: 'selfpaced',
  ON: 'online',
};
const OPEN_START = /^(?:laufend|jederzeit|flexib|anytime|rolling|ongoing)/i;
const CANCELLED = /^(?:fällt aus|abgesagt|entfällt|cancelled)\b/i;

/** A presentation as run; `key` is unique within the course. */
export function readPresentation(
  presentation: XmlNode,
  { key, title }: { readonly key: string; readonly title: string },
  problems: RecordProblems,
): RunRecord {
  const start = readDate(presentation, 'start');
  const dates = runDates(start.day, readDate(presentation, 'end').day, start.words);
  if (dates.endDropped)
    problems.add(
      'end',
      'Das Ende liegt vor dem Beginn oder steht ohne Beginn; es wurde weggelassen.',
    );
  const isOpen =
    dates.startsOn === null && (OPEN_START.test(start.words) || isRolling(start.words));
  const format = formatOf(presentation);
  const venue = readVenue(presentation, problems);
  const url = webAddress(lineOf(presentation, 'url'));
  const isUsual = isOpen || /^auf Anfrage$/i.test(start.words);
  const words = dates.startsOn === null && !isUsual ? start.words : '';
  const isCancelled = linesOf(presentation, 'description').some((line) => CANCELLED.test(line));
  return {
    key,
    number: numberOf(presentation, key),
    startKind: isOpen ? 'rolling' : dates.startKind,
    startsOn: dates.startsOn,
    endsOn: dates.endsOn,
    registrationEndsOn: readDate(presentation, 'applyUntil').day,
    format: format === 'unknown' && venue?.street != null ? 'onsite' : format,
    times: timesOf(presentation),
    scheduleText:
      [words, isCancelled ? '' : (plainOf(presentation, 'description') ?? '')]
        .filter(Boolean)
        .join('\n') || null,
    sessionCount: null,
    venue: format === 'online' || format === 'selfpaced' ? null : venue,
    price: readCost(lineOf(presentation, 'cost'), title, problems),
    seats: {
      min: null,
      max: parseCount(lineOf(presentation, 'places')) || null,
      free: parseCount(lineOf(presentation, 'placesAvailable')),
    },
    status: isCancelled ? 'cancelled' : 'open',
    childcare: 'unknown',
    bookingUrl: webAddress(lineOf(presentation, 'applyTo')) ?? url,
    sessions: [],
  };
}

/** A second identifier that is no address is the number that people are told. */
function numberOf(presentation: XmlNode, key: string): string | null {
  const others = linesOf(presentation, 'identifier').filter((id) => id !== key);
  return others.find((id) => !/^[a-z][a-z+.-]*:/i.test(id)) ?? null;
}

/** Without a mode the standard means "on campus"; only an address is enough for us to say so. */
function formatOf(presentation: XmlNode): DeliveryFormat | 'unknown' {
  const { code, words } = termOf(presentation, 'attendanceMode');
  const known = MODES[code];
  if (known !== undefined) return known;
  if (/online/.test(words)) return 'online';
  if (/campus|face|präsenz|vor ort/.test(words)) return 'onsite';
  return /mixed|blended|gemischt/.test(words) ? 'hybrid' : 'unknown';
}

function timesOf(presentation: XmlNode): TimeModel[] {
  const times = new Set<TimeModel>();
  const study = termOf(presentation, 'studyMode');
  if (study.code === 'FT' || /^(?:full|voll)/.test(study.words)) times.add('fulltime');
  else if (/^P[TF]$/.test(study.code) || /^(?:part|teil)/.test(study.words)) times.add('parttime');
  const pattern = termOf(presentation, 'attendancePattern');
  if (/^(?:EV|TW)$/.test(pattern.code) || /evening|abend/.test(pattern.words)) times.add('evening');
  else if (pattern.code === 'WE' || /week-?end|wochenende/.test(pattern.words))
    times.add('weekend');
  else if (pattern.code === 'DR' || /block/.test(pattern.words)) times.add('block');
  return [...times];
}
