import type { FormBody } from '../../../../platform/http/form-body.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import { type ColumnMapping, wordKey } from '../../../exchange/table/column-mapping.ts';
import { type Column, isColumn } from '../../../exchange/table/columns.ts';
import type { TableSurvey } from '../../../exchange/table/survey-columns.ts';
import type { UnknownWord } from './unknown-words.ts';

/** The value of a choice that leaves a word out. */
export const LEFT_OUT = '-';

export const columnField = (index: number): string => `column-${index}`;
export const wordField = ({ column, word }: UnknownWord): string =>
  `word:${column}:${wordKey(word)}`;

/** What a form says the columns mean; of words that it does not ask about the earlier answer stays. */
export function readColumns(
  form: FormBody,
  survey: TableSurvey,
  before: ColumnMapping,
): ColumnMapping {
  return {
    columns: Object.fromEntries(
      survey.columns.map(({ name }, index) => {
        const chosen = formText(form, columnField(index));
        return [wordKey(name), isColumn(chosen) ? chosen : null];
      }),
    ),
    words: before.words,
  };
}

/** The same with what the form says about words. */
export function readWords(
  form: FormBody,
  mapping: ColumnMapping,
  unknown: readonly UnknownWord[],
): ColumnMapping {
  const words: Partial<Record<Column, Record<string, string | null>>> = {};
  for (const [column, known] of Object.entries(mapping.words))
    if (isColumn(column)) words[column] = { ...known };
  for (const one of unknown) {
    const answer = formText(form, wordField(one));
    if (!Object.hasOwn(form.values, wordField(one))) continue;
    const ofColumn = { ...words[one.column] };
    const key = wordKey(one.word);
    if (answer === LEFT_OUT) ofColumn[key] = null;
    else if (one.choices.includes(answer)) ofColumn[key] = answer;
    else delete ofColumn[key];
    words[one.column] = ofColumn;
  }
  return { columns: mapping.columns, words };
}

/** Whether a form has been shown all the words that it should decide about. */
export function hasAsked(form: FormBody, unknown: readonly UnknownWord[]): boolean {
  return unknown.every((word) => Object.hasOwn(form.values, wordField(word)));
}
