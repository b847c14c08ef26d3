import { RecordProblems } from '../problems.ts';
import type { ParsedRecord } from '../record.ts';
import { TOO_LONG } from '../record-limits.ts';
import { cellsOf } from './cells-of.ts';
import { COLUMNS } from './columns.ts';
import type { FileRemark } from './file-remarks.ts';
import type { RowGroup } from './group-rows.ts';
import type { Heading } from './heading.ts';
import { readTableOffer } from './read-offer.ts';
import { RowValues } from './row-values.ts';
import type { TableRow } from './table-row.ts';

/** The course of a group of rows, or why it cannot be used. */
export function recordOf(
  record: number,
  { key, rows }: RowGroup,
  heading: Heading,
  file: { readonly remarks: readonly FileRemark[]; readonly isText: boolean },
): ParsedRecord {
  const line = rows[0]?.line ?? null;
  const problems = new RecordProblems(record, line);
  for (const { field, reason } of file.remarks) problems.add(field, reason);
  const usable: RowValues[] = [];
  for (const row of rows) {
    const complaint = complaintAbout(row, file.isText ? heading.columns.length : null);
    if (complaint === null)
      usable.push(new RowValues(row.line, cellsOf(row, heading), problems, heading.words));
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
  const result = readTableOffer(key, usable, problems, heading.key);
  if (result.kind === 'offer')
    return { kind: 'offer', record, line, offer: result.offer, raw, warnings: problems.list };
  return {
    kind: 'rejected',
    record,
    line,
    raw,
    problems: [{ record, line, field: result.field, reason: result.reason }],
    ...(result.offer === undefined ? {} : { offer: result.offer }),
  };
}

function complaintAbout(row: TableRow, width: number | null): string | null {
  if (row.isTooLong) return TOO_LONG;
  if (width === null) return null;
  if (row.cells.length < width) {
    return `Die Zeile hat ${row.cells.length} statt ${width} Spalten; sie wurde ausgelassen.`;
  }
  if (row.cells.slice(width).some((cell) => cell.trim() !== '')) {
    return `Die Zeile hat mehr als ${width} Spalten; sie wurde ausgelassen. Steht ein Trennzeichen in einem Text ohne Anführungszeichen?`;
  }
  return null;
}

function* namedCellsOf(row: TableRow, heading: Heading): Generator<[string, string]> {
  for (const [column, cell] of cellsOf(row, heading)) yield [COLUMNS[column][0], cell];
}
