import type { JSX } from 'preact';
import type { NamedMember, WorkspacePageProps } from '../../../../accounts/index.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Button } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { RadioGroup } from '../../../../ui/radio-group.tsx';
import type { CourseChange } from '../../../model/course-changes.ts';
import type { CourseDocument } from '../../../model/course-document.ts';
import type { Labels } from '../../../queries/label-store.ts';
import type { OpenCourse } from '../../../use-cases/editing/answers.ts';
import { type Words, wordsOf } from '../../words/words.ts';
import { choiceName } from '../merge/merge-page.tsx';
import { coursePaths, recordPath } from '../paths.ts';
import { partValue } from '../words/part-value.ts';
import { placeName } from '../words/place-name.ts';
import { DeliveryFrame } from './delivery-frame.tsx';

/** A value that people wrote and that the source has another one for. */
export interface HandEdit {
  readonly change: CourseChange;
  /** Who wrote it, as far as the history tells, and when. */
  readonly name: string | null;
  readonly at: Date | null;
}

/** …/datensatz/{n} of a course that was edited by hand: both values of each field, the hand's as long as nobody chooses. */
export function ConflictPage(
  props: WorkspacePageProps & {
    readonly member: NamedMember;
    readonly deliveryId: string;
    readonly position: number;
    readonly course: OpenCourse;
    readonly delivered: CourseDocument;
    readonly edits: readonly HandEdit[];
    readonly labels: Labels;
  },
): JSX.Element {
  const { language, member, course, delivered, edits, labels } = props;
  const words = wordsOf(language);
  const { t } = words;
  const path = recordPath(member.slug, props.deliveryId, props.position);
  const shown = (document: CourseDocument, { change }: HandEdit): string => {
    const value = partValue(document, change, labels, words);
    return value === '' ? t('editor.merge.nothing') : value;
  };
  return (
    <DeliveryFrame {...props} path={path} title={t('editor.conflict.title')}>
      <p class="lead">
        <a href={localizedPath(language, coursePaths(member.slug, course.offerId).course)}>
          {course.document.title}
        </a>
      </p>
      {edits.length === 0 ? (
        <Notice tone="positive">
          <p>{t('editor.conflict.none')}</p>
        </Notice>
      ) : (
        <form method="post" action={localizedPath(language, path)} class="merge-form">
          <p>{t('editor.conflict.lead')}</p>
          <input type="hidden" name="version" value={String(course.version)} />
          <input type="hidden" name="seen" value={course.seen} />
          <input
            type="hidden"
            name="places"
            value={JSON.stringify(edits.map(({ change: { runId, part } }) => ({ runId, part })))}
          />
          {edits.map((edit, number) => (
            <RadioGroup
              key={`${edit.change.runId} ${edit.change.part}`}
              language={language}
              id={choiceName(number)}
              name={choiceName(number)}
              legend={placeName(
                edit.change.kind === 'removed' ? course.document : delivered,
                edit.change,
                words,
              )}
              hint={byWhom(edit, words)}
              value="mine"
              options={[
                {
                  value: 'mine',
                  label: (
                    <span class="merge-value">
                      <b>{t('editor.conflict.mine')}</b>
                      <span>{shown(course.document, edit)}</span>
                    </span>
                  ),
                },
                {
                  value: 'theirs',
                  label: (
                    <span class="merge-value">
                      <b>{t('editor.conflict.theirs')}</b>
                      <span>{shown(delivered, edit)}</span>
                    </span>
                  ),
                },
              ]}
            />
          ))}
          <div class="form-actions">
            <Button>{t('editor.conflict.submit')}</Button>
            <Button kind="secondary" name="all" value="yes">
              {t('editor.conflict.all')}
            </Button>
          </div>
          <p class="small">{t('editor.conflict.next')}</p>
        </form>
      )}
    </DeliveryFrame>
  );
}

function byWhom({ name, at }: HandEdit, { t, format }: Words): string | undefined {
  if (at === null) return undefined;
  const day = format.day(at);
  return name === null ? t('editor.conflict.on', { day }) : t('editor.conflict.by', { name, day });
}
