import type { ExchangeFormat } from '../format.ts';
import { quoted, RecordProblems } from '../problems.ts';
import type { ParsedRecord } from '../record.ts';
import { LONGEST_RECORD, TOO_LONG } from '../record-limits.ts';
import { UnreadableDelivery } from '../unreadable-delivery.ts';
import { COLUMNS, type Column, columnOf, delimiterOf } from './columns.ts';
import { readCsvOffer } from './read-offer.ts';
import { RowValues } from './row-values.ts';
import { type CsvRow, splitRows } from './split-rows.ts';

/** Runs of one course; more would be a key that is no key. */
const MOST_ROWS = 2_000;

interface Heading {
  readonly columns: readonly (Column | undefined)[];
  readonly names: readonly string[];
}

async function* read(text: AsyncIterable<string>): AsyncGenerator<ParsedRecord> {
  const { beginning, all } = await peek(text);
  const delimiter = delimiterOf(firstLine(beginning));
  if (delimiter === null) {
    throw new UnreadableDelivery(
      'Die erste Zeile enthält nicht die Spaltennamen der Vorlage (mindestens kurs_schluessel und titel).',
      1,
    );
  }
  let heading: Heading | null = null;
  let group: CsvRow[] = [];
  let groupKey = '';
  let record = 0;
  for await (const row of splitRows(all, delimiter)) {
    if (heading === null) {
      heading = headingOf(row);
      continue;
    }
    const key = keyOf(row, heading);
    const isFull = group.length >= MOST_ROWS || sizeOf(group) > LONGEST_RECORD;
    if (group.length > 0 && (key !== groupKey || key === '' || isFull)) {
      record += 1;
      yield recordOf(record, group, groupKey, heading);
      group = [];
    }
    groupKey = key;
    group.push(row);
  }
  if (heading !== null && group.length > 0) yield recordOf(record + 1, group, groupKey, heading);
}

function recordOf(
  record: number,
  rows: readonly CsvRow[],
  key: string,
  heading: Heading,
): ParsedRecord {
  const line = rows[0]?.line ?? null;
  const problems = new RecordProblems(record, line);
  if (record === 1) {
    heading.names.forEach((name, index) => {
      if (heading.columns[index] === undefined && name.trim() !== '')
        problems.add(
          name.slice(0, 80),
          `Die Spalte ${quoted(name)} gehört nicht zur Vorlage; sie wurde nicht übernommen.`,
        );
    });
  }
  const usable: RowValues[] = [];
  for (const row of rows) {
    const complaint = complaintAbout(row, heading);
    if (complaint === null) usable.push(new RowValues(row.line, cellsOf(row, heading), problems));
    else problems.add(null, complaint, row.line);
  }
  // Only columns of the template: others may hold what nobody asked for, such as names of participants.
  const raw = JSON.stringify(
    usable.length > 0 ? rows.map((row) => Object.fromEntries(namedCellsOf(row, heading))) : [],
  );
  if (raw.includes('\ufffd'))
    problems.add(
      null,
      'Der Datensatz enthält Zeichen, die in der Kodierung der Datei nicht lesbar sind (�).',
    );
  if (usable.length === 0) return { kind: 'rejected', record, line, raw, problems: problems.list };
  const result = readCsvOffer(key, usable, problems);
  if (result.kind === 'offer')
    return { kind: 'offer', record, line, offer: result.offer, raw, warnings: problems.list };
  return {
    kind: 'rejected',
    record,
    line,
    raw,
    problems: [{ record, line, field: result.field, reason: result.reason }],
  };
}

function complaintAbout(row: CsvRow, heading: Heading): string | null {
  if (row.isTooLong) return TOO_LONG;
  if (row.cells.length < heading.columns.length) {
    return `Die Zeile hat ${row.cells.length} statt ${heading.columns.length} Spalten; sie wurde ausgelassen.`;
  }
  if (row.cells.slice(heading.columns.length).some((cell) => cell.trim() !== '')) {
    return `Die Zeile hat mehr als ${heading.columns.length} Spalten; sie wurde ausgelassen. Steht ein Trennzeichen in einem Text ohne Anführungszeichen?`;
  }
  return null;
}

function headingOf(row: CsvRow): Heading {
  const columns = row.cells.map(columnOf);
  for (const column of ['courseKey', 'title'] as const) {
    if (!columns.includes(column))
      throw new UnreadableDelivery(
        `Die Spalte „${COLUMNS[column][0]}“ fehlt in der ersten Zeile.`,
        row.line,
      );
  }
  return { columns, names: row.cells };
}

function* namedCellsOf(row: CsvRow, heading: Heading): Generator<[string, string]> {
  for (const [column, cell] of cellsOf(row, heading)) yield [COLUMNS[column][0], cell];
}

function cellsOf(row: CsvRow, heading: Heading): Map<Column, string> {
  const cells = new Map<Column, string>();
  heading.columns.forEach((column, index) => {
    const cell = row.cells[index];
    if (column !== undefined && cell !== undefined && cell !== '' && !cells.has(column))
      cells.set(column, cell);
  });
  return cells;
}

function keyOf(row: CsvRow, heading: Heading): string {
  return cellsOf(row, heading).get('courseKey')?.replace(/\s+/g, ' ').trim() ?? '';
}

function sizeOf(rows: readonly CsvRow[]): number {
  return rows.reduce(
    (sum, row) => sum + row.cells.reduce((length, cell) => length + cell.length, 0),
    0,
  );
}

function firstLine(text: string): string {
  return /^[\s]*([^\r\n]*)/.exec(text)?.[1] ?? '';
}

/** The beginning of the text up to the first line end (or 64,000 characters) and the whole text again. */
async function peek(
  text: AsyncIterable<string>,
): Promise<{ beginning: string; all: AsyncIterable<string> }> {
  const pieces = text[Symbol.asyncIterator]();
  let beginning = '';
  let next = await pieces.next();
  while (next.done !== true) {
    beginning += next.value;
    if (/\S[^\r\n]*[\r\n]/.test(beginning) || beginning.length > 64_000) break;
    next = await pieces.next();
  }
  async function* all(): AsyncGenerator<string> {
    yield beginning;
    for (let piece = await pieces.next(); piece.done !== true; piece = await pieces.next())
      yield piece.value;
  }
  return { beginning, all: all() };
}

/** Our own template for providers without an export of their program (docs/formats/csv.md). */
export const csv: ExchangeFormat = {
  name: 'csv',
  title: 'CSV-Vorlage',
  sniff: (beginning) => {
    const line = firstLine(beginning);
    const delimiter = delimiterOf(line);
    if (delimiter === null) return false;
    const columns = line.split(delimiter).map((name) => columnOf(name.replaceAll('"', '')));
    return columns.includes('courseKey') && columns.includes('title');
  },
  read,
};
