import type { JSX } from 'preact';
import {
  accountTexts,
  fieldErrors,
  OFFICE_ROLES,
  roleLabel,
  roleMeaning,
  type WorkspacePageProps,
  type WrongFields,
} from '../../accounts/index.ts';
import { localizedPath } from '../../platform/texts/index.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup, TextField } from '../../ui/field.tsx';
import { officeTexts } from '../texts.ts';
import { OfficeFrame } from './office-frame.tsx';
import { INVITE_PATH, PEOPLE_PATH } from './paths.ts';

/** /buero/personen/einladen – invites somebody to act for the network. */
export function InvitePage(
  props: WorkspacePageProps & {
    /** As typed. */
    readonly email: string;
    readonly role: string;
    readonly wrong: WrongFields;
  },
): JSX.Element {
  const { language, wrong } = props;
  const t = officeTexts(language);
  const words = accountTexts(language);
  return (
    <OfficeFrame
      {...props}
      path={INVITE_PATH}
      title={t('office.invite.title')}
      steps={[{ label: t('office.people.short'), path: PEOPLE_PATH }]}
      errors={fieldErrors(wrong)}
    >
      <p class="lead">{t('office.invite.lead')}</p>
      <form method="post" action={localizedPath(language, INVITE_PATH)} noValidate>
        <TextField
          language={language}
          id="email"
          name="email"
          type="email"
          autocomplete="off"
          label={t('office.invite.email')}
          value={props.email}
          error={wrong.email}
          isRequired
        />
        <RadioGroup
          language={language}
          id="role"
          name="role"
          legend={t('office.invite.role')}
          value={props.role}
          error={wrong.role}
          options={OFFICE_ROLES.map((role) => ({
            value: role,
            label: `${roleLabel(role, words)}: ${roleMeaning(role, words)}`,
          }))}
        />
        <Button icon="mail">{t('office.invite.submit')}</Button>
      </form>
    </OfficeFrame>
  );
}
