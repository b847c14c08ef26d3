import type { JSX } from 'preact';
import { fieldErrors, type WrongFields } from '../../../../accounts/index.ts';
import type { Suggestion } from '../../../model/suggestions/suggestion.ts';
import type { Labels } from '../../../queries/label-store.ts';
import { wordsOf } from '../../words/words.ts';
import { CourseFrame } from '../course-frame.tsx';
import type { DetailsTyped } from '../forms/details.ts';
import { EditForm } from '../forms/edit-form.tsx';
import type { SaveKeys } from '../forms/save-keys.ts';
import type { CoursePageProps } from '../parts.ts';
import { coursePaths } from '../paths.ts';
import { EditorSuggestions } from '../suggestions/editor-suggestions.tsx';
import { ContactFields } from './contact-fields.tsx';
import { EntryFields } from './entry-fields.tsx';
import { FundingFields } from './funding-fields.tsx';
import { OutcomeFields } from './outcome-fields.tsx';

/** …/angaben – everything that helps to decide and is not in the first form. */
export function DetailsPage(
  props: CoursePageProps & {
    readonly labels: Labels;
    readonly typed: DetailsTyped;
    readonly wrong: WrongFields;
    readonly keys: SaveKeys;
    readonly suggestions: readonly Suggestion[];
  },
): JSX.Element {
  const { language, member, course } = props;
  const words = wordsOf(language);
  const { t } = words;
  const paths = coursePaths(member.slug, course.offerId);
  return (
    <CourseFrame
      {...props}
      path={paths.details}
      title={t('editor.details.title')}
      below={{ offerId: course.offerId, title: course.document.title }}
      errors={fieldErrors(props.wrong)}
      isEditing
    >
      <p>{t('editor.details.lead')}</p>
      <EditForm
        words={words}
        action={paths.details}
        keys={props.keys}
        submit={t('editor.save')}
        next={t('editor.saveNext')}
        below={<EditorSuggestions {...props} words={words} />}
      >
        <EntryFields {...props} words={words} />
        <OutcomeFields {...props} words={words} />
        <FundingFields {...props} words={words} />
        <ContactFields {...props} words={words} />
      </EditForm>
    </CourseFrame>
  );
}
