import type { ReadOptions } from '../format.ts';
import type { ParsedRecord } from '../record.ts';
import { UnreadableDelivery } from '../unreadable-delivery.ts';
import { type FileRemark, fileRemarks } from './file-remarks.ts';
import { findHeading, HEADING_WITHIN_ROWS } from './find-heading.ts';
import { groupRows } from './group-rows.ts';
import { type Heading, headingNames, resolveHeading } from './heading.ts';
import { recordOf } from './record-of-rows.ts';
import type { TableRow } from './table-row.ts';

/** A table of a file, from its first row on, titles above the heading included. */
export interface TableSource {
  readonly rows: AsyncIterable<TableRow>;
  /** What is to be said about the file as a whole; it is told with the first record. */
  readonly remarks: readonly FileRemark[];
  /** Whether the cells were cut out of a text, so that a wrong number of them means a lost delimiter; a sheet may have notes beside it. */
  readonly isText: boolean;
}

/** The courses of a table: finds the heading, asks what its columns mean, puts the rows of each course together. */
export async function* readTable(
  source: TableSource,
  options: ReadOptions,
): AsyncGenerator<ParsedRecord> {
  const { heading, rest } = await openTable(source.rows, options);
  let record = 0;
  for await (const group of groupRows(contentOf(rest, heading), heading)) {
    record += 1;
    const remarks = record === 1 ? [...source.remarks, ...fileRemarks(heading)] : [];
    yield recordOf(record, group, heading, { remarks, isText: source.isText });
  }
  if (record === 0)
    throw new UnreadableDelivery(
      'Unter den Spaltennamen steht keine Zeile mit Inhalt.',
      heading.line,
    );
}

/** The heading of a table and the rows below it. Throws `ColumnsUnknown` or `UnreadableDelivery`. */
async function openTable(
  rows: AsyncIterable<TableRow>,
  options: ReadOptions,
): Promise<{ heading: Heading; rest: AsyncIterable<TableRow> }> {
  const all = rows[Symbol.asyncIterator]();
  const first: TableRow[] = [];
  while (first.length < HEADING_WITHIN_ROWS) {
    const next = await all.next();
    if (next.done === true) break;
    first.push(next.value);
  }
  const index = findHeading(first);
  const row = first[index];
  if (row === undefined) {
    await all.return?.();
    throw new UnreadableDelivery(
      'In den ersten Zeilen stehen keine Spaltennamen (zum Beispiel „titel“, „beginn“, „ort“). Bitte schreiben Sie sie in die erste Zeile.',
      first[0]?.line ?? null,
    );
  }
  const below = first.slice(index + 1);
  async function* rest(): AsyncGenerator<TableRow> {
    try {
      yield* below;
      for (let next = await all.next(); next.done !== true; next = await all.next())
        yield next.value;
    } finally {
      await all.return?.();
    }
  }
  try {
    return { heading: await resolveHeading(row, options), rest: rest() };
  } catch (error) {
    await all.return?.();
    throw error;
  }
}

/** Rows that say something: not the empty ones, not a heading that is printed again on each page. */
async function* contentOf(
  rows: AsyncIterable<TableRow>,
  heading: Heading,
): AsyncGenerator<TableRow> {
  const repeated = heading.names.join('\n');
  for await (const row of rows) {
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    if (headingNames(row).join('\n') === repeated) continue;
    yield row;
  }
}
