import type { JSX } from 'preact';
import type { WorkspacePageProps } from '../../../accounts/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { formats } from '../../../ui/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Pager } from '../../../ui/pager.tsx';
import { MAILS_A_PAGE, type UnplacedMail } from '../../queries/mail/unplaced-mails.ts';
import { contactTexts } from '../../texts.ts';
import { MAILS_PATH, mailPath } from './mail-paths.ts';
import { reasonWords, sizeWords } from './mail-words.ts';
import { OfficeMailFrame } from './office-mail-frame.tsx';

export const MAIL_DONE = ['placed', 'discarded'] as const;

/** /buero/anfragen/eingang – mails that the portal could not place by itself. Says nothing of what they hold. */
export function MailsPage(
  props: WorkspacePageProps & {
    readonly state: 'waiting' | 'automatic';
    readonly mails: readonly UnplacedMail[];
    readonly total: number;
    readonly page: number;
    readonly done: (typeof MAIL_DONE)[number] | undefined;
  },
): JSX.Element {
  const { language, state, mails, total, page, done } = props;
  const t = contactTexts(language);
  const { day, time } = formats(language);
  const other = state === 'waiting' ? 'automatic' : 'waiting';
  const href = (shown: string, at = 1) =>
    `${localizedPath(language, MAILS_PATH)}?art=${shown}${at === 1 ? '' : `&page=${at}`}`;
  return (
    <OfficeMailFrame {...props} path={MAILS_PATH} title={t('mail.mails.title')}>
      {done !== undefined && (
        <Notice tone="positive" isStatus>
          <p>{t(done === 'placed' ? 'mail.done.placed' : 'mail.done.discarded')}</p>
        </Notice>
      )}
      <p>{t(state === 'waiting' ? 'mail.mails.waiting.lead' : 'mail.mails.automatic.lead')}</p>
      <p>
        <a href={href(other)}>
          {t(other === 'waiting' ? 'mail.mails.waiting.show' : 'mail.mails.automatic.show')}
        </a>
      </p>
      {mails.length === 0 ? (
        <EmptyState
          drawing="desk"
          title={t('mail.mails.empty')}
          text={t('mail.mails.empty.text')}
        />
      ) : (
        <ul class="cards">
          {mails.map((mail) => (
            <Card as="li" key={mail.id}>
              <h2 class="office-task-title">
                <a href={localizedPath(language, mailPath(mail.id))}>
                  {t('mail.mails.from', {
                    day: day(mail.receivedAt),
                    time: time(mail.receivedAt),
                  })}
                </a>
              </h2>
              <p>{reasonWords(mail.reason, t)}</p>
              <p class="small">{sizeWords(mail.bytes, language)}</p>
            </Card>
          ))}
        </ul>
      )}
      <Pager
        language={language}
        page={page}
        pageCount={Math.ceil(total / MAILS_A_PAGE)}
        href={(next) => href(state, next)}
      />
    </OfficeMailFrame>
  );
}
