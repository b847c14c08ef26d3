import type { JSX } from 'preact';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { formats } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Badge } from '../../ui/status.tsx';
import type { OwnSession } from '../queries/list-sessions.ts';
import { accountTexts } from '../texts.ts';
import { END_OTHER_SESSIONS_PATH, END_SESSION_PATH } from './paths.ts';
import { SignOutForm } from './sign-out-form.tsx';

/** Where the person is signed in, each with a way to end it (ASVS 7.5.2). Part of the page of the own account. */
export function SessionsSection(props: {
  language: Language;
  sessions: readonly OwnSession[];
  /** The session of this very browser. */
  currentId: string;
  /** Whether one has just been ended (`?sessions=ended`). */
  hasEnded: boolean;
}): JSX.Element {
  const { language, sessions, currentId } = props;
  const t = accountTexts(language);
  return (
    <section id="sessions" aria-labelledby="sessions-title">
      <h2 id="sessions-title">{t('session.title')}</h2>
      {props.hasEnded && (
        <Notice tone="positive" isStatus>
          <p>{t('session.ended')}</p>
        </Notice>
      )}
      <p>{t('session.lead')}</p>
      <ul class="cards">
        {sessions.map((session) => (
          <SessionCard
            key={session.id}
            language={language}
            session={session}
            isCurrent={session.id === currentId}
          />
        ))}
      </ul>
      {sessions.some((session) => session.id !== currentId) && (
        <form
          class="sessions-others"
          method="post"
          action={localizedPath(language, END_OTHER_SESSIONS_PATH)}
        >
          <Button kind="secondary">{t('session.endOthers')}</Button>
        </form>
      )}
    </section>
  );
}

function SessionCard(props: {
  language: Language;
  session: OwnSession;
  isCurrent: boolean;
}): JSX.Element {
  const { language, session, isCurrent } = props;
  const t = accountTexts(language);
  const format = formats(language);
  const moment = (instant: Date) =>
    t('session.moment', { day: format.day(instant), time: format.time(instant) });
  return (
    <Card as="li">
      <h3 class="card-title">{session.device}</h3>
      {isCurrent && (
        <p>
          <Badge>{t('session.current')}</Badge>
        </p>
      )}
      <p>
        {t('session.since', { moment: moment(session.since) })}
        <br />
        {t('session.lastSeen', { moment: moment(session.lastSeen) })}
      </p>
      {isCurrent ? (
        <SignOutForm language={language} kind="secondary" />
      ) : (
        <form method="post" action={localizedPath(language, END_SESSION_PATH)}>
          <input type="hidden" name="session" value={session.id} />
          <Button kind="secondary">
            {t('session.signOut')}
            <span class="unseen">
              {' '}
              {t('session.signOutOf', {
                device: session.device,
                moment: moment(session.since),
              })}
            </span>
          </Button>
        </form>
      )}
    </Card>
  );
}
