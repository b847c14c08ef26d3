import type { JSX } from 'preact';
import type { WrongFields } from '../../../../accounts/index.ts';
import { SelectField } from '../../../../ui/field.tsx';
import { type ColumnMapping, mappedColumn } from '../../../exchange/table/column-mapping.ts';
import type { SurveyedColumn, TableSurvey } from '../../../exchange/table/survey-columns.ts';
import type { Words } from '../../words/words.ts';
import { COLUMN_GROUPS, COLUMN_TEXTS } from './column-texts.ts';
import { columnField } from './read-form.ts';

const EXAMPLES = 3;
const LONGEST_EXAMPLE = 60;

/** Each column of the file with examples, and what it means. */
export function ColumnFields(props: {
  readonly words: Words;
  readonly survey: TableSurvey;
  readonly mapping: ColumnMapping;
  readonly wrong: WrongFields;
}): JSX.Element {
  const { words, survey, mapping, wrong } = props;
  const { t, language } = words;
  const groups = COLUMN_GROUPS.map(({ label, columns }) => ({
    label: t(label),
    options: columns.map((column) => ({ value: column, label: t(COLUMN_TEXTS[column]) })),
  }));
  return (
    <section aria-labelledby="columns-title">
      <h2 id="columns-title">{t('columns.columnsTitle')}</h2>
      <div class="columns-list">
        {survey.columns.map((column, index) => (
          <SelectField
            key={columnField(index)}
            language={language}
            id={columnField(index)}
            name={columnField(index)}
            label={t('columns.meaning', { name: column.name.slice(0, 80) })}
            hint={examplesOf(column, words)}
            error={wrong[columnField(index)]}
            value={mappedColumn(mapping, column.name) ?? ''}
            options={[{ value: '', label: t('columns.leaveOut') }]}
            groups={groups}
          />
        ))}
      </div>
    </section>
  );
}

function examplesOf({ values }: SurveyedColumn, { t }: Words): string {
  if (values.length === 0) return t('columns.empty');
  const shown = values
    .slice(0, EXAMPLES)
    .map((value) =>
      value.length > LONGEST_EXAMPLE ? `${value.slice(0, LONGEST_EXAMPLE)}…` : value,
    );
  return t('columns.examples', { values: shown.join(' · ') });
}
