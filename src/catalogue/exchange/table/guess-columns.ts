import { parseAmount } from '../../model/parse-amount.ts';
import { parseTime } from '../../model/parse-time.ts';
import { CHILDCARE_WORDS, FORMAT_WORDS, KINDS, STATUS_WORDS, TIME_WORDS } from './choices.ts';
import { wordKey } from './column-mapping.ts';
import { type Column, columnOf, foldHeading } from './columns.ts';
import { dayRange } from './day-range.ts';
import type { SurveyedColumn } from './survey-columns.ts';

/** Columns about people or money that have no business here: the suggestion is to leave them out. */
const PRIVATE =
  /dozent|kursleit|lehrkraft|lehrende|referent|trainer|teilnehmer_?(?:name|liste)|teilnehmende|honorar|iban|bank|geburt|kunde|bemerkung_intern|intern/;
/** Share of the values that must look alike. */
const ENOUGH = 0.8;

/** Words by which a column is known even where it also holds others. */
const WORDS: readonly (readonly [Column, readonly string[]])[] = [
  ['format', Object.keys(FORMAT_WORDS)],
  ['times', Object.keys(TIME_WORDS)],
  ['status', Object.keys(STATUS_WORDS)],
  ['kind', Object.keys(KINDS)],
  ['childcare', ['vor Ort', 'in der Nähe', ...Object.keys(CHILDCARE_WORDS)]],
];

const LOOKS: readonly (readonly [Column, (value: string) => boolean])[] = [
  ['contactEmail', (value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)],
  ['url', (value) => /^(?:https?:\/\/|www\.)\S+$/i.test(value)],
  [
    'sessions',
    (value) => /\d{1,2}\.\d{1,2}\.\d{2,4}.*[|;\n].*\d{1,2}\.\d{1,2}\.\d{2,4}/s.test(value),
  ],
  ['startsOn', (value) => dayRange(value) !== null],
  ['startTime', (value) => /[:.]|uhr|h$/i.test(value) && parseTime(value) !== null],
  ['postalCode', (value) => /^(?:D-?)?\d{5}$/.test(value)],
  [
    'price',
    (value) =>
      /€|eur|,\d\d$|kostenlos/i.test(value) &&
      (parseAmount(value) !== null || /kostenlos/i.test(value)),
  ],
  ['contactPhone', (value) => /^(?:\+|00?)[\d\s()/.-]{6,}$/.test(value)],
  ['description', (value) => value.length > 150],
  ['place', (value) => /^\d{5} \p{L}/u.test(value)],
];
/** What a second column of the same look is. */
const SECOND: Readonly<Partial<Record<Column, Column>>> = {
  startsOn: 'endsOn',
  startTime: 'endTime',
  url: 'bookingUrl',
};

/** A suggestion for each column: by its name, else by what stands in it; null = leave it out. Each of our columns is suggested once. */
export function guessColumns(columns: readonly SurveyedColumn[]): (Column | null)[] {
  const taken = new Set<Column>();
  const take = (column: Column): Column | null => {
    if (taken.has(column)) return null;
    taken.add(column);
    return column;
  };
  const byName = columns.map(({ name }) => {
    const column = columnOf(name);
    return column === undefined ? null : take(column);
  });
  const guessed = columns.map((column, index) => {
    const named = byName[index] ?? null;
    if (named !== null || column.values.length === 0 || PRIVATE.test(foldHeading(column.name)))
      return named;
    const look = lookOf(column.values);
    if (look === null) return null;
    const second = SECOND[look];
    return take(look) ?? (second === undefined ? null : take(second));
  });
  if (taken.has('title')) return guessed;
  const title = columns.findIndex(
    (column, index) => guessed[index] === null && isLikeTitle(column),
  );
  return guessed.map((column, index) => (index === title ? 'title' : column));
}

function lookOf(values: readonly string[]): Column | null {
  const share = (fits: (value: string) => boolean) => values.filter(fits).length / values.length;
  for (const [column, words] of WORDS) {
    const known = new Set(words.map(wordKey));
    if (share((value) => known.has(wordKey(value))) >= 0.5) return column;
  }
  return LOOKS.find(([, fits]) => share(fits) >= ENOUGH)?.[0] ?? null;
}

/** Words of some length, most of them different. */
function isLikeTitle({ name, values, hasMore }: SurveyedColumn): boolean {
  if (PRIVATE.test(foldHeading(name)) || (!hasMore && values.length < 2)) return false;
  const length = values.reduce((sum, value) => sum + value.length, 0) / values.length;
  return length >= 8 && length <= 120 && values.every((value) => /\p{L}{3}/u.test(value));
}
