import type { JSX } from 'preact';
import { fieldErrors, type WorkspacePageProps, type WrongFields } from '../../accounts/index.ts';
import type { ChangeInWords, WaitingCourse } from '../../catalogue/index.ts';
import { localizedPath } from '../../platform/texts/index.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextAreaField } from '../../ui/field.tsx';
import { formats } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Badge } from '../../ui/status.tsx';
import { officeTexts } from '../texts.ts';
import { OfficeFrame } from './office-frame.tsx';
import { memberPath, WAITING_COURSES_PATH, waitingCoursePath } from './paths.ts';

export const COURSES_DONE = ['published', 'returned'] as const;

/** /buero/kurse – courses whose changes wait for the office. */
export function WaitingCoursesPage(
  props: WorkspacePageProps & {
    readonly courses: readonly WaitingCourse[];
    readonly done: (typeof COURSES_DONE)[number] | undefined;
  },
): JSX.Element {
  const { language, courses, done } = props;
  const t = officeTexts(language);
  return (
    <OfficeFrame {...props} path={WAITING_COURSES_PATH} title={t('office.courses.title')}>
      {done !== undefined && (
        <Notice tone="positive" isStatus>
          <p>{done === 'published' ? t('office.course.published') : t('office.course.returned')}</p>
        </Notice>
      )}
      {courses.length === 0 ? (
        <EmptyState
          drawing="workshop"
          title={t('office.courses.empty')}
          text={t('office.courses.emptyText')}
        />
      ) : (
        <>
          <p class="lead">{t('office.courses.lead')}</p>
          <ul class="cards">
            {courses.map((course) => (
              <Card as="li" key={course.offerId}>
                <h2 class="office-task-title">
                  <a href={localizedPath(language, waitingCoursePath(course.offerId))}>
                    {course.document.title}
                  </a>
                </h2>
                <p>
                  {course.memberName}
                  <br />
                  <span class="small">
                    {t('office.task.since', { day: formats(language).day(course.submittedAt) })}
                  </span>
                </p>
                {course.published === null && (
                  <p>
                    <Badge>{t('office.course.new')}</Badge>
                  </p>
                )}
              </Card>
            ))}
          </ul>
        </>
      )}
    </OfficeFrame>
  );
}

/** /buero/kurse/{offer} – what would change, field by field, and the decision. */
export function WaitingCoursePage(
  props: WorkspacePageProps & {
    readonly course: WaitingCourse;
    readonly changes: readonly ChangeInWords[];
    /** As typed. */
    readonly reason: string;
    readonly wrong: WrongFields;
  },
): JSX.Element {
  const { language, course, changes, wrong } = props;
  const t = officeTexts(language);
  const path = waitingCoursePath(course.offerId);
  return (
    <OfficeFrame
      {...props}
      path={path}
      title={course.document.title}
      steps={[{ label: t('office.courses.short'), path: WAITING_COURSES_PATH }]}
      errors={fieldErrors(wrong)}
    >
      <p class="lead">
        <a href={localizedPath(language, memberPath(course.memberSlug))}>{course.memberName}</a>,{' '}
        {t('office.task.since', { day: formats(language).day(course.submittedAt) })}
      </p>
      <h2>
        {course.published === null ? t('office.course.newTitle') : t('office.course.changes')}
      </h2>
      <dl class="card office-changes">
        {changes.map((change) => (
          <div key={change.key}>
            <dt>{change.name}</dt>
            {course.published !== null && (
              <dd>
                <span class="small">{t('office.course.before')}</span>{' '}
                {change.before === null ? t('office.course.nothing') : <del>{change.before}</del>}
              </dd>
            )}
            <dd>
              {course.published !== null && (
                <>
                  <span class="small">{t('office.course.after')}</span>{' '}
                </>
              )}
              {change.after === null ? t('office.course.nothing') : change.after}
            </dd>
          </div>
        ))}
      </dl>
      <form method="post" action={localizedPath(language, path)} noValidate>
        <input type="hidden" name="version" value={String(course.version)} />
        <TextAreaField
          language={language}
          id="reason"
          name="reason"
          label={t('office.course.reason')}
          hint={t('office.course.reasonHint')}
          rows={3}
          maxLength={2000}
          value={props.reason}
          error={wrong.reason}
        />
        <div class="office-actions">
          <Button name="decision" value="publish">
            {t('office.course.publish')}
          </Button>
          <Button kind="secondary" name="decision" value="return">
            {t('office.course.return')}
          </Button>
        </div>
      </form>
    </OfficeFrame>
  );
}
