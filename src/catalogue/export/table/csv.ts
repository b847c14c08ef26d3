import { guarded } from '../../exchange/table/formula-guard.ts';
import type { HandedOnOffer } from '../../queries/export/load-handed-on-offers.ts';
import { headings, rowsOf, type TableKind } from './table-head.ts';

/** A table as CSV (RFC 4180; semicolons and a byte order mark, as spreadsheets in Germany expect), a piece per offer. */
export async function* csvTable(
  offers: AsyncIterable<HandedOnOffer>,
  table: TableKind,
): AsyncGenerator<string> {
  yield `\ufeff${csvRow(headings(table))}`;
  for await (const offer of offers) yield rowsOf(offer, table).map(csvRow).join('');
}

export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(';')}\r\n`;
}

/**
 * A cell. What a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection); readers of the template take it
 * away again.
 */
export function csvCell(text: string): string {
  const plain = guarded(text.replaceAll('\u0000', ''));
  return /[";\r\n]|^\s|\s$|^'/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
