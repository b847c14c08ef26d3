import type { JSX } from 'preact';
import { localized } from '../../../platform/texts/localized.ts';
import { CheckboxField } from '../../../ui/checkbox-field.tsx';
import { TextAreaField } from '../../../ui/field.tsx';
import { MOST_ANSWER_CHARACTERS } from '../../model/membership/application.ts';
import type { ApplicationPageProps } from './application-page.tsx';
import { criterionField } from './read-application.ts';

/** The criteria of a kind: sentences to agree to, questions to answer. */
export function CriterionFields({
  language,
  kind,
  typed,
  wrong,
}: Pick<ApplicationPageProps, 'language' | 'kind' | 'typed' | 'wrong'>): JSX.Element {
  return (
    <>
      {kind.criteria.map((criterion) => {
        const id = criterionField(criterion.key);
        const text = localized(criterion.text, language);
        const field = { language, id, name: id, error: wrong[id] };
        const value = typed.criteria[criterion.key] ?? '';
        return criterion.kind === 'agree' ? (
          <CheckboxField key={id} {...field} isChecked={value === 'yes'}>
            {text}
          </CheckboxField>
        ) : (
          <TextAreaField
            key={id}
            {...field}
            label={text}
            value={value}
            rows={3}
            maxLength={MOST_ANSWER_CHARACTERS}
          />
        );
      })}
    </>
  );
}
