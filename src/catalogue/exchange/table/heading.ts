import type { ReadOptions } from '../format.ts';
import { quoted } from '../problems.ts';
import { type ColumnMapping, mappedColumn, wordKey } from './column-mapping.ts';
import { type Column, columnOf } from './columns.ts';
import { ColumnsUnknown } from './columns-unknown.ts';
import type { TableRow } from './table-row.ts';

/** Where a table says what. */
export interface Heading {
  readonly line: number;
  /** As in the file. */
  readonly names: readonly string[];
  /** By position: ours, null = deliberately left out, undefined = not known. */
  readonly columns: readonly (Column | null | undefined)[];
  /** By which column rows of one course are recognised. */
  readonly key: 'courseKey' | 'number' | 'title';
  readonly words: ColumnMapping['words'];
}

/** Names of columns as people see them; a name that stands there again is told apart: `Datum (2)`. */
export function headingNames(row: TableRow): string[] {
  const seen = new Map<string, number>();
  return row.cells.map((cell) => {
    const name = cell.replace(/\s+/g, ' ').trim();
    const times = (seen.get(wordKey(name)) ?? 0) + 1;
    seen.set(wordKey(name), times);
    return times === 1 || name === '' ? name : `${name} (${times})`;
  });
}

/**
 * What the columns of a heading mean: as the member has said, else by their names. Throws `ColumnsUnknown` where no column is the title,
 * and where one that nobody has said anything about might be the key: courses that get another key later would be withdrawn and new.
 */
export async function resolveHeading(row: TableRow, { mappingFor }: ReadOptions): Promise<Heading> {
  const names = headingNames(row);
  const mapping = (await mappingFor?.(names.filter((name) => name !== ''))) ?? null;
  const heading = headingOf(names, mapping, row.line);
  const unknown = names.filter(
    (name, index) => name !== '' && heading.columns[index] === undefined,
  );
  if (!heading.columns.includes('title'))
    throw new ColumnsUnknown(
      `Es fehlt eine Spalte mit dem Titel („titel“). ${WHAT_TO_DO}`,
      row.line,
      names,
    );
  if (mapping === null && heading.key !== 'courseKey' && unknown.length > 0)
    throw new ColumnsUnknown(
      `Diese Spalten kennen wir nicht: ${unknown.slice(0, 10).map(quoted).join(', ')}. ${WHAT_TO_DO}`,
      row.line,
      names,
    );
  return heading;
}

const WHAT_TO_DO =
  'Sagen Sie uns auf der Seite „Spalten zuordnen“ einmal, was Ihre Spalten bedeuten, oder nehmen Sie unsere Vorlage.';

/** The same for a mapping that is being tried; the title may be missing. */
export function headingOf(
  names: readonly string[],
  mapping: ColumnMapping | null,
  line: number,
): Heading {
  const columns = names.map((name) => {
    const said = mappedColumn(mapping, name);
    return said === undefined ? columnOf(name) : said;
  });
  const key = columns.includes('courseKey')
    ? 'courseKey'
    : columns.includes('number')
      ? 'number'
      : 'title';
  return { line, names, columns, key, words: mapping?.words ?? {} };
}
