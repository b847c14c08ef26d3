import type { JSX } from 'preact';
import {
  type NamedMember,
  WorkspaceFrame,
  type WorkspacePageProps,
} from '../../../accounts/index.ts';
import type { Network } from '../../../network/index.ts';
import { addDays, type LocalDate } from '../../../platform/clock.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { formats } from '../../../ui/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { serviceName } from '../../appointment-words.ts';
import { absencePath, presencePath } from '../../model/appointments/appointment-paths.ts';
import type { IsHoliday } from '../../model/appointments/slots.ts';
import type { PresenceWeek } from '../../queries/appointments/presence-week.ts';
import type { WaitingView } from '../../queries/appointments/waiting-view.ts';
import { contactTexts } from '../../texts.ts';
import { PresenceSigns } from './presence-signs.tsx';
import { hoursWords } from './presence-words.ts';
import { WaitingCards } from './waiting-cards.tsx';
import { WeekDays } from './week-days.tsx';

/** What has just been done, as the page's address says it. */
export const PRESENCE_DONE = ['saved', 'cancelled', 'noted', 'feed'] as const;
export type PresenceDone = (typeof PRESENCE_DONE)[number];

const DONE_TEXTS = {
  saved: 'appointments.done.saved',
  cancelled: 'appointments.done.cancelled',
  noted: 'appointments.done.noted',
  feed: 'appointments.done.feed',
} as const satisfies Record<PresenceDone, string>;

export interface PresencePageProps extends WorkspacePageProps {
  readonly member: NamedMember;
  readonly network: Network;
  readonly week: PresenceWeek;
  readonly monday: LocalDate;
  readonly today: LocalDate;
  readonly waiting: readonly WaitingView[];
  /** The address of the person's own calendar; null = there is none yet. */
  readonly feedUrl: string | null;
  readonly isHoliday: IsHoliday;
  readonly done: PresenceDone | undefined;
  readonly now: Date;
}

/** /mitglieder/{slug}/praesenz – a week with its appointments, who waits, and all presence hours. */
export function PresencePage(props: PresencePageProps): JSX.Element {
  const { language, member, monday, done, waiting } = props;
  const t = contactTexts(language);
  const path = presencePath(member.slug);
  const href = (end: string) => localizedPath(language, path) + end;
  const words = formats(language);
  return (
    <WorkspaceFrame
      {...props}
      path={path}
      title={t('appointments.presence.title', { member: member.name })}
      steps={[]}
    >
      {done !== undefined && (
        <Notice tone="positive" isStatus>
          <p>{t(DONE_TEXTS[done])}</p>
        </Notice>
      )}
      <p class="buttons">
        <LinkButton icon="calendar" href={href('/neu')}>
          {t('appointments.presence.add')}
        </LinkButton>
        <a class="stand-alone" href={href('/anteile')}>
          {t('appointments.shares.link')}
        </a>
      </p>
      <section aria-labelledby="week">
        <h2 id="week">
          {t('appointments.week.title', { days: words.dateRange(monday, addDays(monday, 6)) })}
        </h2>
        <p class="buttons">
          <a class="stand-alone" href={href(`?week=${addDays(monday, -7)}`)}>
            {t('appointments.week.previous')}
          </a>
          <a class="stand-alone" href={href(`?week=${addDays(monday, 7)}`)}>
            {t('appointments.week.next')}
          </a>
        </p>
        <WeekDays {...props} />
      </section>
      {waiting.length > 0 && <WaitingCards {...props} />}
      <PresenceList {...props} />
      <section aria-labelledby="feed">
        <h2 id="feed">{t('appointments.feed.title')}</h2>
        <p>{t('appointments.feed.text')}</p>
        {props.feedUrl !== null && (
          <p class="web-address">
            <code>{props.feedUrl}</code>
          </p>
        )}
        <form method="post" action={href('/kalender')}>
          <Button kind="secondary">
            {t(props.feedUrl === null ? 'appointments.feed.make' : 'appointments.feed.renew')}
          </Button>
        </form>
      </section>
    </WorkspaceFrame>
  );
}

function PresenceList(props: PresencePageProps): JSX.Element {
  const { language, member, network, week, today } = props;
  const t = contactTexts(language);
  const presences = week.presences.filter(({ untilOn }) => untilOn === null || untilOn >= today);
  return (
    <section aria-labelledby="presences">
      <h2 id="presences">{t('appointments.presence.all')}</h2>
      {presences.length === 0 && <p>{t('appointments.presence.none')}</p>}
      <ul class="cards">
        {presences.map((presence) => {
          const hours = hoursWords(presence, language);
          return (
            <li key={presence.id} class="card">
              <h3>{hours}</h3>
              <p>{serviceName(network, presence.serviceKey)}</p>
              <PresenceSigns language={language} presence={presence} />
              <p class="buttons">
                <a
                  class="stand-alone"
                  href={localizedPath(language, absencePath(member.slug, presence.id))}
                >
                  {t('appointments.presence.cancel')}
                  <span class="unseen">: {hours}</span>
                </a>
                <a
                  class="stand-alone"
                  href={`${localizedPath(language, presencePath(member.slug))}/neu?like=${presence.id}`}
                >
                  {t('appointments.presence.copy')}
                  <span class="unseen">: {hours}</span>
                </a>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
