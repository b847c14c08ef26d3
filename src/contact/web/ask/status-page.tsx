import type { JSX } from 'preact';
import type { Network } from '../../../network/index.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { FactList } from '../../../ui/fact-list.tsx';
import { formats } from '../../../ui/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { phoneHref } from '../../../ui/phone.ts';
import type { PageShell } from '../../../ui/shell.ts';
import { TextAreaField } from '../../../ui/text-area-field.tsx';
import type { SenderView } from '../../queries/enquiry/views.ts';
import { contactTexts } from '../../texts.ts';
import { CONTACT_PATH, enquiryPath } from './ask-paths.ts';
import { MOST_MESSAGE_LETTERS } from './check-asked.ts';
import { type HistoryLine, HistoryList } from './history-list.tsx';
import { StatusNeed } from './status-need.tsx';
import { callTimeWords, languageFact, wayFact } from './way-words.ts';

export interface StatusPageProps {
  readonly shell: PageShell;
  readonly network: Network;
  readonly language: Language;
  readonly token: string;
  readonly enquiry: SenderView;
  readonly history: readonly HistoryLine[];
  /** Letters do not go out at the moment. */
  readonly isMailLate: boolean;
  readonly now: Date;
  /** Typed into "add something", and what is wrong with it. */
  readonly added: string;
  readonly error?: string | undefined;
  /** Where the sender says whether it helped; null = nobody has answered yet. */
  readonly feedback: string | null;
  /** Something was just sent. */
  readonly isJustAdded: boolean;
}

/** /kontakt/anfrage/{token} – the sender's own page: who answers, until when, what has happened, and a way back out. */
export function StatusPage(props: StatusPageProps): JSX.Element {
  const { language, enquiry } = props;
  const t = contactTexts(language);
  if (enquiry.readable === 'erased') return <ErasedPage {...props} />;
  const isDone = enquiry.closedAt !== null;
  return (
    <StatusFrame {...props} title={t('ask.status.title', { number: enquiry.number })}>
      <h1>{t(isDone ? 'ask.status.done' : 'ask.status.arrived')}</h1>
      <p class="lead">
        {t('ask.status.number')} <b class="ask-number">{enquiry.number}</b>
      </p>
      <Notices {...props} />
      <ErrorSummary
        language={language}
        errors={props.error === undefined ? [] : [{ fieldId: 'added', message: props.error }]}
      />
      {enquiry.heldAt === null && (
        <ol class="ask-needs">
          {enquiry.needs.map((need) => (
            <Card as="li" key={need.needId}>
              <StatusNeed {...props} need={need} />
            </Card>
          ))}
        </ol>
      )}
      <Reached {...props} />
      <Messages {...props} />
      {props.feedback !== null && (
        <div class="buttons">
          <LinkButton kind="secondary" icon="good" href={localizedPath(language, props.feedback)}>
            {t('ask.feedback')}
          </LinkButton>
        </div>
      )}
      <h2>{t('ask.history')}</h2>
      <HistoryList lines={props.history} language={language} />
      <AddForm {...props} />
      <Withdraw {...props} />
    </StatusFrame>
  );
}

function StatusFrame(
  props: StatusPageProps & { title: string; children: preact.ComponentChildren },
): JSX.Element {
  const { shell, language, token } = props;
  return (
    <PageFrame
      shell={shell}
      language={language}
      path={enquiryPath(token)}
      title={props.title}
      robots="noindex"
      hasPrintAddress={false}
      breadcrumb={[{ label: contactTexts(language)('ask.crumb'), path: CONTACT_PATH }]}
    >
      {props.children}
    </PageFrame>
  );
}

