import type { JSX } from 'preact';
import type { NamedMember } from '../../../../accounts/index.ts';
import type { LocalDate } from '../../../../platform/clock.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Card } from '../../../../ui/card.tsx';
import { Badge, Status } from '../../../../ui/status.tsx';
import { RUN_STATUSES, type RunStatus } from '../../../tables.ts';
import type { CourseEntry } from '../../../use-cases/editing/list-courses.ts';
import type { Words } from '../../words/words.ts';
import { CompletenessBar } from '../completeness/completeness-bar.tsx';
import { coursePaths } from '../paths.ts';
import { SHORT_HINT_TEXTS } from '../words/hint-words.ts';
import { endingWords, unconfirmedWords } from '../words/known-when.ts';
import { RUN_STATUS_TEXTS } from '../words/run-status-words.ts';
import { STATE_LOOKS } from '../words/state-words.ts';
import { NextSteps } from './next-steps.tsx';
import { SeatsForm } from './seats-form.tsx';

/** Marks of one card, so that a course with many gaps is no wall of words; the rest is counted. */
const MOST_MARKS = 2;

/** A course in the list of its member. The box belongs to the form of the list, which stands below it. */
export function CourseCard(props: {
  readonly words: Words;
  readonly member: NamedMember;
  readonly entry: CourseEntry;
  readonly today: LocalDate;
  readonly mayEdit: boolean;
}): JSX.Element {
  const { words, member, entry } = props;
  const { t, language } = words;
  const look = STATE_LOOKS[entry.state];
  const paths = coursePaths(member.slug, entry.offerId);
  return (
    <Card as="li" class="course-entry">
      <div class="course-entry-head">
        {props.mayEdit && (
          <span class="choice">
            <input
              type="checkbox"
              id={`offer-${entry.offerId}`}
              name="offer"
              value={entry.offerId}
              form="bulk"
            />
            <label for={`offer-${entry.offerId}`}>
              <span class="unseen">{t('editor.list.choose', { title: entry.title })}</span>
            </label>
          </span>
        )}
        <div>
          <h2>
            <a href={localizedPath(language, paths.course)}>{entry.title}</a>
          </h2>
          <p>
            <Status tone={look.tone} icon={look.icon}>
              {t(look.text)}
            </Status>
          </p>
        </div>
      </div>
      <p>{nextRunWords(entry, words)}</p>
      {entry.state !== 'withdrawn' && (
        <CompletenessBar words={words} completeness={entry.completeness} namesOpen />
      )}
      <Marks {...props} />
      <NextSteps {...props} />
      {props.mayEdit && entry.nextRun?.isPublished === true && entry.state !== 'withdrawn' && (
        <SeatsForm
          words={words}
          action={paths.seats(entry.nextRun.id)}
          back="list"
          runId={entry.nextRun.id}
          label={entry.title}
          seatsFree={entry.nextRun.seatsFree}
          status={runStatus(entry.nextRun.status)}
        />
      )}
    </Card>
  );
}

function Marks(props: { words: Words; entry: CourseEntry; today: LocalDate }): JSX.Element | null {
  const { words, entry, today } = props;
  const { t } = words;
  const hints = entry.state === 'withdrawn' ? [] : entry.hints;
  if (hints.length === 0 && !entry.isStale && entry.lastStart === null && entry.source === null)
    return null;
  return (
    <ul class="badges">
      {entry.isStale && (
        <li>
          <Status tone="deadline">{unconfirmedWords(entry, today, words)}</Status>
        </li>
      )}
      {entry.lastStart !== null && (
        <li>
          <Status tone="deadline">{endingWords(entry.lastStart, today, words)}</Status>
        </li>
      )}
      {hints.slice(0, MOST_MARKS).map(({ hint }) => (
        <li key={hint}>
          <Badge icon="info">{t(SHORT_HINT_TEXTS[hint])}</Badge>
        </li>
      ))}
      {hints.length > MOST_MARKS && (
        <li>
          <Badge>{t('editor.mark.more', { count: hints.length - MOST_MARKS })}</Badge>
        </li>
      )}
      {entry.source !== null && (
        <li>
          <Badge icon="source">
            {entry.isEditedByHand
              ? t('editor.mark.editedByHand', { source: entry.source })
              : t('editor.mark.source', { source: entry.source })}
          </Badge>
        </li>
      )}
    </ul>
  );
}

function nextRunWords({ nextRun, isExpired, runCount }: CourseEntry, words: Words): string {
  const { t, format } = words;
  if (runCount === 0) return t('editor.list.noRun');
  if (nextRun === null || isExpired) return t('editor.list.allOver');
  const start =
    nextRun.startsOn === null
      ? t('editor.list.noStart')
      : t('editor.list.next', { date: format.date(nextRun.startsOn) });
  const status = runStatus(nextRun.status);
  const seats =
    nextRun.seatsFree === null || status === 'full'
      ? null
      : t('editor.list.seats', { count: nextRun.seatsFree });
  const others = runCount > 1 ? t('editor.list.runs', { count: runCount }) : null;
  const said = status === 'open' ? null : t(RUN_STATUS_TEXTS[status]);
  return [start, seats, said, others].filter((part) => part !== null).join(' · ');
}

const runStatus = (status: string): RunStatus =>
  RUN_STATUSES.find((known) => known === status) ?? 'open';
