import { csvRows } from '../csv/csv.ts';
import { decodeBytes, encodingNamed } from '../encoding/decode-file.ts';
import { openSheet } from '../xlsx/xlsx.ts';
import type { TableRow } from './table-row.ts';

/** Formats whose columns can be mapped. */
export const TABLE_FORMATS = ['csv', 'xlsx'];

/** The rows of a table file in its format and encoding. Throws `UnreadableDelivery`. */
export async function* tableRows(
  format: string,
  encoding: string,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<TableRow> {
  if (format === 'xlsx') yield* (await openSheet(bytes)).rows;
  else yield* csvRows(decodeBytes(bytes, encodingNamed(encoding) ?? 'utf-8'));
}
