import type { Column } from './columns.ts';
import type { Heading } from './heading.ts';
import type { TableRow } from './table-row.ts';

/** Columns whose contents are put together where a file has several for one of ours; of all others the first filled one counts. */
const JOINED: Readonly<Partial<Record<Column, string>>> = {
  description: '\n\n',
  requirements: ' ',
  targets: ', ',
  topics: ', ',
  keywords: ', ',
  funding: ', ',
  certificates: ', ',
  scheduleText: ', ',
  sessions: ' | ',
  street: ' ',
  venueNote: ', ',
  priceNote: ', ',
  subtitle: ' – ',
};

/** The filled cells of a row by what their columns mean. */
export function cellsOf(row: TableRow, heading: Heading): Map<Column, string> {
  const cells = new Map<Column, string>();
  heading.columns.forEach((column, index) => {
    const cell = row.cells[index]?.trim() ?? '';
    if (column === undefined || column === null || cell === '') return;
    const before = cells.get(column);
    const between = JOINED[column];
    if (before === undefined) cells.set(column, cell);
    else if (between !== undefined && before !== cell) cells.set(column, before + between + cell);
  });
  return cells;
}

/** Whether several columns of a file may mean this one of ours. */
export function isJoined(column: Column): boolean {
  return JOINED[column] !== undefined;
}
