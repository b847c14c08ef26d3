import { UnreadableDelivery } from '../unreadable-delivery.ts';
import { findHeading, HEADING_WITHIN_ROWS } from './find-heading.ts';
import { headingNames } from './heading.ts';
import type { TableRow } from './table-row.ts';

/** What stands in a column of a table. */
export interface SurveyedColumn {
  readonly name: string;
  /** The first different values, at most {@link MOST_VALUES}, each shortened. */
  readonly values: readonly string[];
  /** Whether there are more different values than that. */
  readonly hasMore: boolean;
}

export interface TableSurvey {
  /** Line of the heading. */
  readonly line: number;
  /** Every column name, also of columns that nobody is asked about. */
  readonly headings: readonly string[];
  readonly columns: readonly SurveyedColumn[];
}

/** Different values that are looked at: closed lists are shorter. */
const MOST_VALUES = 60;
const LONGEST_VALUE = 200;
/** Rows below the heading that are looked at. */
const MOST_ROWS = 2_000;
/** More columns than anybody would say anything about. */
export const MOST_COLUMNS = 150;

/** The columns of a table with examples of what stands in them. Throws `UnreadableDelivery` where there is no heading. */
export async function surveyColumns(rows: AsyncIterable<TableRow>): Promise<TableSurvey> {
  const first: TableRow[] = [];
  for await (const row of rows) {
    first.push(row);
    if (first.length >= HEADING_WITHIN_ROWS + MOST_ROWS) break;
  }
  const index = findHeading(first.slice(0, HEADING_WITHIN_ROWS));
  const heading = first[index];
  if (heading === undefined)
    throw new UnreadableDelivery('In den ersten Zeilen stehen keine Spaltennamen.', null);
  const below = first.slice(index + 1);
  const names = headingNames(heading);
  return {
    line: heading.line,
    headings: names.filter((name) => name !== ''),
    columns: names
      .slice(0, MOST_COLUMNS)
      .map((name, place) => ({ name, ...valuesOf(below, place) }))
      .filter(({ name }) => name !== ''),
  };
}

function valuesOf(
  rows: readonly TableRow[],
  place: number,
): Pick<SurveyedColumn, 'values' | 'hasMore'> {
  const values = new Set<string>();
  for (const row of rows) {
    const value = row.cells[place]?.replace(/\s+/g, ' ').trim() ?? '';
    if (value === '') continue;
    if (values.size >= MOST_VALUES && !values.has(value))
      return { values: [...values], hasMore: true };
    values.add(value.slice(0, LONGEST_VALUE));
  }
  return { values: [...values], hasMore: false };
}
