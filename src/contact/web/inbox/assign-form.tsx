import type { JSX } from 'preact';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { SelectField } from '../../../ui/field.tsx';
import { needPath, OFFICE_DESK_PATH } from '../../model/inbox/desk-paths.ts';
import type { OfficeLine } from '../../queries/inbox/office-needs.ts';
import { contactTexts } from '../../texts.ts';
import type { HandOverChoice } from './need-props.ts';

/** Where the form goes, below a need of the office's desk. */
export const ASSIGN_ACT = 'zuweisen';

/** Gives a need to a service; nobody has to read it for that. */
export function AssignForm(props: {
  readonly language: Language;
  readonly line: OfficeLine;
  readonly choices: readonly HandOverChoice[];
}): JSX.Element {
  const { language, line } = props;
  const t = contactTexts(language);
  const path = `${needPath(OFFICE_DESK_PATH, line.id)}/${ASSIGN_ACT}`;
  return (
    <form
      class="office-filter"
      method="post"
      action={localizedPath(language, path)}
      aria-label={t('inbox.assign.form', { number: line.number })}
    >
      <SelectField
        language={language}
        id={`to-${line.id}`}
        name="to"
        label={t('inbox.assign.to')}
        options={[{ value: '', label: t('inbox.hand.choose') }, ...props.choices]}
      />
      <Button kind="secondary">{t('inbox.assign.submit')}</Button>
    </form>
  );
}
