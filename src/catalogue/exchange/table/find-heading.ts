import { columnOf } from './columns.ts';
import type { TableRow } from './table-row.ts';

/** Rows among which the heading is sought: above it stand titles, dates of printing, notes. */
export const HEADING_WITHIN_ROWS = 30;
/** A heading says what a column is; what is longer is content. */
const LONGEST_HEADING = 80;
/** Share of the widest row that a heading without a name of ours must fill. */
const WIDE_ENOUGH = 0.6;

/**
 * Which of the first rows of a table holds the names of its columns: the one with the most names that we know (two at least), else the first
 * one that is about as wide as the table, all words and no two alike. -1: there is none.
 */
export function findHeading(rows: readonly TableRow[]): number {
  let best = { index: -1, known: 1 };
  rows.forEach((row, index) => {
    const known = knownColumns(row);
    if (known > best.known) best = { index, known };
  });
  if (best.index >= 0) return best.index;
  const widest = Math.max(0, ...rows.map((row) => filled(row).length));
  return rows.findIndex((row) => isLikeHeading(row, Math.max(2, widest * WIDE_ENOUGH)));
}

/** How many different columns of ours a row names. */
export function knownColumns(row: TableRow): number {
  const columns = new Set(
    row.cells.map((cell) => (cell.length > LONGEST_HEADING ? undefined : columnOf(cell))),
  );
  columns.delete(undefined);
  return columns.size;
}

function isLikeHeading(row: TableRow, width: number): boolean {
  const names = filled(row);
  return (
    names.length >= width &&
    new Set(names.map((name) => name.toLowerCase())).size === names.length &&
    names.every(
      (name) => name.length <= LONGEST_HEADING && /\p{L}/u.test(name) && !/^\d/.test(name),
    )
  );
}

function filled(row: TableRow): string[] {
  return row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
}
