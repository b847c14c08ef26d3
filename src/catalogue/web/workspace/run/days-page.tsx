import type { JSX } from 'preact';
import { fieldErrors, type WrongFields } from '../../../../accounts/index.ts';
import { Button } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { Progress } from '../../../../ui/progress.tsx';
import type { CourseRunDocument } from '../../../model/course-document.ts';
import { wordsOf } from '../../words/words.ts';
import { STEPS } from '../course/new-course-page.tsx';
import { CourseFrame } from '../course-frame.tsx';
import { EditForm } from '../forms/edit-form.tsx';
import type { SaveKeys } from '../forms/save-keys.ts';
import type { SessionTyped } from '../forms/sessions.ts';
import type { CoursePageProps } from '../parts.ts';
import { coursePaths } from '../paths.ts';
import { DayLine } from './day-line.tsx';

/** …/termine/{run}/tage – the single days of a run: dropped, moved, added. */
export function DaysPage(
  props: CoursePageProps & {
    readonly run: CourseRunDocument;
    readonly lines: readonly SessionTyped[];
    /** Why days are left out, by day. */
    readonly closedDays: ReadonlyMap<string, string>;
    readonly keys: SaveKeys;
    readonly wrong: WrongFields;
    /** Whether the days were computed just now. */
    readonly isNew: boolean;
  },
): JSX.Element {
  const { language, member, course, run, lines, closedDays } = props;
  const words = wordsOf(language);
  const { t } = words;
  const paths = coursePaths(member.slug, course.offerId);
  const isFirst = course.published === null;
  return (
    <CourseFrame
      {...props}
      path={paths.days(run.id)}
      title={t(props.isNew ? 'editor.days.newTitle' : 'editor.days.title')}
      below={{ offerId: course.offerId, title: course.document.title }}
      errors={fieldErrors(props.wrong)}
      isEditing
    >
      {isFirst && props.isNew && <Progress language={language} step={2} count={STEPS} />}
      {props.isNew && (
        <Notice tone="positive" isStatus>
          <p>{t('editor.days.computed', { count: run.sessions.length })}</p>
        </Notice>
      )}
      <p>{t('editor.days.lead')}</p>
      <EditForm
        words={words}
        action={paths.days(run.id)}
        keys={props.keys}
        submit={t(isFirst ? 'editor.days.submitFirst' : 'editor.days.submit')}
        others={
          <Button kind="secondary" name="act" value="line">
            {t('editor.days.addLine')}
          </Button>
        }
      >
        <input type="hidden" name="lines" value={String(lines.length)} />
        {lines.map((line, number) => (
          <DayLine
            // Lines have no name but their place.
            key={number}
            words={words}
            line={line}
            number={number}
            closed={closedDays.get(line.heldOn) ?? null}
            wrong={props.wrong}
          />
        ))}
      </EditForm>
    </CourseFrame>
  );
}
