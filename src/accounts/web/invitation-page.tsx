import type { JSX } from 'preact';
import { localizedPath } from '../../platform/texts/index.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { FactList } from '../../ui/fact-list.tsx';
import { TextField } from '../../ui/field.tsx';
import { formats } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { PRIVACY_TEXT } from '../model/invitation.ts';
import { MOST_NAME_CHARACTERS } from '../model/person-name.ts';
import type { Invitation } from '../queries/find-invitation.ts';
import { roleLabel, roleMeaning } from '../role-label.ts';
import { accountTexts } from '../texts.ts';
import { fieldErrors, type WrongFields } from './field-errors.ts';
import { WorkspaceFrame, type WorkspacePageProps } from './workspace-frame.tsx';

export interface InvitationPageProps extends WorkspacePageProps {
  /** Path of the link, without language prefix. */
  readonly path: string;
  readonly invitation: Invitation;
  /** The member's or the network's name. */
  readonly forName: string;
  /** The invited person, if signed in already. */
  readonly signedInAs: string | null;
  /** As typed. */
  readonly name: string;
  readonly isAgreed: boolean;
  readonly wrong: WrongFields;
}

/**
 * /einladung/{token} – to what somebody is invited. Before the sign-in it asks for name and agreement, afterwards for one more yes.
 * It looks the same whether the address has an account or not.
 */
export function InvitationPage(props: InvitationPageProps): JSX.Element {
  const { shell, language, invitation, forName, signedInAs, wrong } = props;
  const t = accountTexts(language);
  const network = shell.site(language).name;
  const isAnswered = signedInAs !== null && invitation.answer !== null;
  return (
    <WorkspaceFrame
      {...props}
      title={t('invitation.title', { name: forName })}
      errors={fieldErrors(wrong)}
    >
      <p class="lead">{t('invitation.lead', { name: forName, network })}</p>
      {signedInAs !== null && <Notice>{t('invitation.signedIn', { name: signedInAs })}</Notice>}
      <InvitationFacts {...props} />
      <form
        class="invitation-form"
        method="post"
        action={localizedPath(language, props.path)}
        noValidate
      >
        {signedInAs === null && (
          <TextField
            language={language}
            id="name"
            name="name"
            autocomplete="name"
            label={t('invitation.name')}
            hint={t('invitation.nameHint', { name: forName })}
            value={props.name}
            error={wrong.name}
            maxLength={MOST_NAME_CHARACTERS}
            isRequired
          />
        )}
        {!isAnswered && (
          <>
            <CheckboxField
              language={language}
              id="agreed"
              name="agreed"
              isChecked={props.isAgreed}
              error={wrong.agreed}
            >
              {t('invitation.agree', { version: PRIVACY_TEXT.version })}
            </CheckboxField>
            <p>
              <a href={localizedPath(language, PRIVACY_TEXT.path)}>{t('invitation.privacy')}</a>
            </p>
          </>
        )}
        {signedInAs === null && <p>{t('invitation.next')}</p>}
        <Button icon="arrow">
          {signedInAs === null ? t('invitation.submit') : t('invitation.accept')}
        </Button>
      </form>
    </WorkspaceFrame>
  );
}

function InvitationFacts({ language, invitation }: InvitationPageProps): JSX.Element {
  const t = accountTexts(language);
  const { role } = invitation.invited;
  return (
    <Card>
      <FactList
        facts={[
          {
            icon: 'person',
            term: t('invitation.role'),
            value: roleLabel(role, t),
            note: roleMeaning(role, t),
          },
          { icon: 'mail', term: t('invitation.address'), value: invitation.email },
          {
            icon: 'deadline',
            term: t('invitation.until'),
            value: formats(language).day(invitation.expiresAt),
          },
        ]}
      />
    </Card>
  );
}
