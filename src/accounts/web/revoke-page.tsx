import type { JSX } from 'preact';
import { localizedPath } from '../../platform/texts/index.ts';
import { Button } from '../../ui/button.tsx';
import type { OpenInvitation } from '../queries/people-of-member.ts';
import { roleLabel } from '../role-label.ts';
import { accountTexts } from '../texts.ts';
import { WorkspaceFrame, type WorkspacePageProps } from './workspace-frame.tsx';
import type { NamedMember } from './workspace-parts.ts';
import { peoplePath, revokePath } from './workspace-paths.ts';

/** /mitglieder/{slug}/einladungen/{invitation} – asks before an invitation is taken back. */
export function RevokePage(
  props: WorkspacePageProps & {
    readonly member: NamedMember;
    readonly invitation: OpenInvitation;
  },
): JSX.Element {
  const { language, member, invitation } = props;
  const t = accountTexts(language);
  const path = revokePath(member.slug, invitation.id);
  const role = roleLabel(invitation.role, t);
  return (
    <WorkspaceFrame
      {...props}
      path={path}
      title={t('invitation.revoke.title')}
      steps={[{ label: t('mandate.people.short'), path: peoplePath(member.slug) }]}
    >
      <p class="lead">{t('invitation.revoke.text', { email: invitation.email, role })}</p>
      <form method="post" action={localizedPath(language, path)}>
        <Button>{t('invitation.revoke.submit')}</Button>
      </form>
    </WorkspaceFrame>
  );
}
