import type { JSX } from 'preact';
import type { LocalDate } from '../../../platform/clock.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Icon, type IconName } from '../../../ui/icon.tsx';
import { Status } from '../../../ui/status.tsx';
import type { DetailRun, DetailSession } from '../../queries/offer-runs.ts';
import { placeWords } from '../words/place-words.ts';
import { priceLine } from '../words/price-words.ts';
import { seatFacts } from '../words/seat-facts.ts';
import { startWords, timesWords } from '../words/start-words.ts';
import { statusWords } from '../words/status-words.ts';
import { CHILDCARE_TEXTS } from '../words/value-words.ts';
import type { Words } from '../words/words.ts';
import { webAddress } from './outgoing-link.ts';

/** Runs with everything that differs between them. `calendarHref` gives the address of a run's iCalendar file. */
export function RunList(props: {
  runs: readonly DetailRun[];
  today: LocalDate;
  words: Words;
  calendarHref: (run: DetailRun) => string;
}): JSX.Element {
  const { runs, today, words, calendarHref } = props;
  return (
    <ul class="runs">
      {runs.map((run) => (
        <RunItem key={run.id} run={run} today={today} words={words} href={calendarHref(run)} />
      ))}
    </ul>
  );
}

function RunItem(props: {
  run: DetailRun;
  today: LocalDate;
  words: Words;
  href: string;
}): JSX.Element {
  const { run, today, words, href } = props;
  const { t } = words;
  const status = statusWords(run, today, words);
  const booking = webAddress(run.bookingUrl);
  const hasDates = run.startsOn !== null || run.sessions.length > 0;
  return (
    <li class="card run" id={run.id}>
      <div class="run-head">
        <h3 class="run-title">{startWords(run, words)}</h3>
        <Status tone={status.tone} icon={status.icon}>
          {status.text}
        </Status>
      </div>
      <ul class="result-facts">
        {runLines(run, words).map((line) => (
          <li key={line.text}>
            <Icon name={line.icon} />
            <span>{line.text}</span>
          </li>
        ))}
      </ul>
      {run.sessions.length > 1 && (
        <Disclosure summary={t('run.sessions', { count: run.sessions.length })}>
          <ol class="sessions">
            {run.sessions.map((session) => (
              <li key={`${session.heldOn} ${session.startsAt}`}>{sessionText(session, words)}</li>
            ))}
          </ol>
        </Disclosure>
      )}
      {status.isJoinable && (booking !== null || hasDates) && (
        <div class="buttons">
          {booking !== null && (
            <LinkButton kind="secondary" icon="external" href={booking} rel="noopener external">
              {t('run.book')}
            </LinkButton>
          )}
          {hasDates && (
            <LinkButton kind="quiet" icon="calendar" href={href} rel="nofollow">
              {t('run.calendar')}
            </LinkButton>
          )}
        </div>
      )}
    </li>
  );
}

function runLines(run: DetailRun, words: Words): { icon: IconName; text: string }[] {
  const { t, format } = words;
  const lines: { icon: IconName; text: string | null }[] = [
    {
      icon: 'info',
      text: run.cancelReason === null ? null : t('run.cancelReason', { reason: run.cancelReason }),
    },
    {
      icon: 'calendar',
      text:
        run.endsOn !== null && run.endsOn !== run.startsOn
          ? t('run.until', { date: format.date(run.endsOn) })
          : null,
    },
    { icon: 'clock', text: run.scheduleText?.trim() || timesWords(run, words) },
    { icon: run.format === 'online' ? 'online' : 'place', text: venueText(run, words) },
    { icon: 'euro', text: priceLine(run.price, words) },
    { icon: 'seat', text: seatFacts(run.seats, words) },
    {
      icon: 'childcare',
      text: run.childcare === 'unknown' ? null : t(CHILDCARE_TEXTS[run.childcare]),
    },
    {
      icon: 'deadline',
      text:
        run.registrationEndsOn === null
          ? null
          : t('run.registrationUntil', { date: format.date(run.registrationEndsOn) }),
    },
    { icon: 'info', text: run.number === null ? null : t('run.number', { number: run.number }) },
  ];
  return lines.flatMap(({ icon, text }) => (text === null ? [] : [{ icon, text }]));
}

function venueText(run: DetailRun, words: Words): string {
  const place = placeWords(run, words);
  const name = run.venue?.name ?? null;
  return name === null || run.format === 'online' || place.includes(name)
    ? place
    : `${name}, ${place}`;
}

/** "Mo., 11. Januar 2027, 18:00–20:15 Uhr"; a time that is not known is left out. */
function sessionText(session: DetailSession, words: Words): string {
  const { t, format } = words;
  const date = format.date(session.heldOn);
  const when =
    session.startsAt === null
      ? date
      : t('start.dateAndTime', { date, time: format.timeRange(session.startsAt, session.endsAt) });
  return session.note === null ? when : `${when} – ${session.note}`;
}
