import { parsePrice } from '../../model/parse-price.ts';
import { parseSeats } from '../../model/parse-seats.ts';
import { runDates } from '../../model/run-dates.ts';
import { singleLine } from '../../model/storable-text.ts';
import { PRICE_REMARKS } from '../price-remarks.ts';
import { quoted, type RecordProblems } from '../problems.ts';
import type { RunRecord } from '../record.ts';
import { childOf, childrenOf, textOf, type XmlNode } from '../xml/xml-node.ts';
import { readDay } from './read-day.ts';
import { markValues, readFormat } from './read-format.ts';
import { readSessions } from './read-sessions.ts';
import { readVenue } from './read-venue.ts';
import { remarkOnSeats } from './seat-remarks.ts';

export interface CourseWords {
  readonly key: string;
  readonly title: string;
  readonly keywords: readonly string[];
  /** Title, subtitle, keywords and texts, for second signs. */
  readonly everything: string;
  readonly bookingUrl: string | null;
}

/** The one run that a VHS record describes. Doubtful values become unknown, each with a remark. */
export function readRun(course: XmlNode, words: CourseWords, problems: RecordProblems): RunRecord {
  const sessions = readSessions(course, problems);
  const stated = readDay(course, 'beginn_datum', problems);
  const dates = runDates(
    stated ?? sessions[0]?.heldOn ?? null,
    readDay(course, 'ende_datum', problems),
    words.everything,
  );
  if (dates.endDropped) {
    problems.add(
      'ende_datum',
      `Das Ende ${quoted(textOf(course, 'ende_datum'))} liegt vor dem Beginn oder steht ohne Beginn; es wurde weggelassen.`,
    );
  }
  const venue = readVenue(course, problems);
  const format = readFormat(course, venue, words.keywords);
  const seats = readSeats(course, problems);
  return {
    key: words.key,
    number: singleLine(textOf(course, 'nummer')) || null,
    startKind: dates.startKind,
    startsOn: dates.startsOn,
    endsOn: dates.endsOn,
    registrationEndsOn: null,
    format,
    times: [],
    scheduleText:
      childrenOf(course, 'wochentag')
        .map((day) => singleLine(day.text))
        .filter(Boolean)
        .join(', ') || null,
    sessionCount: readSessionCount(course, sessions.length),
    // An address beside an online course is the organiser's desk: a distance to it would mislead.
    venue: format === 'online' || format === 'selfpaced' ? null : venue,
    price: readPrice(course, words, problems),
    seats,
    status: isCancelled(words.title) ? 'cancelled' : seats.free === 0 ? 'full' : 'open',
    childcare: 'unknown',
    bookingUrl: words.bookingUrl,
    sessions,
  };
}

function readSessionCount(course: XmlNode, listed: number): number | null {
  const count = Number(textOf(course, 'anzahl_termine'));
  if (Number.isInteger(count) && count > 0 && count <= 10_000) return count;
  return listed > 0 ? listed : null;
}

function readSeats(course: XmlNode, problems: RecordProblems): RunRecord['seats'] {
  const { seats, doubt } = parseSeats({
    min: textOf(course, 'minimale_teilnehmerzahl'),
    current: textOf(course, 'aktuelle_teilnehmerzahl'),
    max: textOf(course, 'maximale_teilnehmerzahl'),
  });
  remarkOnSeats(
    doubt,
    { current: 'aktuelle_teilnehmerzahl', min: 'minimale_teilnehmerzahl' },
    problems,
  );
  return seats;
}

function readPrice(
  course: XmlNode,
  words: CourseWords,
  problems: RecordProblems,
): RunRecord['price'] {
  const stated = childOf(course, 'preis');
  const { price, doubt } = parsePrice({
    amount: textOf(stated, 'betrag') || (stated?.text ?? ''),
    remarks: childrenOf(stated, 'zusatz')
      .map((extra) => singleLine(extra.text))
      .filter(Boolean)
      .join('; '),
    words: words.everything,
    isDeclaredFree: false,
  });
  // The mark speaks of registering; it is a second sign beside an amount of zero, not a first.
  if (doubt === 'zero_without_sign' && markValues(course, 'anmeldung_kostenlos').some(isYes)) {
    return { state: 'free', cents: null, text: price.text };
  }
  if (doubt !== null) problems.add('preis.betrag', PRICE_REMARKS[doubt]);
  return price;
}

function isYes(value: string): boolean {
  return value === 'true' || value === 'ja' || value === '1';
}

function isCancelled(title: string): boolean {
  return /^(?:fällt aus|ausgefallen|abgesagt|entfällt)\b/i.test(title);
}
