import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { openPacked } from '../platform/files/open-packed.ts';
import { OperatorProblem } from '../platform/operator-problem.ts';
import {
  columnsByHeading,
  GEONAMES_COLUMNS,
  type PostalColumns,
  type PostalRow,
  readPostalRow,
} from './model/postal-row.ts';

export interface PostalFile {
  readonly format: 'geonames' | 'csv';
  readonly rows: readonly PostalRow[];
  /** The first hundred. */
  readonly rejected: readonly { readonly line: number; readonly reason: string }[];
  readonly rejectedCount: number;
}

const MAX_BYTES = 500_000_000;
/** All of Germany has about 23,000 rows; more than this would be half the world and fill the memory. */
const MAX_ROWS = 400_000;
const REJECTED_SHOWN = 100;
const ALLOWED =
  'Erlaubt ist: DE.zip oder DE.txt von GeoNames oder eine CSV-Datei mit den Spalten country_code, zipcode, place, state, community, latitude, longitude (auch als .gz).';

/**
 * Reads a file of postal codes row by row. Throws {@link OperatorProblem} if it cannot be read or is something else; single wrong
 * rows are left out and named.
 */
export async function readPostalFile(path: string): Promise<PostalFile> {
  try {
    // A ZIP of GeoNames holds DE.txt and a readme.txt.
    const file = await openPacked(path, (name) => /^[A-Z]{2}\.txt$/.test(name), MAX_BYTES);
    if (!file) throw new RangeError('im ZIP ist keine Datei wie DE.txt');
    try {
      return await readRows(file.bytes);
    } finally {
      await file.close();
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorProblem(
      `${path}: Die Datei kann nicht gelesen werden (${reason}). ${ALLOWED}`,
      {
        cause: error,
      },
    );
  }
}

async function readRows(bytes: Readable): Promise<PostalFile> {
  const chunks = bytes[Symbol.asyncIterator]();
  const first = await chunks.next();
  const start: Buffer = first.done === true ? Buffer.alloc(0) : first.value;
  const firstLine = start.toString('utf8').split('\n', 1)[0] ?? '';
  const format = firstLine.includes('\t') ? 'geonames' : 'csv';
  const cells = parse({
    bom: true,
    delimiter: format === 'geonames' ? '\t' : ',',
    quote: format === 'geonames' ? null : '"',
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 10_000,
  });
  const source = Readable.from(withStart(start, chunks));
  source.on('error', (error) => cells.destroy(error));
  source.pipe(cells);
  const rows: PostalRow[] = [];
  const rejected: { line: number; reason: string }[] = [];
  let rejectedCount = 0;
  let line = 0;
  let columns: PostalColumns | null = format === 'geonames' ? GEONAMES_COLUMNS : null;
  for await (const record of cells) {
    line += 1;
    const texts = textsOf(record);
    if (!columns) {
      columns = columnsByHeading(texts);
      if (!columns) throw new RangeError('die erste Zeile nennt nicht die nötigen Spalten');
      continue;
    }
    const row = readPostalRow(texts, columns);
    if (!('reason' in row)) rows.push(row);
    else if (rejectedCount++ < REJECTED_SHOWN) rejected.push({ line, reason: row.reason });
    if (rows.length > MAX_ROWS) throw new RangeError(`mehr als ${MAX_ROWS} Zeilen`);
  }
  return { format, rows, rejected, rejectedCount };
}

async function* withStart(start: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield start;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

const textsOf = (record: unknown): string[] =>
  Array.isArray(record) ? record.map((cell) => String(cell)) : [];
