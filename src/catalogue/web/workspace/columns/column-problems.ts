import type { WrongFields } from '../../../../accounts/index.ts';
import { isJoined } from '../../../exchange/table/cells-of.ts';
import { type ColumnMapping, mappedColumn } from '../../../exchange/table/column-mapping.ts';
import type { Column } from '../../../exchange/table/columns.ts';
import type { TableSurvey } from '../../../exchange/table/survey-columns.ts';
import type { Words } from '../../words/words.ts';
import { COLUMN_TEXTS } from './column-texts.ts';
import { columnField } from './read-form.ts';

/** Why a mapping cannot be kept: no title, or two columns for something that there can be only one of. */
export function columnProblems(
  { columns }: TableSurvey,
  mapping: ColumnMapping,
  { t }: Words,
): WrongFields {
  const wrong: Record<string, string> = {};
  const seen = new Set<Column>();
  const hasTitle = columns.some(({ name }) => mappedColumn(mapping, name) === 'title');
  if (!hasTitle) wrong[columnField(0)] = t('columns.titleMissing');
  columns.forEach(({ name }, index) => {
    const column = mappedColumn(mapping, name) ?? null;
    if (column === null) return;
    if (seen.has(column) && !isJoined(column))
      wrong[columnField(index)] ??= t('columns.twice', { column: t(COLUMN_TEXTS[column]) });
    seen.add(column);
  });
  return wrong;
}
