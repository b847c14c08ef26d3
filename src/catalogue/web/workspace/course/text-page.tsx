import type { JSX } from 'preact';
import { fieldErrors, type WrongFields } from '../../../../accounts/index.ts';
import type { Suggestion } from '../../../model/suggestions/suggestion.ts';
import type { Labels } from '../../../queries/label-store.ts';
import { wordsOf } from '../../words/words.ts';
import { CourseFrame } from '../course-frame.tsx';
import type { BasicsTyped } from '../forms/basics.ts';
import { BasicsFields } from '../forms/basics-fields.tsx';
import { EditForm } from '../forms/edit-form.tsx';
import type { SaveKeys } from '../forms/save-keys.ts';
import type { CoursePageProps } from '../parts.ts';
import { coursePaths } from '../paths.ts';
import { EditorSuggestions } from '../suggestions/editor-suggestions.tsx';

/** …/kurse/{offer}/text – what the course is. */
export function TextPage(
  props: CoursePageProps & {
    readonly labels: Labels;
    readonly typed: BasicsTyped;
    readonly wrong: WrongFields;
    readonly keys: SaveKeys;
    readonly suggestions: readonly Suggestion[];
    readonly audiences: readonly string[];
  },
): JSX.Element {
  const { language, member, course } = props;
  const words = wordsOf(language);
  const { t } = words;
  const paths = coursePaths(member.slug, course.offerId);
  return (
    <CourseFrame
      {...props}
      path={paths.text}
      title={t('editor.text.title')}
      below={{ offerId: course.offerId, title: course.document.title }}
      errors={fieldErrors(props.wrong)}
      isEditing
    >
      <EditForm
        words={words}
        action={paths.text}
        keys={props.keys}
        submit={t('editor.save')}
        next={t('editor.saveNext')}
        below={<EditorSuggestions {...props} words={words} />}
      >
        <BasicsFields {...props} words={words} />
      </EditForm>
    </CourseFrame>
  );
}
