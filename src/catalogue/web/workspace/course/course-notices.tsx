import type { JSX } from 'preact';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Notice } from '../../../../ui/notice.tsx';
import type { CatalogueText } from '../../../texts.ts';
import { offerHref } from '../../courses/course-links.ts';
import type { Words } from '../../words/words.ts';
import type { CoursePageProps } from '../parts.ts';
import { coursePaths } from '../paths.ts';
import { placeName } from '../words/place-name.ts';

export const COURSE_DONE = [
  'published',
  'waiting',
  'merged',
  'seats',
  'dates',
  'price',
  'confirm',
  'following',
  'planned',
  'restored',
  'discarded',
  'withdrawn',
  'none',
] as const;
export type CourseDone = (typeof COURSE_DONE)[number];

const DONE_TEXTS: Readonly<Record<CourseDone, CatalogueText>> = {
  published: 'editor.done.published',
  waiting: 'editor.done.waiting',
  merged: 'editor.done.merged',
  seats: 'editor.done.seats',
  dates: 'editor.done.dates',
  price: 'editor.done.priceOfRun',
  confirm: 'editor.done.confirmed',
  following: 'editor.done.following',
  planned: 'editor.done.planned',
  restored: 'editor.done.restored',
  discarded: 'editor.done.discarded',
  withdrawn: 'editor.done.withdrawn',
  none: 'editor.done.none',
};

/** What has just happened, and what people should know about how the course stands. */
export function CourseNotices(
  props: CoursePageProps & {
    readonly words: Words;
    readonly done: CourseDone | undefined;
    readonly mayEdit: boolean;
  },
): JSX.Element {
  const { language, member, course, done, words } = props;
  const { t, format } = words;
  const isOnline = course.publication === 'published';
  const publicPage = (
    <a href={offerHref(language, { slug: course.slug, id: course.offerId })}>
      {t('editor.course.public')}
    </a>
  );
  const paths = coursePaths(member.slug, course.offerId);
  const toHistory = <a href={localizedPath(language, paths.history)}>{t('editor.history.undo')}</a>;
  return (
    <>
      {done !== undefined && (
        <Notice tone={done === 'none' ? 'info' : 'positive'} isStatus>
          <p>{t(DONE_TEXTS[done])}</p>
          {done === 'published' && <p>{publicPage}</p>}
          {(done === 'dates' || done === 'price' || done === 'following') && <p>{toHistory}</p>}
        </Notice>
      )}
      {course.state === 'waiting' && done !== 'waiting' && (
        <Notice tone="deadline">
          <p>
            {course.submittedAt === null
              ? t('editor.course.waiting')
              : t('editor.course.waitingSince', { day: format.day(course.submittedAt) })}
          </p>
        </Notice>
      )}
      {course.state === 'returned' && (
        <Notice tone="problem" title={t('editor.course.returned')}>
          <p>{course.reason ?? t('editor.course.returnedWithout')}</p>
        </Notice>
      )}
      {course.state === 'changed' && <Changes {...props} />}
      {course.source !== null && course.editedAt === null && (
        <Notice>
          <p>{t('editor.course.delivered', { source: course.source.name })}</p>
        </Notice>
      )}
      {course.source !== null && course.editedAt !== null && (
        <Notice>
          <p>{t('editor.course.editedByHand', { source: course.source.name })}</p>
          {props.mayEdit && course.published !== null && (
            <p>
              <a href={localizedPath(language, paths.follow)}>{t('editor.follow.link')}</a>
            </p>
          )}
        </Notice>
      )}
      {isOnline && done !== 'published' && <p>{publicPage}</p>}
    </>
  );
}

/** What is different from what is online, as one can see it before it is published. */
function Changes(props: CoursePageProps & { readonly words: Words }): JSX.Element {
  const { language, member, course, words } = props;
  const { t } = words;
  const names = [
    ...new Set(
      course.changes.map((change) =>
        placeName(
          change.kind === 'removed' && course.published !== null
            ? course.published
            : course.document,
          change,
          words,
        ),
      ),
    ),
  ];
  const paths = coursePaths(member.slug, course.offerId);
  return (
    <Notice tone="deadline" title={t('editor.course.changed')}>
      <p>{names.join(', ')}</p>
      <p>
        <a href={localizedPath(language, paths.preview)}>{t('editor.preview.link')}</a>
      </p>
    </Notice>
  );
}
