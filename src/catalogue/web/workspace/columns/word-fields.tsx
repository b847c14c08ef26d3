import type { JSX } from 'preact';
import { SelectField } from '../../../../ui/field.tsx';
import { type ColumnMapping, wordKey } from '../../../exchange/table/column-mapping.ts';
import type { Words } from '../../words/words.ts';
import { COLUMN_TEXTS } from './column-texts.ts';
import { LEFT_OUT, wordField } from './read-form.ts';
import type { UnknownWord } from './unknown-words.ts';

/** Words of the file that have to become ours, where only ours can stand. */
export function WordFields(props: {
  readonly words: Words;
  readonly mapping: ColumnMapping;
  readonly unknown: readonly UnknownWord[];
}): JSX.Element {
  const { words, mapping, unknown } = props;
  const { t, language } = words;
  return (
    <section aria-labelledby="words-title">
      <h2 id="words-title">{t('columns.wordsTitle')}</h2>
      <p>{t('columns.wordsLead')}</p>
      <div class="columns-list">
        {unknown.map((one) => (
          <SelectField
            key={wordField(one)}
            language={language}
            id={wordField(one).replace(/[^\p{L}\d]+/gu, '-')}
            name={wordField(one)}
            label={t('columns.word', {
              word: one.word.slice(0, 80),
              column: t(COLUMN_TEXTS[one.column]),
            })}
            value={answerTo(one, mapping)}
            options={[
              { value: '', label: t('columns.wordOpen') },
              ...one.choices.map((choice) => ({ value: choice, label: choice })),
              { value: LEFT_OUT, label: t('columns.wordLeaveOut') },
            ]}
          />
        ))}
      </div>
    </section>
  );
}

function answerTo({ column, word }: UnknownWord, { words }: ColumnMapping): string {
  const ofColumn = words[column] ?? {};
  const key = wordKey(word);
  return Object.hasOwn(ofColumn, key) ? (ofColumn[key] ?? LEFT_OUT) : '';
}
