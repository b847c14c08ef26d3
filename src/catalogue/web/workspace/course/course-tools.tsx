import type { JSX } from 'preact';
import { localizedPath } from '../../../../platform/texts/index.ts';
import type { Words } from '../../words/words.ts';
import type { CoursePageProps } from '../parts.ts';
import { coursePaths } from '../paths.ts';

/** What is seldom needed: looking at it, its history, taking it away. */
export function CourseTools(
  props: CoursePageProps & { readonly words: Words; readonly mayEdit: boolean },
): JSX.Element {
  const { language, member, course, words, mayEdit } = props;
  const { t } = words;
  const paths = coursePaths(member.slug, course.offerId);
  const hasDraft = course.published === null || course.changes.length > 0;
  const link = (path: string, label: string) => (
    <li>
      <a class="stand-alone" href={localizedPath(language, path)}>
        {label}
      </a>
    </li>
  );
  return (
    <nav aria-label={t('editor.course.tools')} class="course-tools">
      <ul class="course-tools-list">
        {link(paths.preview, t('editor.preview.link'))}
        {link(paths.history, t('editor.history.link'))}
        {mayEdit &&
          course.publication === 'published' &&
          link(paths.withdraw, t('editor.withdraw.link'))}
        {mayEdit &&
          hasDraft &&
          link(
            paths.discard,
            course.published === null ? t('editor.discard.linkNew') : t('editor.discard.link'),
          )}
      </ul>
    </nav>
  );
}
