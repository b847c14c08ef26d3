import { findHeading, HEADING_WITHIN_ROWS, knownColumns } from '../table/find-heading.ts';
import type { TableRow } from '../table/table-row.ts';
import { splitBeginning } from './split-rows.ts';

/** How a text is cut into cells. */
export interface CsvShape {
  readonly delimiter: string;
  readonly quote: string;
}

const DELIMITERS = [';', ',', '\t', '|'];
/** Share of the rows that must have as many cells as the heading, where no name of ours tells that it is a table. */
const EVEN_ENOUGH = 0.8;

/**
 * Delimiter and quote of a text that begins like this: those under which the heading has the most columns of ours, else those under
 * which the rows have the same number of cells. A first line `sep=;` decides. Null: not a table.
 */
export function findShape(beginning: string): CsvShape | null {
  const said = /^\s*sep=(.)\r?\n/i.exec(beginning)?.[1];
  let best: { shape: CsvShape; known: number; width: number } | null = null;
  for (const delimiter of said === undefined ? DELIMITERS : [said]) {
    const shape = { delimiter, quote: quoteOf(beginning, delimiter) };
    const rows = firstRows(beginning, shape);
    const place = findHeading(rows);
    const heading = rows[place];
    if (heading === undefined) continue;
    const known = knownColumns(heading);
    const width = heading.cells.length;
    if (width < 2 || (known < 2 && !isEven(rows.slice(place), width))) continue;
    if (best === null || known > best.known || (known === best.known && width > best.width))
      best = { shape, known, width };
  }
  return best?.shape ?? null;
}

function firstRows(beginning: string, shape: CsvShape): TableRow[] {
  const rows: TableRow[] = [];
  for (const row of splitBeginning(beginning, shape.delimiter, shape.quote)) {
    rows.push(row);
    if (rows.length >= HEADING_WITHIN_ROWS) break;
  }
  return rows;
}

/** Some programs quote with apostrophes: then a line begins and ends with one. */
function quoteOf(beginning: string, delimiter: string): string {
  const line = /^\s*([^\r\n]*)/.exec(beginning)?.[1]?.trim() ?? '';
  const isApostrophe =
    line.startsWith("'") && line.endsWith("'") && line.includes(`'${delimiter}'`);
  return isApostrophe ? "'" : '"';
}

function isEven(rows: readonly TableRow[], width: number): boolean {
  const even = rows.filter((row) => row.cells.length === width).length;
  return rows.length >= 2 && even >= rows.length * EVEN_ENOUGH;
}
