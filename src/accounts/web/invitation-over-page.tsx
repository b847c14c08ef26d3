import type { JSX } from 'preact';
import { localizedPath } from '../../platform/texts/index.ts';
import { LinkButton } from '../../ui/button.tsx';
import type { InvitationState } from '../model/invitation.ts';
import { accountTexts } from '../texts.ts';
import { SIGN_IN_PATH } from './paths.ts';
import { SignOutForm } from './sign-out-form.tsx';
import { WorkspaceFrame, type WorkspacePageProps } from './workspace-frame.tsx';

const TEXTS = {
  accepted: 'invitation.over.accepted',
  revoked: 'invitation.over.revoked',
  expired: 'invitation.over.expired',
} as const;

/** The page of a link that counts no more: why, and what to do. */
export function InvitationOverPage(
  props: WorkspacePageProps & {
    readonly path: string;
    readonly state: Exclude<InvitationState, 'open'>;
  },
): JSX.Element {
  const { language, state } = props;
  const t = accountTexts(language);
  return (
    <WorkspaceFrame {...props} title={t('invitation.over.title')}>
      <p class="lead">{t(TEXTS[state])}</p>
      {state === 'accepted' && (
        <LinkButton href={localizedPath(language, SIGN_IN_PATH)}>
          {t('invitation.over.signIn')}
        </LinkButton>
      )}
    </WorkspaceFrame>
  );
}

/** The page of a link that went to somebody else than the one who is signed in. */
export function OtherPersonPage(
  props: WorkspacePageProps & { readonly path: string; readonly signedInAs: string },
): JSX.Element {
  const { language, signedInAs } = props;
  const t = accountTexts(language);
  return (
    <WorkspaceFrame {...props} title={t('invitation.other.title')}>
      <p class="lead">{t('invitation.other.text', { name: signedInAs })}</p>
      <SignOutForm language={language} kind="primary" />
    </WorkspaceFrame>
  );
}
