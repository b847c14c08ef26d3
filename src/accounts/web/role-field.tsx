import type { JSX } from 'preact';
import type { Language } from '../../platform/texts/index.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { SelectField } from '../../ui/field.tsx';
import { MEMBER_ROLES } from '../model/roles.ts';
import { roleLabel, roleMeaning } from '../role-label.ts';
import { accountTexts } from '../texts.ts';

/** Chooses a role for a member; says what each of them may do. */
export function RoleField(props: {
  readonly language: Language;
  /** As chosen, perhaps wrongly. */
  readonly value: string;
  readonly error: string | undefined;
}): JSX.Element {
  const { language, value, error } = props;
  const t = accountTexts(language);
  return (
    <>
      <SelectField
        language={language}
        id="role"
        name="role"
        label={t('mandate.change.role')}
        value={value}
        error={error}
        options={MEMBER_ROLES.map((role) => ({ value: role, label: roleLabel(role, t) }))}
      />
      <Disclosure class="role-meanings" summary={t('mandate.change.roles')}>
        <ul>
          {MEMBER_ROLES.map((role) => (
            <li key={role}>
              <b>{roleLabel(role, t)}:</b> {roleMeaning(role, t)}
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}
