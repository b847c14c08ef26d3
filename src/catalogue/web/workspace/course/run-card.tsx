import type { JSX } from 'preact';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { Icon, type IconName } from '../../../../ui/icon.tsx';
import { Badge, Status } from '../../../../ui/status.tsx';
import type { CourseRunDocument } from '../../../model/course-document.ts';
import type { Words } from '../../words/words.ts';
import { SeatsForm } from '../list/seats-form.tsx';
import type { TriedLive } from '../live/live-form.ts';
import { LiveForms } from '../live/live-forms.tsx';
import type { CoursePageProps } from '../parts.ts';
import { type CoursePaths, coursePaths } from '../paths.ts';
import { RUN_STATUS_TEXTS } from '../words/run-status-words.ts';
import { runDaysWords, runPlace, runPrice, runStart } from '../words/run-words.ts';

/** A run of a course with its facts, its seats by one tap, and what can be done with it. */
export function RunCard(
  props: CoursePageProps & {
    readonly words: Words;
    readonly run: CourseRunDocument;
    readonly mayEdit: boolean;
    readonly tried: TriedLive | null;
  },
): JSX.Element {
  const { member, course, words, run, mayEdit } = props;
  const { t } = words;
  const paths = coursePaths(member.slug, course.offerId);
  const start = runStart(run, words);
  const isOnline =
    course.publication === 'published' &&
    course.published?.runs.some(({ id }) => id === run.id) === true;
  return (
    <Card as="li" class="course-entry">
      <h3>{start}</h3>
      <ul class="badges">
        {!isOnline && (
          <li>
            <Badge icon="book">{t('editor.run.notOnline')}</Badge>
          </li>
        )}
        {run.status !== 'open' && (
          <li>
            <Status tone={run.status === 'guaranteed' ? 'positive' : 'neutral'}>
              {t(RUN_STATUS_TEXTS[run.status])}
            </Status>
          </li>
        )}
      </ul>
      <Facts run={run} words={words} />
      {mayEdit && isOnline && (
        <SeatsForm
          words={words}
          action={paths.seats(run.id)}
          back="course"
          runId={run.id}
          label={start}
          seatsFree={run.seatsFree}
          status={run.status}
        />
      )}
      {mayEdit && isOnline && (
        <LiveForms
          words={words}
          action={paths.live(run.id)}
          run={run}
          start={start}
          version={course.version}
          tried={props.tried?.runId === run.id ? props.tried : null}
        />
      )}
      {mayEdit && (
        <RunActions words={words} paths={paths} run={run} start={start} isOnline={isOnline} />
      )}
    </Card>
  );
}

function Facts({ run, words }: { run: CourseRunDocument; words: Words }): JSX.Element {
  const facts: readonly (readonly [IconName, string | null])[] = [
    ['calendar', runDaysWords(run, words)],
    ['place', runPlace(run, words)],
    ['seat', run.seatsMax === null ? null : words.t('editor.run.seats', { count: run.seatsMax })],
    ['euro', runPrice(run, words)],
  ];
  return (
    <ul class="result-facts">
      {facts.map(
        ([icon, text]) =>
          text !== null && (
            <li key={icon}>
              <Icon name={icon} />
              <span>{text}</span>
            </li>
          ),
      )}
    </ul>
  );
}

function RunActions(props: {
  words: Words;
  paths: CoursePaths;
  run: CourseRunDocument;
  start: string;
  isOnline: boolean;
}): JSX.Element {
  const { words, paths, run, start } = props;
  const { t, language } = words;
  const link = (path: string, label: string) => (
    <a class="stand-alone" href={localizedPath(language, path)}>
      {label}
      <span class="unseen">: {start}</span>
    </a>
  );
  return (
    <div class="run-actions">
      {link(paths.run(run.id), t('editor.run.edit'))}
      {run.startsOn !== null && link(paths.days(run.id), t('editor.run.editDays'))}
      {/* What is online is moved at once, by the form above. */}
      {run.startsOn !== null && !props.isOnline && link(paths.shift(run.id), t('editor.run.shift'))}
      {link(`${paths.newRun}?wie=${run.id}`, t('editor.run.copy'))}
      {run.startsOn !== null && (
        <form method="post" action={localizedPath(language, paths.nextTerm)}>
          <input type="hidden" name="run" value={run.id} />
          <Button kind="quiet">
            {t('editor.run.nextTerm')}
            <span class="unseen">: {start}</span>
          </Button>
        </form>
      )}
      {link(paths.removeRun(run.id), t('editor.run.remove'))}
    </div>
  );
}
