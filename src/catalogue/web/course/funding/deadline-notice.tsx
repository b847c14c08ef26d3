import type { JSX } from 'preact';
import { LinkButton } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import type { Labels } from '../../../queries/label-store.ts';
import type { DetailRun } from '../../../queries/offer-runs.ts';
import type { Words } from '../../words/words.ts';
import type { CourseCost } from './course-cost.ts';
import { deadlineLines } from './deadline-words.ts';

/** What must be done before the next run, and what it is too late for. Nothing where no programme of the course asks for it. */
export function DeadlineNotice(props: {
  readonly cost: CourseCost;
  readonly run: DetailRun | null;
  readonly calendarHref: string | null;
  readonly labels: Labels;
  readonly words: Words;
}): JSX.Element | null {
  const { cost, run, labels, words } = props;
  const { t, format } = words;
  const startsOn = run?.startsOn ?? null;
  const lines = [
    ...(startsOn === null ? [] : deadlineLines(cost.deadlines, startsOn, labels, words)),
    ...(cost.missedRun === null
      ? []
      : deadlineLines(cost.missed, cost.missedRun.startsOn, labels, words)),
  ];
  if (lines.length === 0) return null;
  const title =
    startsOn === null
      ? t('cost.deadlines')
      : t('cost.deadlinesFor', { start: format.date(startsOn) });
  return (
    <Notice tone="deadline" title={title}>
      <ul class="cost-deadlines">
        {lines.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {props.calendarHref !== null && (
        <LinkButton kind="quiet" icon="calendar" href={props.calendarHref} rel="nofollow">
          {t('cost.deadlinesCalendar')}
        </LinkButton>
      )}
    </Notice>
  );
}
