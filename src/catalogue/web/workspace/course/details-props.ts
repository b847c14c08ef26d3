import type { WrongFields } from '../../../../accounts/index.ts';
import type { CheckboxChoice } from '../../../../ui/field.tsx';
import type { Labels } from '../../../queries/label-store.ts';
import type { Words } from '../../words/words.ts';
import type { DetailsTyped } from '../forms/details.ts';

/** What the parts of the form of all facts get. */
export interface DetailsProps {
  readonly words: Words;
  readonly labels: Labels;
  readonly typed: DetailsTyped;
  readonly wrong: WrongFields;
}

/** The terms of a closed list as boxes; chosen ones that the network does not know any more stay and say so. */
export function termBoxes(
  labels: Labels,
  vocabulary: string,
  chosen: readonly string[],
  { t, language }: Words,
): readonly CheckboxChoice[] {
  const known = labels.terms(vocabulary).map(({ key, parent }) => ({
    value: key,
    label: labels.term(vocabulary, key, language) ?? key,
    isChecked: chosen.includes(key),
    isNested: parent !== null,
  }));
  const unknown = chosen.filter((key) => !known.some(({ value }) => value === key));
  const gone = unknown.map((key) => ({
    value: key,
    label: t('editor.term.gone', { value: key }),
    isChecked: true,
  }));
  return [...gone, ...known];
}
