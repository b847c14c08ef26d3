import type { JSX } from 'preact';
import type { WorkspacePageProps } from '../../../accounts/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { FactList } from '../../../ui/fact-list.tsx';
import { TextField } from '../../../ui/field.tsx';
import { formats } from '../../../ui/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { newEnquiryPath, OFFICE_DESK_PATH } from '../../model/inbox/desk-paths.ts';
import type { FoundMail } from '../../queries/mail/find-mail.ts';
import { contactTexts } from '../../texts.ts';
import { MAIL_ACTS, MAILS_PATH, mailPath } from './mail-paths.ts';
import { reasonWords, sizeWords } from './mail-words.ts';
import { OfficeMailFrame } from './office-mail-frame.tsx';

type MailPageProps = WorkspacePageProps & {
  readonly found: FoundMail;
  readonly number: string;
  readonly error?: string | undefined;
};

/** /buero/anfragen/eingang/{mail} – what it says, and where it goes from here. */
export function MailPage(props: MailPageProps): JSX.Element {
  const { language, found, error } = props;
  const { mail } = found;
  const t = contactTexts(language);
  const { day, time } = formats(language);
  const unknown = t('mail.unknown');
  return (
    <OfficeMailFrame
      {...props}
      path={mailPath(found.id)}
      title={mail?.subject ?? t('mail.noSubject')}
      steps={[{ label: t('mail.mails.short'), path: MAILS_PATH }]}
      errors={error === undefined ? [] : [{ fieldId: 'number', message: error }]}
    >
      <Notice tone="deadline">
        <p>{reasonWords(found.reason, t)}</p>
      </Notice>
      <FactList
        facts={[
          {
            icon: 'person' as const,
            term: t('mail.fact.from'),
            value: [mail?.from?.name, mail?.from?.address].filter(Boolean).join(', ') || unknown,
          },
          {
            icon: 'clock' as const,
            term: t('mail.fact.at'),
            value: `${day(found.receivedAt)}, ${time(found.receivedAt)}`,
          },
          {
            icon: 'mail' as const,
            term: t('mail.fact.size'),
            value: sizeWords(found.bytes, language),
          },
          ...(mail === null || mail.attachments.length === 0
            ? []
            : [
                {
                  icon: 'book' as const,
                  term: t('mail.fact.files'),
                  value: mail.attachments.join(', '),
                },
              ]),
        ]}
      />
      <h2>{t(mail === null ? 'mail.start' : 'mail.words')}</h2>
      <p class="inbox-words">{(mail === null ? found.start : mail.text) ?? t('mail.lost')}</p>
      <Acts {...props} />
    </OfficeMailFrame>
  );
}

function Acts(props: MailPageProps): JSX.Element {
  const { language, found, error } = props;
  const t = contactTexts(language);
  const action = (act: string) => localizedPath(language, `${mailPath(found.id)}/${act}`);
  const canAdmit = found.mail?.from != null;
  return (
    <>
      <form method="post" action={action(MAIL_ACTS.assign)}>
        <h2>{t('mail.assign')}</h2>
        <TextField
          language={language}
          id="number"
          name="number"
          label={t('mail.number')}
          hint={t('mail.number.hint')}
          value={props.number}
          error={error}
          width="short"
          autocomplete="off"
          maxLength={20}
        />
        <div class="buttons">
          <Button>{t('mail.assign.button')}</Button>
        </div>
      </form>
      <h2>{t('mail.admit')}</h2>
      {canAdmit ? (
        <form method="post" action={action(MAIL_ACTS.admit)}>
          <p>{t('mail.admit.text')}</p>
          <div class="buttons">
            <Button kind="secondary">{t('mail.admit.button')}</Button>
          </div>
        </form>
      ) : (
        <p>
          {t('mail.admit.noSender')}{' '}
          <a href={localizedPath(language, newEnquiryPath(OFFICE_DESK_PATH))}>
            {t('mail.admit.byHand')}
          </a>
        </p>
      )}
      <form method="post" action={action(MAIL_ACTS.discard)}>
        <h2>{t('mail.discard')}</h2>
        <p>{t('mail.discard.text')}</p>
        <div class="buttons">
          <Button kind="secondary">{t('mail.discard.button')}</Button>
        </div>
      </form>
    </>
  );
}
