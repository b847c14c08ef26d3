import type { ExchangeFormat, ReadOptions } from '../format.ts';
import { peekText } from '../peek-text.ts';
import type { ParsedRecord } from '../record.ts';
import { readTable } from '../table/read-table.ts';
import type { TableRow } from '../table/table-row.ts';
import { UnreadableDelivery } from '../unreadable-delivery.ts';
import { findShape } from './find-shape.ts';
import { splitRows } from './split-rows.ts';

/** Characters by which delimiter and heading are found. */
const BEGINNING = 64_000;
const SEPARATOR_LINE = /^sep=.?$/i;

async function* read(
  text: AsyncIterable<string>,
  options: ReadOptions = {},
): AsyncGenerator<ParsedRecord> {
  yield* readTable({ rows: csvRows(text), remarks: [], isText: true }, options);
}

/** The rows of a text whose delimiter has to be found first. Throws `UnreadableDelivery` where there is none. */
export async function* csvRows(text: AsyncIterable<string>): AsyncGenerator<TableRow> {
  const { beginning, all } = await peekText(text, BEGINNING);
  const shape = findShape(beginning);
  if (shape === null) {
    throw new UnreadableDelivery(
      'Die Datei ist keine Tabelle mit Spaltennamen in einer der ersten Zeilen (zum Beispiel „titel“, „beginn“, „ort“).',
      1,
    );
  }
  for await (const row of splitRows(all, shape.delimiter, shape.quote)) {
    if (row.line === 1 && SEPARATOR_LINE.test(row.cells.join(''))) continue;
    yield row;
  }
}

/** Tables as text: our template, exports of programs, whatever a spreadsheet saves (docs/formats/csv.md). */
export const csv: ExchangeFormat = {
  name: 'csv',
  title: 'CSV-Tabelle',
  sniff: (beginning) => !/^\s*[<{[]/.test(beginning) && findShape(beginning) !== null,
  read,
};
