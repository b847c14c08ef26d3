import type { WrongFields } from '../../../../accounts/index.ts';
import type { Language } from '../../../../platform/texts/index.ts';
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

/** The terms of a closed list as boxes; chosen ones that the network does not know any more stay. */
export function termBoxes(
  labels: Labels,
  vocabulary: string,
  chosen: readonly string[],
  language: Language,
): readonly CheckboxChoice[] {
  const known = labels.terms(vocabulary).map(({ key, parent }) => ({
    value: key,
    label: labels.term(vocabulary, key, language) ?? key,
    isChecked: chosen.includes(key),
    isNested: parent !== null,
  }));
  const unknown = chosen.filter((key) => !known.some(({ value }) => value === key));
  return [...known, ...unknown.map((key) => ({ value: key, label: key, isChecked: true }))];
}
