import { parseCount } from '../../model/parse-seats.ts';
import { runDates } from '../../model/run-dates.ts';
import { webAddress } from '../../model/web-address.ts';
import type { DeliveryFormat, RunStatus } from '../../tables.ts';
import { fieldOf, fieldsOf, type JsonNode, textOf, textsOf } from '../json/json-node.ts';
import { formatOf, localName, timesOf, wordsOf } from '../json/read-words.ts';
import { quoted, type RecordProblems } from '../problems.ts';
import type { RunRecord, SessionRecord } from '../record.ts';
import { keysOf } from './keys-of.ts';
import { readOwnProperties, withOwnRun } from './own-properties.ts';
import { type ReadPlaces, readPlaces } from './read-place.ts';
import { offersOf, readPrice } from './read-price.ts';
import { readMoment, readSessions, sessionOf } from './read-sessions.ts';

export interface InstanceContext {
  readonly course: JsonNode;
  readonly courseKey: string;
  /** Title, keywords and description, for second signs. */
  readonly words: string;
  readonly problems: RecordProblems;
}

/** One run from a `CourseInstance`, or from a course that states no instance. */
export function readInstance(instance: JsonNode, context: InstanceContext): RunRecord {
  const { course, problems, words } = context;
  const start = readMoment(instance, 'startDate', problems);
  const end = readMoment(instance, 'endDate', problems);
  const planned = readSessions(instance, problems);
  const isOneDay = start !== null && start.time !== null && (end === null || end.day === start.day);
  const sessions: SessionRecord[] =
    planned.length === 0 && isOneDay ? [sessionOf(start, end)] : planned;
  const status = textOf(instance, 'eventStatus');
  const isPostponed = /postponed/i.test(status);
  if (isPostponed)
    problems.add('eventStatus', 'Der Termin ist verschoben; das Datum bleibt unbekannt.');
  const dates = isPostponed
    ? runDates(null, null, words)
    : runDates(
        start?.day ?? sessions[0]?.heldOn ?? null,
        end?.day ?? sessions.at(-1)?.heldOn ?? null,
        words,
      );
  if (!isPostponed && dates.endDropped)
    problems.add(
      'endDate',
      `Das Ende ${quoted(textOf(instance, 'endDate'))} liegt vor dem Beginn oder steht ohne Beginn; es wurde weggelassen.`,
    );
  const modes = wordsOf(instance, 'courseMode').concat(wordsOf(instance, 'educationalProgramMode'));
  const places = readPlaces(
    fieldsOf(instance, 'location').length > 0 ? instance : course,
    problems,
  );
  const format = readFormat(modes, instance, places);
  const offers = offersOf(instance, course);
  const seats = readSeats(instance, offers, problems);
  const own = readOwnProperties(instance);
  const run: RunRecord = {
    key:
      keysOf(instance)[0] ??
      [context.courseKey, dates.startsOn ?? dates.startKind, places.venue?.place ?? '']
        .join('/')
        .slice(0, 255),
    number: textOf(instance, 'courseCode') || textOf(course, 'courseCode') || null,
    startKind: dates.startKind,
    startsOn: dates.startsOn,
    endsOn: dates.endsOn,
    registrationEndsOn:
      readMoment(instance, 'applicationDeadline', problems)?.day ??
      offers.map((offer) => readMoment(offer, 'validThrough', problems)?.day).find(Boolean) ??
      null,
    format,
    times: timesOf(modes.concat(textsOf(instance, 'timeOfDay'))),
    scheduleText: wordsOf(instance, 'dayOfWeek').map(localName).join(', ') || null,
    sessionCount: planned.length > 0 ? planned.length : null,
    // An address beside an online course is the organiser's desk: a distance to it would mislead.
    venue: format === 'online' || format === 'selfpaced' ? null : places.venue,
    price: readPrice(offers, isFree(instance) || isFree(course), words, problems),
    seats,
    status: readStatus(status, offers, seats.free),
    childcare: 'unknown',
    bookingUrl: offers.map((offer) => webAddress(textOf(offer, 'url'))).find(Boolean) ?? null,
    sessions: isPostponed ? [] : sessions,
  };
  return own === null ? run : withOwnRun({ ...run, venue: places.venue }, own);
}

function isFree(node: JsonNode): boolean {
  return /^(?:true|https?:\/\/schema\.org\/True)$/i.test(textOf(node, 'isAccessibleForFree'));
}

function readFormat(
  modes: readonly string[],
  instance: JsonNode,
  { venue, isVirtual }: ReadPlaces,
): DeliveryFormat | 'unknown' {
  const stated = formatOf(modes) ?? formatOf([localName(textOf(instance, 'eventAttendanceMode'))]);
  if (stated !== null) return stated;
  if (/movedonline/i.test(textOf(instance, 'eventStatus'))) return 'online';
  const hasAddress = venue !== null && (venue.street !== null || venue.postalCode !== null);
  if (isVirtual) return hasAddress ? 'hybrid' : 'online';
  return hasAddress ? 'onsite' : 'unknown';
}

function readSeats(
  instance: JsonNode,
  offers: readonly JsonNode[],
  problems: RecordProblems,
): RunRecord['seats'] {
  const max =
    parseCount(textOf(instance, 'maximumAttendeeCapacity')) ??
    parseCount(textOf(instance, 'maximumPhysicalAttendeeCapacity')) ??
    parseCount(textOf(instance, 'maximumEnrollment'));
  const free =
    parseCount(textOf(instance, 'remainingAttendeeCapacity')) ??
    offers
      .map((offer) => parseCount(textOf(fieldOf(offer, 'inventoryLevel'), 'value')))
      .find((count) => count !== null) ??
    null;
  const isImpossible = free !== null && max !== null && max > 0 && free > max;
  if (isImpossible)
    problems.add(
      'remainingAttendeeCapacity',
      'Es sind mehr freie Plätze als Plätze angegeben; freie Plätze bleiben unbekannt.',
    );
  return { min: null, max: max === 0 ? null : max, free: isImpossible ? null : free };
}

function readStatus(status: string, offers: readonly JsonNode[], free: number | null): RunStatus {
  if (/cancelled/i.test(status)) return 'cancelled';
  const states = offers.map((offer) => localName(textOf(offer, 'availability')));
  const isSoldOut =
    states.length > 0 && states.every((state) => /^(?:SoldOut|OutOfStock)$/i.test(state));
  return isSoldOut || free === 0 ? 'full' : 'open';
}
