import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxField } from '../../../ui/checkbox-field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { accountTexts } from '../../texts.ts';
import { ACCOUNT_PATH } from '../paths.ts';
import { WorkspaceFrame, type WorkspacePageProps } from '../workspace-frame.tsx';
import type { NamedMember } from '../workspace-parts.ts';
import { peoplePath } from '../workspace-paths.ts';
import { ERASE_OWN_PATH, OWN_DATA_PATH } from './privacy-paths.ts';

export interface EraseOwnPageProps extends WorkspacePageProps {
  /** Members that would be left without anybody. */
  readonly members: readonly NamedMember[];
  readonly isLastOfOffice: boolean;
  readonly error: string | undefined;
}

/** /mitglieder/konto/loeschen – what goes, what stays and why, and what has to be settled first. */
export function EraseOwnPage(props: EraseOwnPageProps): JSX.Element {
  const { language, error } = props;
  const t = accountTexts(language);
  const isBlocked = props.members.length > 0 || props.isLastOfOffice;
  return (
    <WorkspaceFrame
      {...props}
      path={ERASE_OWN_PATH}
      title={t('privacy.erase.title')}
      steps={[
        { label: t('workspace.account.title'), path: ACCOUNT_PATH },
        { label: t('privacy.own.title'), path: OWN_DATA_PATH },
      ]}
      errors={error === undefined ? [] : [{ fieldId: 'agree', message: error }]}
    >
      <p class="lead">{t('privacy.erase.lead')}</p>
      {isBlocked && <Blocked {...props} />}
      <h2>{t('privacy.erase.goes')}</h2>
      <ul class="prose">
        <li>{t('privacy.erase.goes.account')}</li>
        <li>{t('privacy.erase.goes.roles')}</li>
        <li>{t('privacy.erase.goes.letters')}</li>
        <li>{t('privacy.erase.goes.published')}</li>
      </ul>
      <h2>{t('privacy.erase.stays')}</h2>
      <ul class="prose">
        <li>{t('privacy.erase.stays.work')}</li>
        <li>{t('privacy.erase.stays.log')}</li>
        <li>{t('privacy.erase.stays.organisation')}</li>
        <li>{t('privacy.erase.stays.mail')}</li>
        <li>{t('privacy.erase.stays.backup')}</li>
      </ul>
      <p>
        {t('privacy.erase.data')}{' '}
        <a href={localizedPath(language, OWN_DATA_PATH)}>{t('privacy.own.show')}</a>
      </p>
      {!isBlocked && (
        <form method="post" action={localizedPath(language, ERASE_OWN_PATH)} noValidate>
          <CheckboxField
            language={language}
            id="agree"
            name="agree"
            isChecked={false}
            error={error}
          >
            {t('privacy.erase.agree')}
          </CheckboxField>
          <Button>{t('privacy.erase.submit')}</Button>
        </form>
      )}
    </WorkspaceFrame>
  );
}

function Blocked({ language, members, isLastOfOffice }: EraseOwnPageProps): JSX.Element {
  const t = accountTexts(language);
  return (
    <Notice tone="deadline" title={t('privacy.erase.blocked')}>
      {members.length > 0 && (
        <>
          <p>{t('privacy.erase.blocked.members')}</p>
          <ul>
            {members.map((member) => (
              <li key={member.id}>
                <a href={localizedPath(language, peoplePath(member.slug))}>
                  {t('privacy.erase.blocked.people', { member: member.name })}
                </a>
              </li>
            ))}
          </ul>
          <p>{t('privacy.erase.blocked.way')}</p>
        </>
      )}
      {isLastOfOffice && <p>{t('privacy.erase.blocked.office')}</p>}
    </Notice>
  );
}
