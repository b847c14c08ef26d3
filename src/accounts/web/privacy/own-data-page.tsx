import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { formats } from '../../../ui/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { PRIVACY_TEXT } from '../../model/invitation.ts';
import { accountTexts } from '../../texts.ts';
import type { PersonExport } from '../../use-cases/privacy/export-person.ts';
import { ACCOUNT_PATH } from '../paths.ts';
import { WorkspaceFrame, type WorkspacePageProps } from '../workspace-frame.tsx';
import { DataSections } from './data-sections.tsx';
import type { PublishedContact } from './privacy-parts.ts';
import {
  ERASE_OWN_PATH,
  OWN_DATA_FILE_PATH,
  OWN_DATA_PATH,
  WITHDRAW_PATH,
} from './privacy-paths.ts';

export interface OwnDataPageProps extends WorkspacePageProps {
  readonly data: PersonExport;
  readonly contacts: readonly PublishedContact[];
  /** Whether a consent has just been taken back. */
  readonly isWithdrawn: boolean;
  readonly now: Date;
}

/** /mitglieder/konto/daten – everything the portal knows about the person who is looking. */
export function OwnDataPage(props: OwnDataPageProps): JSX.Element {
  const { language, data, contacts, now } = props;
  const t = accountTexts(language);
  const format = formats(language);
  const moment = `${format.day(now)}, ${format.time(now)}`;
  return (
    <WorkspaceFrame
      {...props}
      path={OWN_DATA_PATH}
      title={t('privacy.own.title')}
      steps={[{ label: t('workspace.account.title'), path: ACCOUNT_PATH }]}
    >
      {props.isWithdrawn && (
        <Notice tone="positive" isStatus>
          <p>{t('privacy.published.done')}</p>
        </Notice>
      )}
      <p class="lead">{t('privacy.own.lead', { moment })}</p>
      <p>
        {t('privacy.explained')}{' '}
        <a href={localizedPath(language, PRIVACY_TEXT.path)}>
          {t('privacy.page', { version: PRIVACY_TEXT.version })}
        </a>
        .
      </p>
      <div class="buttons">
        <LinkButton href={OWN_DATA_FILE_PATH} download>
          {t('privacy.download')}
        </LinkButton>
        <LinkButton kind="secondary" href={localizedPath(language, ERASE_OWN_PATH)}>
          {t('privacy.erase.title')}
        </LinkButton>
      </div>
      {contacts.length > 0 && <Published {...props} />}
      <DataSections language={language} data={data} />
    </WorkspaceFrame>
  );
}

function Published({ language, contacts }: OwnDataPageProps): JSX.Element {
  const t = accountTexts(language);
  return (
    <section aria-labelledby="published">
      <h2 id="published">{t('privacy.published.title')}</h2>
      <ul class="cards">
        {contacts.map((contact) => (
          <Card as="li" key={contact.id}>
            <p>
              {t('privacy.published.text', {
                day: formats(language).day(contact.consentedAt),
                member: contact.memberName,
              })}
            </p>
            <form method="post" action={localizedPath(language, WITHDRAW_PATH)}>
              <input type="hidden" name="contact" value={contact.id} />
              <Button kind="secondary">
                {t('privacy.published.withdraw')}
                <span class="unseen">
                  {' '}
                  {t('privacy.published.withdrawOf', { member: contact.memberName })}
                </span>
              </Button>
            </form>
          </Card>
        ))}
      </ul>
    </section>
  );
}
