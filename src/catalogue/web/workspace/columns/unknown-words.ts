import { type ClosedList, closedListOf } from '../../../exchange/table/closed-lists.ts';
import {
  type ColumnMapping,
  mappedColumn,
  wordKey,
} from '../../../exchange/table/column-mapping.ts';
import type { Column } from '../../../exchange/table/columns.ts';
import { splitList } from '../../../exchange/table/row-values.ts';
import type { TableSurvey } from '../../../exchange/table/survey-columns.ts';

/** A word of a file that stands where only ours can stand. */
export interface UnknownWord {
  readonly column: Column;
  /** As in the file. */
  readonly word: string;
  /** Ours, among which people choose. */
  readonly choices: readonly string[];
}

/** More than this is no list of words but free text in the wrong column. */
const MOST_WORDS = 40;

/** The words of a table that mean nothing to us under a mapping of its columns, whether or not somebody has decided about them. */
export function unknownWords(
  { columns }: TableSurvey,
  mapping: ColumnMapping,
  topics: ClosedList,
): UnknownWord[] {
  const found = new Map<string, UnknownWord>();
  for (const { name, values } of columns) {
    const column = mappedColumn(mapping, name);
    const list = column === undefined || column === null ? null : closedListOf(column, topics);
    if (column === undefined || column === null || list === null) continue;
    for (const word of values.flatMap((value) => (list.isList ? splitList(value) : [value]))) {
      if (!list.knows(word))
        found.set(`${column}:${wordKey(word)}`, { column, word, choices: list.words });
    }
  }
  return [...found.values()].slice(0, MOST_WORDS);
}
