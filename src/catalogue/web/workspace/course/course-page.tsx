import type { JSX } from 'preact';
import { fieldErrors } from '../../../../accounts/index.ts';
import type { LocalDate } from '../../../../platform/clock.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { LinkButton } from '../../../../ui/button.tsx';
import { Status } from '../../../../ui/status.tsx';
import { completeness } from '../../../model/completeness/completeness.ts';
import { isOver } from '../../../model/course-problems.ts';
import type { Labels } from '../../../queries/label-store.ts';
import type { GoneLink } from '../../../queries/links/gone-links.ts';
import { wordsOf } from '../../words/words.ts';
import { Checklist } from '../completeness/checklist.tsx';
import { CourseFrame } from '../course-frame.tsx';
import { GoneLinks } from '../links/gone-links.tsx';
import type { TriedLive } from '../live/live-form.ts';
import type { CoursePageProps } from '../parts.ts';
import { coursePaths } from '../paths.ts';
import { STATE_LOOKS } from '../words/state-words.ts';
import { Confirmation } from './confirmation.tsx';
import { type CourseDone, CourseNotices } from './course-notices.tsx';
import { CourseSummary } from './course-summary.tsx';
import { CourseTools } from './course-tools.tsx';
import { RunCard } from './run-card.tsx';

/** …/kurse/{offer} – one course: how it stands, what comes next, its facts and dates. */
export function CourseOverviewPage(
  props: CoursePageProps & {
    readonly labels: Labels;
    readonly mayEdit: boolean;
    readonly today: LocalDate;
    readonly done: CourseDone | undefined;
    readonly tried: TriedLive | null;
    readonly gone: readonly GoneLink[];
  },
): JSX.Element {
  const { language, member, course, mayEdit, today } = props;
  const words = wordsOf(language);
  const { t } = words;
  const paths = coursePaths(member.slug, course.offerId);
  const look = STATE_LOOKS[course.state];
  const { runs, title } = course.document;
  const coming = runs.filter((run) => !isOver(run, today));
  const past = runs.length - coming.length;
  return (
    <CourseFrame
      {...props}
      path={paths.course}
      title={title}
      errors={fieldErrors(props.tried?.wrong ?? {})}
    >
      <p>
        <Status tone={look.tone} icon={look.icon}>
          {t(look.text)}
        </Status>
      </p>
      <CourseNotices {...props} words={words} />
      <GoneLinks words={words} slug={member.slug} links={props.gone} withCourse={false} />
      {mayEdit && <NextStep {...props} />}
      <Confirmation {...props} words={words} />
      <section aria-labelledby="runs">
        <h2 id="runs">{t('editor.part.runs')}</h2>
        {coming.length === 0 && <p>{t('editor.course.noRuns')}</p>}
        <ul class="course-entries">
          {coming.map((run) => (
            <RunCard key={run.id} {...props} words={words} run={run} />
          ))}
        </ul>
        {past > 0 && <p class="small">{t('editor.course.past', { count: past })}</p>}
        {mayEdit && (
          <p>
            <LinkButton
              kind="secondary"
              icon="calendar"
              href={localizedPath(language, paths.newRun)}
            >
              {t('editor.course.newRun')}
            </LinkButton>
          </p>
        )}
      </section>
      {course.publication !== 'withdrawn' && (
        <Checklist
          words={words}
          completeness={completeness(course.document, today)}
          paths={paths}
          mayEdit={mayEdit}
        />
      )}
      <CourseSummary {...props} words={words} />
      <CourseTools {...props} words={words} />
    </CourseFrame>
  );
}

/** The one next step of a course. */
function NextStep({ language, member, course }: CoursePageProps): JSX.Element | null {
  const { t } = wordsOf(language);
  const paths = coursePaths(member.slug, course.offerId);
  const step = (label: string, path: string, icon: 'arrow' | 'check') => (
    <p>
      <LinkButton icon={icon} href={localizedPath(language, path)}>
        {label}
      </LinkButton>
    </p>
  );
  if (course.state === 'published' || course.state === 'waiting') return null;
  if (course.document.runs.length === 0) {
    return step(t('editor.course.toRuns'), paths.newRun, 'arrow');
  }
  return step(
    course.state === 'changed' ? t('editor.course.toChanges') : t('editor.course.toCheck'),
    paths.check,
    'check',
  );
}
