import type { JSX } from 'preact';
import {
  fieldErrors,
  type NamedMember,
  type WorkspacePageProps,
  type WrongFields,
} from '../../../../accounts/index.ts';
import { Progress } from '../../../../ui/progress.tsx';
import type { Labels } from '../../../queries/label-store.ts';
import { wordsOf } from '../../words/words.ts';
import { CourseFrame } from '../course-frame.tsx';
import type { BasicsTyped } from '../forms/basics.ts';
import { BasicsFields } from '../forms/basics-fields.tsx';
import { EditForm } from '../forms/edit-form.tsx';
import type { SaveKeys } from '../forms/save-keys.ts';
import { newCoursePath } from '../paths.ts';

/** Pages until a course is online: what it is, when and where, looking it over. */
export const STEPS = 3;

/** /mitglieder/{slug}/kurse/neu – the first step of a new course. */
export function NewCoursePage(
  props: WorkspacePageProps & {
    readonly member: NamedMember;
    readonly labels: Labels;
    readonly typed: BasicsTyped;
    readonly wrong: WrongFields;
    readonly keys: SaveKeys;
    readonly audiences: readonly string[];
  },
): JSX.Element {
  const { language, member } = props;
  const words = wordsOf(language);
  const { t } = words;
  return (
    <CourseFrame
      {...props}
      path={newCoursePath(member.slug)}
      title={t('editor.new.title')}
      errors={fieldErrors(props.wrong)}
      isEditing
    >
      <Progress language={language} step={1} count={STEPS} />
      <p>{t('editor.new.lead')}</p>
      <EditForm
        words={words}
        action={newCoursePath(member.slug)}
        keys={props.keys}
        submit={t('editor.new.submit')}
        next={t('editor.new.next')}
      >
        <BasicsFields {...props} words={words} />
      </EditForm>
    </CourseFrame>
  );
}
