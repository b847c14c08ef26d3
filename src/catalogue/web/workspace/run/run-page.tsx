import type { JSX } from 'preact';
import { fieldErrors } from '../../../../accounts/index.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import type { CourseRunDocument } from '../../../model/course-document.ts';
import { CourseFrame } from '../course-frame.tsx';
import { EditForm } from '../forms/edit-form.tsx';
import type { SaveKeys } from '../forms/save-keys.ts';
import type { CoursePageProps } from '../parts.ts';
import { coursePaths } from '../paths.ts';
import { runDaysWords, runStart } from '../words/run-words.ts';
import { MoneyFields } from './money-fields.tsx';
import { isMoreUsed, MoreFields } from './more-fields.tsx';
import type { RunFieldsProps } from './run-fields-props.ts';
import { SeriesFields } from './series-fields.tsx';
import { VenueFields } from './venue-fields.tsx';

/** …/termine/{run} – place, price and seats of a run; its single days have a page of their own. */
export function RunPage(
  props: CoursePageProps &
    RunFieldsProps & {
      readonly run: CourseRunDocument;
      readonly keys: SaveKeys;
      readonly holidaysNote: string;
    },
): JSX.Element {
  const { language, member, course, words, run } = props;
  const { t } = words;
  const paths = coursePaths(member.slug, course.offerId);
  return (
    <CourseFrame
      {...props}
      path={paths.run(run.id)}
      title={t('editor.run.title', { start: runStart(run, words) })}
      below={{ offerId: course.offerId, title: course.document.title }}
      errors={fieldErrors(props.wrong)}
      isEditing
    >
      <EditForm
        words={words}
        action={paths.run(run.id)}
        keys={props.keys}
        submit={t('editor.save')}
        next={t('editor.saveNext')}
      >
        {run.sessions.length > 0 ? (
          <fieldset class="field-set" id="startsOn">
            <legend>{t('editor.run.when')}</legend>
            <input type="hidden" name="startKind" value={run.startKind} />
            <p>
              {[runStart(run, words), runDaysWords(run, words)].filter(Boolean).join(' – ')}
              <br />
              <a class="stand-alone" href={localizedPath(language, paths.days(run.id))}>
                {t('editor.run.changeDays')}
              </a>
            </p>
          </fieldset>
        ) : (
          <SeriesFields {...props} />
        )}
        <VenueFields {...props} />
        <MoneyFields {...props} />
        <MoreFields {...props} isOpen={isMoreUsed(props)} hasDays={run.sessions.length > 0} />
      </EditForm>
    </CourseFrame>
  );
}
