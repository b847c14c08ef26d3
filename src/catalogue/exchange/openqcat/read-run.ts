import type { LocalDate } from '../../../platform/clock.ts';
import { parseDay } from '../../model/parse-day.ts';
import { parsePrice } from '../../model/parse-price.ts';
import { parseSeats } from '../../model/parse-seats.ts';
import { isRolling, runDates } from '../../model/run-dates.ts';
import { PRICE_REMARKS } from '../price-remarks.ts';
import { quoted, type RecordProblems } from '../problems.ts';
import type { RunRecord } from '../record.ts';
import { childOf, type XmlNode } from '../xml/xml-node.ts';
import type { StatedForm } from './read-form.ts';
import type { StatedPhases } from './read-phases.ts';
import { lineOf, paragraphsOf } from './stated.ts';

export interface RunParts {
  readonly key: string;
  readonly title: string;
  readonly url: string | null;
  readonly form: StatedForm;
  readonly phases: StatedPhases;
}

/** The session that a SERVICE describes, be it an offer's own first one or one of its others. */
export function readRun(
  service: XmlNode,
  { key, title, url, form, phases }: RunParts,
  problems: RecordProblems,
): RunRecord {
  const details = childOf(service, 'SERVICE_DETAILS');
  const stated = childOf(details, 'SERVICE_DATE');
  const remarks = paragraphsOf(stated, 'DATE_REMARKS');
  const dates = readDates(stated, remarks, phases, problems);
  const isRemote = form.format === 'online' || form.format === 'selfpaced';
  const education = childOf(childOf(details, 'SERVICE_MODULE'), 'EDUCATION');
  return {
    key,
    number: lineOf(details, 'SUPPLIER_ALT_PID') || null,
    ...dates.run,
    registrationEndsOn: readRegistration(education, dates.run.startsOn, problems),
    format: form.format,
    times: form.times,
    scheduleText:
      [remarks, ...dates.lines, ...phases.scheduleLines].filter(Boolean).join('\n') || null,
    sessionCount: phases.sessions.length > 0 ? phases.sessions.length : null,
    // An address beside an online course is the organiser's desk: a distance to it would mislead.
    venue: isRemote ? null : phases.venue,
    price: readPrice(service, title, problems),
    seats: readSeats(phases, problems),
    status: 'open',
    childcare: 'unknown',
    bookingUrl: url,
    sessions: phases.sessions,
  };
}

type Dates = Pick<RunRecord, 'startKind' | 'startsOn' | 'endsOn'>;

function readDates(
  stated: XmlNode | undefined,
  remarks: string,
  phases: StatedPhases,
  problems: RecordProblems,
): { run: Dates; lines: string[] } {
  const begin = readDay(stated, 'START_DATE', problems) ?? phases.sessions[0]?.heldOn ?? null;
  const end = readDay(stated, 'END_DATE', problems);
  if (phases.isRolling || (begin === null && isRolling(remarks))) {
    const span = [begin, end].map((day) => (day === null ? '' : germanDay(day)));
    const lines = begin === null ? [] : [`Einstieg laufend, ${span.filter(Boolean).join(' bis ')}`];
    return { run: { startKind: 'rolling', startsOn: null, endsOn: null }, lines };
  }
  const { startKind, startsOn, endsOn, endDropped } = runDates(begin, end, remarks);
  if (endDropped)
    problems.add(
      'END_DATE',
      `Das Ende ${quoted(lineOf(stated, 'END_DATE'))} liegt vor dem Beginn oder steht ohne Beginn; es wurde weggelassen.`,
    );
  return { run: { startKind, startsOn, endsOn }, lines: [] };
}

function readDay(
  node: XmlNode | undefined,
  name: string,
  problems: RecordProblems,
): LocalDate | null {
  const text = lineOf(node, name);
  if (text === '') return null;
  const day = parseDay(text);
  if (day === null) problems.add(name, `${quoted(text)} ist kein Datum; die Angabe bleibt leer.`);
  return day;
}

/** Programs that know no date of registration repeat that of the start. */
function readRegistration(
  education: XmlNode | undefined,
  startsOn: LocalDate | null,
  problems: RecordProblems,
): LocalDate | null {
  const day = readDay(education, 'REGISTRATION_DATE', problems);
  return day === startsOn ? null : day;
}

const germanDay = (day: LocalDate): string => day.split('-').reverse().join('.');

function readPrice(service: XmlNode, title: string, problems: RecordProblems): RunRecord['price'] {
  const details = childOf(service, 'SERVICE_PRICE_DETAILS');
  const stated = childOf(details, 'SERVICE_PRICE');
  const currency = lineOf(stated, 'PRICE_CURRENCY').toUpperCase();
  const amount = lineOf(stated, 'PRICE_AMOUNT');
  const remarks = paragraphsOf(details, 'REMARKS');
  if (amount !== '' && currency !== '' && currency !== 'EUR') {
    problems.add(
      'PRICE_CURRENCY',
      `Preise in ${quoted(currency)} werden nur als Text übernommen; übernommen wird ein Betrag in EUR.`,
    );
    return {
      state: 'unknown',
      cents: null,
      text: [`${amount} ${currency}`, remarks].filter(Boolean).join(', '),
    };
  }
  const { price, doubt } = parsePrice({ amount, remarks, words: title, isDeclaredFree: false });
  if (doubt !== null) problems.add('PRICE_AMOUNT', PRICE_REMARKS[doubt]);
  return price;
}

function readSeats(phases: StatedPhases, problems: RecordProblems): RunRecord['seats'] {
  const { seats, doubt } = parseSeats({ min: phases.min, current: '', max: phases.max });
  if (doubt === 'min_above_max')
    problems.add(
      'MIN_PARTICIPANTS',
      'Die Mindestzahl ist größer als die Höchstzahl; sie wurde weggelassen.',
    );
  return seats;
}
