import type { JSX } from 'preact';
import { fieldErrors } from '../../../accounts/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { formats } from '../../../ui/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Status } from '../../../ui/status.tsx';
import { actPath, NEED_ACTS, needPath, rememberPath } from '../../model/inbox/desk-paths.ts';
import { type ContactText, contactTexts } from '../../texts.ts';
import { AnswerForm } from './answer-form.tsx';
import { CallForm } from './call-form.tsx';
import { clockWords } from './clock-words.ts';
import { CloseForm } from './close-form.tsx';
import { DeskFrame } from './desk-frame.tsx';
import { HandOverForm } from './hand-over-form.tsx';
import { NeedFacts } from './need-facts.tsx';
import { NeedHistory } from './need-history.tsx';
import {
  isForeign,
  isWithOther,
  type NeedDone,
  type NeedPageProps,
  senderName,
} from './need-props.ts';
import { stateTone, stateWords, topicWords } from './need-words.ts';
import { NoteForm } from './note-form.tsx';

const DONE_TEXTS = {
  taken: 'inbox.done.taken',
  has: 'inbox.done.has',
  sent: 'inbox.done.sent',
  kept: 'inbox.done.kept',
  called: 'inbox.done.called',
  tried: 'inbox.done.tried',
  noted: 'inbox.done.noted',
} as const satisfies Record<NeedDone, ContactText>;

/** /mitglieder/{slug}/anfragen/{need} – one question in its sender's words, and everything that can be done with it. */
export function NeedPage(props: NeedPageProps): JSX.Element {
  const { language, desk, need } = props;
  const t = contactTexts(language);
  const clock = clockWords(need, props.now, language);
  return (
    <DeskFrame
      {...props}
      path={needPath(desk.path, need.needId)}
      title={t('inbox.need.title', { number: need.number, topic: topicWords(need.topic, t) })}
      errors={fieldErrors(props.wrong)}
    >
      <DoneNotice {...props} />
      <p class="office-task-facts">
        <Status tone={stateTone(need.state)}>{stateWords(need.state, t)}</Status>{' '}
        {need.closedAt === null && <Status tone={clock.tone}>{clock.words}</Status>}
      </p>
      <Contact {...props} />
      <Card as="section" labelledBy="words-title">
        <Words {...props} />
        <NeedFacts {...props} />
      </Card>
      {need.closedAt === null ? <Acts {...props} /> : <Closed {...props} />}
      <NeedHistory {...props} />
    </DeskFrame>
  );
}

function DoneNotice(props: NeedPageProps): JSX.Element | null {
  const { language, done, isChanged, need } = props;
  const t = contactTexts(language);
  const name = need.personName ?? t('inbox.card.nobody');
  if (isChanged) {
    return (
      <Notice tone="deadline" isStatus title={t('inbox.changed.title')}>
        <p>{t('inbox.changed.text', { name })}</p>
      </Notice>
    );
  }
  if (done === undefined) return null;
  return (
    <Notice tone={done === 'has' ? 'deadline' : 'positive'} isStatus>
      <p>{t(DONE_TEXTS[done], { name, tries: need.tries })}</p>
    </Notice>
  );
}

/** Who has it; and the one button with which somebody takes it. */
function Contact(props: NeedPageProps): JSX.Element | null {
  const { language, desk, need, personId } = props;
  const t = contactTexts(language);
  const name = need.personName ?? '';
  const isMine = need.personId === personId;
  if (need.closedAt !== null) return null;
  if (isForeign(props)) {
    return (
      <p>
        {t('inbox.with.foreign', {
          desk: need.memberName ?? t('inbox.office.name'),
          name: name === '' ? t('inbox.card.nobody') : name,
        })}
      </p>
    );
  }
  if (need.state === 'taken') {
    const since = need.takenAt === null ? '' : formats(language).day(need.takenAt);
    return <p>{isMine ? t('inbox.with.me', { since }) : t('inbox.with.other', { name, since })}</p>;
  }
  return (
    <form
      method="post"
      action={localizedPath(language, actPath(needPath(desk.path, need.needId), NEED_ACTS.take))}
    >
      <p>
        {need.personId === null
          ? t('inbox.with.nobody')
          : isMine
            ? t('inbox.with.forMe')
            : t('inbox.with.for', { name })}
      </p>
      <p>
        <Button icon="person">{t('inbox.take.submit')}</Button>
      </p>
    </form>
  );
}

function Words(props: NeedPageProps): JSX.Element {
  const { language, need } = props;
  const t = contactTexts(language);
  const { message } = need.sender;
  return (
    <>
      <h2 id="words-title">{t('inbox.words.title', { name: senderName(props) })}</h2>
      {need.part !== null && (
        <>
          <blockquote class="inbox-words">{need.part}</blockquote>
          <p class="small">{t('inbox.words.part')}</p>
        </>
      )}
      {need.readable === 'lost' && <p>{t('inbox.words.lost')}</p>}
      {need.readable === 'erased' && <p>{t('inbox.words.erased')}</p>}
      {need.readable === 'yes' &&
        (message === null || message === '' ? (
          <p>{t('inbox.words.none')}</p>
        ) : (
          <blockquote class="inbox-words">{message}</blockquote>
        ))}
    </>
  );
}

function Acts(props: NeedPageProps): JSX.Element {
  const { need } = props;
  // What somebody typed stays on the page, whoever has the need by now.
  if (isForeign(props) || (isWithOther(props) && !props.isChanged)) {
    return (
      <>
        <NoteForm {...props} />
        <HandOverForm {...props} />
      </>
    );
  }
  return (
    <>
      {need.sender.email !== null && <AnswerForm {...props} />}
      <h2>{contactTexts(props.language)('inbox.more.title')}</h2>
      <CallForm {...props} />
      <NoteForm {...props} />
      <HandOverForm {...props} />
      <CloseForm {...props} />
    </>
  );
}

function Closed(props: NeedPageProps): JSX.Element | null {
  const { language, desk, need, typed } = props;
  const t = contactTexts(language);
  const unsent = typed.answer ?? typed.call ?? typed.note ?? typed.last ?? '';
  if (unsent !== '') {
    return (
      <>
        <h2>{t('inbox.changed.yours')}</h2>
        <blockquote class="inbox-words">{unsent}</blockquote>
      </>
    );
  }
  if (desk.slug === null || need.state !== 'done' || need.readable !== 'yes') return null;
  return (
    <p>
      <LinkButton
        kind="secondary"
        icon="book"
        href={localizedPath(language, rememberPath(desk.slug, need.needId))}
      >
        {t('inbox.remember')}
      </LinkButton>
    </p>
  );
}
