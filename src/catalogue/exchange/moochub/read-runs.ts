import { parseMoment } from '../../model/parse-moment.ts';
import { parsePosition, postalCode } from '../../model/parse-place.ts';
import { parseTime } from '../../model/parse-time.ts';
import { plainTitle } from '../../model/plain-title.ts';
import { runDates } from '../../model/run-dates.ts';
import { singleLine } from '../../model/storable-text.ts';
import type { DeliveryFormat } from '../../tables.ts';
import { fieldOf, fieldsOf, type JsonNode, textOf, textsOf } from '../json/json-node.ts';
import { formatOf, localName } from '../json/read-words.ts';
import { quoted, type RecordProblems } from '../problems.ts';
import type { RunRecord, VenueRecord } from '../record.ts';
import { readPrice } from '../schema-org/read-price.ts';

export interface MoocCourse {
  readonly key: string;
  readonly url: string | null;
  /** Title, keywords and description, for second signs. */
  readonly words: string;
}

const MOST_RUNS = 500;

/** A run for each start; a course without one can be taken whenever one likes if it says that it is not taught at set times. */
export function readMoocRuns(
  attributes: JsonNode | undefined,
  course: MoocCourse,
  problems: RecordProblems,
): RunRecord[] {
  const modes = textsOf(attributes, 'courseMode');
  const format: DeliveryFormat = formatOf(modes) ?? 'online';
  const starts = momentsOf(attributes, 'startDate', problems).slice(0, MOST_RUNS);
  const ends = momentsOf(attributes, 'endDate', problems);
  const declaredFree =
    textsOf(attributes, 'access').includes('free') ||
    textOf(attributes, 'isAccessibleForFree') === 'true';
  const shared = {
    number: singleLine(textOf(attributes, 'courseCode')) || null,
    registrationEndsOn: parseMoment(textOf(attributes, 'applicationDeadline'))?.day ?? null,
    format,
    times: [],
    scheduleText: scheduleOf(attributes),
    sessionCount: null,
    venue: format === 'onsite' || format === 'hybrid' ? venueOf(attributes) : null,
    price: readPrice(
      fieldsOf(attributes, 'offer').slice(0, 50),
      declaredFree,
      course.words,
      problems,
    ),
    seats: { min: null, max: null, free: null },
    status: 'open',
    childcare: 'unknown',
    bookingUrl: course.url,
    sessions: [],
  } as const;
  if (starts.length === 0) {
    const startKind = format === 'selfpaced' ? 'rolling' : 'on_request';
    return [
      {
        ...shared,
        key: `${course.key}/${startKind}`.slice(-255),
        startKind,
        startsOn: null,
        endsOn: null,
      },
    ];
  }
  return starts.map((startsOn, index) => {
    const { startKind, endsOn, endDropped } = runDates(startsOn, ends[index] ?? null, '');
    if (endDropped)
      problems.add(
        'attributes.endDate',
        `Das Ende ${quoted(ends[index] ?? '')} liegt vor dem Beginn; es wurde weggelassen.`,
      );
    return { ...shared, key: `${course.key}/${startsOn}`.slice(-255), startKind, startsOn, endsOn };
  });
}

/** Version 3 states lists, earlier ones a single moment. The same day twice is one start. */
function momentsOf(
  attributes: JsonNode | undefined,
  name: string,
  problems: RecordProblems,
): string[] {
  const days = textsOf(attributes, name).flatMap((text) => {
    const day = parseMoment(text)?.day;
    if (day === undefined)
      problems.add(`attributes.${name}`, `${quoted(text)} ist kein Datum; die Angabe bleibt leer.`);
    return day ?? [];
  });
  return name === 'startDate' ? [...new Set(days)] : days;
}

const DAYS: Readonly<Partial<Record<string, string>>> = {
  Monday: 'montags',
  Tuesday: 'dienstags',
  Wednesday: 'mittwochs',
  Thursday: 'donnerstags',
  Friday: 'freitags',
  Saturday: 'samstags',
  Sunday: 'sonntags',
};

function scheduleOf(attributes: JsonNode | undefined): string | null {
  const slots = fieldsOf(attributes, 'repeatFrequency')
    .slice(0, 50)
    .flatMap((slot) => {
      const day = DAYS[localName(textOf(slot, 'byDay'))];
      const from = parseTime(textOf(slot, 'startTime'));
      const to = parseTime(textOf(slot, 'endTime'));
      return day === undefined || from === null
        ? []
        : [`${day} ${from}${to === null ? '' : `–${to}`} Uhr`];
    });
  return slots.join(', ') || null;
}

function venueOf(attributes: JsonNode | undefined): VenueRecord | null {
  const location = fieldOf(attributes, 'contentLocation');
  const address = fieldOf(location, 'address');
  const name = plainTitle(textOf(location, 'name'));
  const place = plainTitle(textOf(address, 'city'));
  if ((name === '' && place === '') || /^online$/i.test(name)) return null;
  return {
    name: name || null,
    street: plainTitle(textOf(address, 'streetAddress')) || null,
    postalCode: postalCode(textOf(address, 'postalCode'), 'DE'),
    place: place || null,
    locality: null,
    country: 'DE',
    note: null,
    position: parsePosition(textOf(location, 'latitude'), textOf(location, 'longitude')),
    access: {},
  };
}
