import type { JSX } from 'preact';
import { fieldErrors, type WrongFields } from '../../../../accounts/index.ts';
import { TextField } from '../../../../ui/field.tsx';
import type { CourseRunDocument } from '../../../model/course-document.ts';
import { wordsOf } from '../../words/words.ts';
import { CourseFrame } from '../course-frame.tsx';
import { EditForm } from '../forms/edit-form.tsx';
import type { SaveKeys } from '../forms/save-keys.ts';
import type { CoursePageProps } from '../parts.ts';
import { coursePaths } from '../paths.ts';
import { runStart } from '../words/run-words.ts';

/** …/termine/{run}/verschieben – moves a run with all its days. */
export function ShiftPage(
  props: CoursePageProps & {
    readonly run: CourseRunDocument;
    readonly typed: string;
    readonly wrong: WrongFields;
    readonly keys: SaveKeys;
  },
): JSX.Element {
  const { language, member, course, run } = props;
  const words = wordsOf(language);
  const { t } = words;
  const paths = coursePaths(member.slug, course.offerId);
  return (
    <CourseFrame
      {...props}
      path={paths.shift(run.id)}
      title={t('editor.shift.title')}
      below={{ offerId: course.offerId, title: course.document.title }}
      errors={fieldErrors(props.wrong)}
    >
      <p class="lead">{t('editor.shift.lead', { start: runStart(run, words) })}</p>
      <EditForm
        words={words}
        action={paths.shift(run.id)}
        keys={props.keys}
        submit={t('editor.shift.submit')}
        next={t('editor.shift.next')}
      >
        <TextField
          language={language}
          id="startsOn"
          name="startsOn"
          type="date"
          label={t('editor.shift.newStart')}
          value={props.typed}
          error={props.wrong.startsOn}
        />
      </EditForm>
    </CourseFrame>
  );
}
