import { parseDay } from '../../model/parse-day.ts';
import { countryCode, parsePosition, postalCode, splitPlace } from '../../model/parse-place.ts';
import { parsePrice } from '../../model/parse-price.ts';
import { parseTime } from '../../model/parse-time.ts';
import { isRolling, runDates } from '../../model/run-dates.ts';
import { splitStreet } from '../../model/split-street.ts';
import { quoted } from '../problems.ts';
import type { RunRecord, SessionRecord, VenueRecord } from '../record.ts';
import { MOST_SESSIONS } from '../record-limits.ts';
import {
  ACCESS_WORDS,
  CHILDCARE_WORDS,
  FORMAT_WORDS,
  START_WORDS,
  STATUS_WORDS,
  TIME_WORDS,
} from './choices.ts';
import type { Column } from './columns.ts';
import { dayRange } from './day-range.ts';
import { onlySession, readHours } from './read-hours.ts';
import type { RowValues } from './row-values.ts';
import { runKeyOf } from './run-key.ts';

const RUN_COLUMNS: readonly Column[] = [
  'runKey',
  'number',
  'startKind',
  'startsOn',
  'endsOn',
  'format',
  'sessions',
  'venueName',
  'street',
  'postalCode',
  'place',
  'price',
  'seatsMax',
  'status',
];

/** The run a row describes; null if the row has no columns of a run filled in. */
export function readTableRun(
  row: RowValues,
  courseKey: string,
  /** Whether the number tells one run of the course from another. */
  isNumberOfRun = true,
): RunRecord | null {
  if (RUN_COLUMNS.every((column) => row.text(column) === '')) return null;
  const stated = readSessions(row);
  const range = readRange(row);
  const startsOn = range.startsOn ?? stated[0]?.heldOn ?? null;
  const startKind = row.choice('startKind', START_WORDS);
  const dates = runDates(
    startKind === null || startKind === 'fixed' ? startsOn : null,
    range.endsOn,
    startKind ?? row.text('startsOn'),
  );
  if (dates.endDropped && startsOn !== null)
    row.remark(
      'endsOn',
      `Das Ende ${quoted(row.text('endsOn'))} liegt vor dem Beginn; es wurde weggelassen.`,
    );
  const number = row.line1('number');
  const count = row.count('sessionCount', 1, 10_000);
  const hours = readHours(row);
  const sessions =
    stated.length > 0 ? stated : onlySession(hours, dates.startsOn, dates.endsOn, count);
  const format = row.choice('format', FORMAT_WORDS);
  const times = row.choices('times', TIME_WORDS);
  const venue = readVenue(row);
  return {
    key: runKeyOf(row, [
      courseKey,
      (isNumberOfRun ? number : null) ?? dates.startsOn ?? dates.startKind,
      venue?.place ?? null,
    ]),
    number,
    startKind: dates.startKind,
    startsOn: dates.startsOn,
    endsOn: dates.endsOn,
    registrationEndsOn: row.day('registrationEndsOn'),
    format: format ?? (venue !== null && venue.street !== null ? 'onsite' : 'unknown'),
    times: times.length > 0 ? times : sessions.length > 0 ? [] : hours.times,
    scheduleText: row.line1('scheduleText') ?? hours.text,
    sessionCount: count ?? (sessions.length || null),
    venue: format === 'online' || format === 'selfpaced' ? null : venue,
    price: readPrice(row),
    seats: readSeats(row),
    status: row.choice('status', STATUS_WORDS) ?? (row.text('seatsFree') === '0' ? 'full' : 'open'),
    childcare: row.choice('childcare', CHILDCARE_WORDS) ?? 'unknown',
    bookingUrl: row.url('bookingUrl'),
    sessions,
  };
}

/** First and last day; both may stand in one cell. */
function readRange(row: RowValues): Pick<RunRecord, 'startsOn' | 'endsOn'> {
  const text = row.text('startsOn');
  const endsOn = row.day('endsOn');
  if (text === '') return { startsOn: null, endsOn };
  const range = dayRange(text);
  if (range === null && !isRolling(text) && !/anfrage|absprache|vereinbarung/i.test(text))
    row.remark('startsOn', `${quoted(text)} ist kein Datum; die Angabe bleibt leer.`);
  return { startsOn: range?.startsOn ?? null, endsOn: endsOn ?? range?.endsOn ?? null };
}