function Notices(props: StatusPageProps): JSX.Element {
  const { language, enquiry, network } = props;
  const t = contactTexts(language);
  const { phone } = network.settings.contact;
  return (
    <>
      {props.isJustAdded && (
        <Notice tone="positive" isStatus>
          <p>{t('ask.added')}</p>
        </Notice>
      )}
      {enquiry.heldAt !== null && (
        <Notice tone="deadline" title={t('ask.held')}>
          <p>
            {t('ask.held.text')} <a href={phoneHref(phone)}>{phone}</a>
          </p>
        </Notice>
      )}
      {props.isMailLate && enquiry.answerWay === 'email' && enquiry.closedAt === null && (
        <Notice tone="deadline" title={t('ask.mailLate')}>
          <p>{t(enquiry.sender.phone === null ? 'ask.mailLate.text' : 'ask.mailLate.phone')}</p>
        </Notice>
      )}
    </>
  );
}

function Reached({ language, enquiry }: StatusPageProps): JSX.Element {
  const t = contactTexts(language);
  const { sender, answerWay } = enquiry;
  const times = callTimeWords(sender.callTimes, language);
  const way =
    answerWay === 'visit'
      ? { ...wayFact({ ...sender, answerWay }, language), note: t('ask.visit.number') }
      : wayFact({ ...sender, answerWay }, language);
  return (
    <FactList
      facts={[
        { ...way, ...(times !== '' && answerWay === 'phone' && { note: times }) },
        languageFact(enquiry.language, language),
      ]}
    />
  );
}

/** The answers stand here as well: mail may be late, and whoever comes by or was called can read them again. */
function Messages({ language, enquiry }: StatusPageProps): JSX.Element | null {
  const t = contactTexts(language);
  const { day, time } = formats(language);
  const shown = enquiry.messages.filter(({ text }) => text !== null);
  if (shown.length === 0 && enquiry.sender.message === null) return null;
  return (
    <section aria-labelledby="messages">
      <h2 id="messages">{t('ask.messages')}</h2>
      <ul class="ask-messages">
        {enquiry.sender.message !== null && enquiry.sender.message !== '' && (
          <li>
            <p class="small">{t('ask.messages.yours')}</p>
            <p class="ask-words ask-text">{enquiry.sender.message}</p>
          </li>
        )}
        {shown.map((message) => (
          <li key={message.id}>
            <p class="small">
              {message.direction === 'in'
                ? t('ask.messages.yours')
                : (message.personName ?? t('ask.messages.ours'))}
              {' · '}
              {day(message.at)}, {time(message.at)}
            </p>
            <p class="ask-words ask-text">{message.text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function AddForm(props: StatusPageProps): JSX.Element {
  const { language, token } = props;
  const t = contactTexts(language);
  return (
    <form
      class="ask-form"
      method="post"
      action={localizedPath(language, `${enquiryPath(token)}/ergaenzen`)}
    >
      <TextAreaField
        language={language}
        id="added"
        name="added"
        label={t('ask.add')}
        value={props.added}
        error={props.error}
        maxLength={MOST_MESSAGE_LETTERS}
        rows={3}
      />
      <div class="buttons">
        <Button kind="secondary">{t('ask.add.button')}</Button>
      </div>
    </form>
  );
}

function Withdraw({ language, token }: StatusPageProps): JSX.Element {
  const t = contactTexts(language);
  return (
    <Disclosure summary={t('ask.withdraw')}>
      <p>{t('ask.withdraw.text')}</p>
      <form method="post" action={localizedPath(language, `${enquiryPath(token)}/zurueckziehen`)}>
        <Button kind="secondary">{t('ask.withdraw.button')}</Button>
      </form>
    </Disclosure>
  );
}

function ErasedPage(props: StatusPageProps): JSX.Element {
  const t = contactTexts(props.language);
  return (
    <StatusFrame {...props} title={t('ask.erased')}>
      <EmptyState
        drawing="poplars"
        headingLevel={1}
        title={t('ask.erased')}
        text={t('ask.erased.text', { number: props.enquiry.number })}
      >
        <p>
          <a href={localizedPath(props.language, CONTACT_PATH)}>{t('ask.erased.again')}</a>
        </p>
      </EmptyState>
    </StatusFrame>
  );
}
