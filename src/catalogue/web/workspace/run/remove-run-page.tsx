import type { JSX } from 'preact';
import { localizedPath } from '../../../../platform/texts/index.ts';
import type { CourseRunDocument } from '../../../model/course-document.ts';
import { wordsOf } from '../../words/words.ts';
import { CourseFrame } from '../course-frame.tsx';
import { EditForm } from '../forms/edit-form.tsx';
import type { SaveKeys } from '../forms/save-keys.ts';
import type { CoursePageProps } from '../parts.ts';
import { coursePaths } from '../paths.ts';
import { runStart } from '../words/run-words.ts';

/** …/termine/{run}/entfernen – asks once more. */
export function RemoveRunPage(
  props: CoursePageProps & { readonly run: CourseRunDocument; readonly keys: SaveKeys },
): JSX.Element {
  const { language, member, course, run } = props;
  const words = wordsOf(language);
  const { t } = words;
  const paths = coursePaths(member.slug, course.offerId);
  return (
    <CourseFrame
      {...props}
      path={paths.removeRun(run.id)}
      title={t('editor.remove.title')}
      below={{ offerId: course.offerId, title: course.document.title }}
    >
      <p class="lead">{t('editor.remove.lead', { start: runStart(run, words) })}</p>
      <p>{t('editor.remove.instead')}</p>
      <EditForm
        words={words}
        action={paths.removeRun(run.id)}
        keys={props.keys}
        submit={t('editor.remove.submit')}
        others={
          <a class="stand-alone" href={localizedPath(language, paths.course)}>
            {t('editor.back.course')}
          </a>
        }
      >
        <input type="hidden" name="run" value={run.id} />
      </EditForm>
    </CourseFrame>
  );
}