/** `12.01.2027 18:00-20:15 | 19.01.2027 18:00-20:15`: day, then start and end if known. */
function readSessions(row: RowValues): SessionRecord[] {
  const sessions: SessionRecord[] = [];
  for (const item of row
    .text('sessions')
    .split(/[|;\n]/)
    .slice(0, MOST_SESSIONS)) {
    const [dayText = '', ...rest] = item.trim().split(/\s+/);
    if (dayText === '') continue;
    const heldOn = parseDay(dayText);
    const [from = '', to = ''] = rest
      .join('')
      .replace(/uhr/gi, '')
      .split(/[-–]|bis/);
    const startsAt = parseTime(from);
    const endsAt = parseTime(to);
    if (heldOn === null || (from !== '' && startsAt === null) || (to !== '' && endsAt === null)) {
      row.remark('sessions', `${quoted(item)} ist kein Termin der Form „12.01.2027 18:00-20:15“.`);
    }
    if (heldOn !== null) {
      sessions.push({
        heldOn,
        startsAt,
        endsAt: startsAt !== null && endsAt !== null && endsAt < startsAt ? null : endsAt,
        note: null,
      });
    }
  }
  return sessions.sort((a, b) =>
    `${a.heldOn} ${a.startsAt ?? ''}`.localeCompare(`${b.heldOn} ${b.startsAt ?? ''}`),
  );
}

function readVenue(row: RowValues): VenueRecord | null {
  const country = countryCode(row.text('country'));
  if (country === null)
    row.remark(
      'country',
      `${quoted(row.text('country'))} ist kein bekanntes Land; angenommen wird Deutschland.`,
    );
  const town = /^((?:D-?)?\d{5})\s+(\D.*)$/.exec(row.line1('place') ?? '');
  const code = row.text('postalCode') || (town?.[1] ?? '');
  // A spreadsheet drops the leading zero of a German postal code.
  const known = postalCode(
    (country ?? 'DE') === 'DE' && /^\d{4}$/.test(code) ? `0${code}` : code,
    country ?? 'DE',
  );
  if (code !== '' && known === null)
    row.remark('postalCode', `${quoted(code)} ist keine Postleitzahl.`);
  const { street, note } = splitStreet(row.text('street'));
  const { place, locality } = splitPlace(town?.[2] ?? row.line1('place') ?? '');
  const name = row.line1('venueName');
  if (name === null && street === null && known === null && place === null) return null;
  const stepFree = row.choice('stepFree', ACCESS_WORDS);
  const hasPosition = row.text('lat') !== '' || row.text('lon') !== '';
  const position = hasPosition ? parsePosition(row.text('lat'), row.text('lon')) : null;
  if (hasPosition && position === null)
    row.remark('lat', 'Breiten- und Längengrad sind keine Position in Europa.');
  return {
    name,
    street,
    postalCode: known,
    place,
    locality: row.line1('locality') ?? locality,
    country: country ?? 'DE',
    note: [row.line1('venueNote'), note].filter((part) => part !== null).join(', ') || null,
    position,
    access: stepFree === null ? {} : { step_free: stepFree },
  };
}

function readPrice(row: RowValues): RunRecord['price'] {
  const { price, doubt } = parsePrice({
    amount: row.text('price'),
    remarks: row.line1('priceNote') ?? '',
    words: '',
    isDeclaredFree: false,
  });
  if (doubt === 'zero_without_sign')
    row.remark(
      'price',
      'Der Preis ist 0. Ist der Kurs kostenlos, schreiben Sie bitte „kostenlos“; so bleibt der Preis unbekannt.',
    );
  else if (doubt !== null)
    row.remark(
      'price',
      `${quoted(row.text('price'))} ist kein Betrag; der Preis bleibt unbekannt.`,
    );
  return price;
}

function readSeats(row: RowValues): RunRecord['seats'] {
  const max = row.count('seatsMax', 1, 10_000);
  const min = row.count('seatsMin', 1, 10_000);
  const free = row.text('seatsFree') === '-1' ? null : row.count('seatsFree', 0, 10_000);
  if (min !== null && max !== null && min > max)
    row.remark('seatsMin', 'Die Mindestzahl ist größer als die Höchstzahl; sie wurde weggelassen.');
  if (free !== null && max !== null && free > max)
    row.remark(
      'seatsFree',
      'Es sind mehr freie Plätze als Plätze angegeben; freie Plätze bleiben unbekannt.',
    );
  return {
    min: min !== null && max !== null && min > max ? null : min,
    max,
    free: free !== null && max !== null && free > max ? null : free,
  };
}
