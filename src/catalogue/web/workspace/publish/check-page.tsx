import type { JSX } from 'preact';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Button, LinkButton } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { Progress } from '../../../../ui/progress.tsx';
import type { Completeness } from '../../../model/completeness/completeness.ts';
import type { CourseHint } from '../../../model/course-hints.ts';
import type { CourseProblem } from '../../../model/course-problems.ts';
import { type Words, wordsOf } from '../../words/words.ts';
import { Checklist } from '../completeness/checklist.tsx';
import { STEPS } from '../course/new-course-page.tsx';
import { CourseFrame } from '../course-frame.tsx';
import type { CoursePageProps } from '../parts.ts';
import { type CoursePaths, coursePaths } from '../paths.ts';
import { HINT_TEXTS, PROBLEM_TEXTS } from '../words/hint-words.ts';
import { placeOf } from '../words/place-of.ts';
import { runDaysWords, runPlace, runPrice, runStart } from '../words/run-words.ts';

/** …/pruefen – what must still be done, what would help, and the button that puts the course online. */
export function CheckPage(
  props: CoursePageProps & {
    readonly problems: readonly CourseProblem[];
    readonly hints: readonly CourseHint[];
    readonly completeness: Completeness;
    /** Somebody else has changed the course since the button was shown. */
    readonly isChanged: boolean;
  },
): JSX.Element {
  const { language, member, course, problems, hints } = props;
  const words = wordsOf(language);
  const { t } = words;
  const paths = coursePaths(member.slug, course.offerId);
  const isNew = course.published === null;
  const isAsOnline = course.state === 'published';
  return (
    <CourseFrame
      {...props}
      path={paths.check}
      title={t(isNew ? 'editor.check.title' : 'editor.check.titleChanges')}
      below={{ offerId: course.offerId, title: course.document.title }}
    >
      {isNew && <Progress language={language} step={STEPS} count={STEPS} />}
      {props.isChanged && (
        <Notice tone="deadline" isStatus>
          <p>{t('editor.check.changed')}</p>
        </Notice>
      )}
      {problems.length > 0 ? (
        <Notice tone="problem" title={t('editor.check.must', { count: problems.length })}>
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.runId} ${problem.problem} ${problem.value}`}>
                <a href={localizedPath(language, fieldOf(problem, course, paths))}>
                  {t(PROBLEM_TEXTS[problem.problem], { value: problem.value ?? '' })}
                  {runOf(course, problem.runId, words)}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <>
          <p>{t(isAsOnline ? 'editor.check.nothingNew' : 'editor.check.ready')}</p>
          {!isAsOnline && (
            <form method="post" action={localizedPath(language, paths.check)}>
              <input type="hidden" name="version" value={String(course.version)} />
              <p class="buttons">
                <Button icon="check">{t('editor.check.publish')}</Button>
              </p>
            </form>
          )}
        </>
      )}
      <p>
        <LinkButton kind="secondary" icon="book" href={localizedPath(language, paths.preview)}>
          {t('editor.preview.link')}
        </LinkButton>
      </p>
      <Overview {...props} words={words} paths={paths} />
      <Checklist words={words} completeness={props.completeness} paths={paths} mayEdit />
      {hints.length > 0 && (
        <section aria-labelledby="hints">
          <h2 id="hints">{t('editor.check.hints')}</h2>
          <ul>
            {hints.map((hint) => (
              <li key={hint.hint}>
                <a href={localizedPath(language, placeOf(hint, paths))}>
                  {t(HINT_TEXTS[hint.hint])}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </CourseFrame>
  );
}

/** Further topics stand in another form than the first. */
function fieldOf(
  problem: CourseProblem,
  { document }: CoursePageProps['course'],
  paths: CoursePaths,
): string {
  const isFurther = problem.part === 'topics' && document.topics.indexOf(problem.value ?? '') > 0;
  return isFurther ? `${paths.details}#topics` : placeOf(problem, paths);
}

function runOf(
  { document }: CoursePageProps['course'],
  runId: string | null,
  words: Words,
): string {
  const run = document.runs.find(({ id }) => id === runId);
  return run === undefined ? '' : ` (${runStart(run, words)})`;
}

/** The dates as they will be online: what is wrong most often. */
function Overview(
  props: CoursePageProps & { readonly words: Words; readonly paths: CoursePaths },
): JSX.Element {
  const { language, course, words, paths } = props;
  const { t } = words;
  return (
    <section aria-labelledby="overview">
      <h2 id="overview">{course.document.title}</h2>
      <ul class="course-entries">
        {course.document.runs.map((run) => (
          <li key={run.id} class="card course-entry">
            <h3>{runStart(run, words)}</h3>
            <p>
              {[runDaysWords(run, words), runPlace(run, words), runPrice(run, words)]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <p>
              <a class="stand-alone" href={localizedPath(language, paths.run(run.id))}>
                {t('editor.change')}
                <span class="unseen">: {runStart(run, words)}</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
