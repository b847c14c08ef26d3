import type { JSX } from 'preact';
import { localizedPath } from '../../platform/texts/index.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { accountTexts } from '../texts.ts';
import { fieldErrors, type WrongFields } from './field-errors.ts';
import { RoleField } from './role-field.tsx';
import { WorkspaceFrame, type WorkspacePageProps } from './workspace-frame.tsx';
import type { NamedMember } from './workspace-parts.ts';
import { invitePath, peoplePath } from './workspace-paths.ts';

/** /mitglieder/{slug}/personen/einladen – invites somebody to act for the member. */
export function InvitePage(
  props: WorkspacePageProps & {
    readonly member: NamedMember;
    /** As typed. */
    readonly email: string;
    readonly role: string;
    readonly wrong: WrongFields;
  },
): JSX.Element {
  const { language, member, wrong } = props;
  const t = accountTexts(language);
  const path = invitePath(member.slug);
  return (
    <WorkspaceFrame
      {...props}
      path={path}
      title={t('invitation.invite.title', { member: member.name })}
      steps={[{ label: t('mandate.people.short'), path: peoplePath(member.slug) }]}
      errors={fieldErrors(wrong)}
    >
      <p class="lead">{t('invitation.invite.lead')}</p>
      <form method="post" action={localizedPath(language, path)} noValidate>
        <TextField
          language={language}
          id="email"
          name="email"
          type="email"
          autocomplete="off"
          label={t('invitation.invite.email')}
          hint={t('invitation.invite.emailHint')}
          value={props.email}
          error={wrong.email}
          isRequired
        />
        <RoleField language={language} value={props.role} error={wrong.role} />
        <Button icon="mail">{t('invitation.invite.submit')}</Button>
      </form>
    </WorkspaceFrame>
  );
}
