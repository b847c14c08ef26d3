import type { JSX } from 'preact';
import { fieldErrors } from '../../../../accounts/index.ts';
import { Progress } from '../../../../ui/progress.tsx';
import { STEPS } from '../course/new-course-page.tsx';
import { CourseFrame } from '../course-frame.tsx';
import { EditForm } from '../forms/edit-form.tsx';
import type { SaveKeys } from '../forms/save-keys.ts';
import type { CoursePageProps } from '../parts.ts';
import { coursePaths } from '../paths.ts';
import { MoneyFields } from './money-fields.tsx';
import { isMoreUsed, MoreFields } from './more-fields.tsx';
import type { RunFieldsProps } from './run-fields-props.ts';
import { SeriesFields } from './series-fields.tsx';
import { VenueFields } from './venue-fields.tsx';

/** …/termine/neu – when and where a course takes place; for a course that is not online yet the second step. */
export function NewRunPage(
  props: CoursePageProps &
    RunFieldsProps & {
      readonly keys: SaveKeys;
      /** The id that the run will have: the form sent twice adds it once. */
      readonly runId: string;
      readonly holidaysNote: string;
    },
): JSX.Element {
  const { language, member, course, words, runId } = props;
  const { t } = words;
  const paths = coursePaths(member.slug, course.offerId);
  const isFirst = course.published === null && course.document.runs.length === 0;
  return (
    <CourseFrame
      {...props}
      path={paths.newRun}
      title={t(isFirst ? 'editor.run.firstTitle' : 'editor.run.newTitle')}
      below={{ offerId: course.offerId, title: course.document.title }}
      errors={fieldErrors(props.wrong)}
    >
      {isFirst && <Progress language={language} step={2} count={STEPS} />}
      <EditForm
        words={words}
        action={paths.newRun}
        keys={props.keys}
        submit={t('editor.run.submit')}
        next={t('editor.run.next')}
      >
        <input type="hidden" name="run" value={runId} />
        <SeriesFields {...props} />
        <VenueFields {...props} />
        <MoneyFields {...props} />
        <MoreFields {...props} isOpen={isMoreUsed(props)} />
      </EditForm>
    </CourseFrame>
  );
}
