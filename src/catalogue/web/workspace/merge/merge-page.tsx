import type { JSX } from 'preact';
import { randomId } from '../../../../platform/ids.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Button } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { RadioGroup } from '../../../../ui/radio-group.tsx';
import type { CoursePlace } from '../../../model/course-parts.ts';
import type { Labels } from '../../../queries/label-store.ts';
import type { Conflict } from '../../../use-cases/editing/answers.ts';
import { wordsOf } from '../../words/words.ts';
import { CourseFrame } from '../course-frame.tsx';
import type { CoursePageProps } from '../parts.ts';
import { coursePaths } from '../paths.ts';
import { partValue } from '../words/part-value.ts';
import { placeName } from '../words/place-name.ts';

/** The field in which a choice comes back: by its place among the conflicts. */
export const choiceName = (place: number): string => `choice-${place}`;

/** Two people have changed the same thing: both side by side, and each is chosen by itself. Nothing of either is lost until then. */
export function MergePage(
  props: CoursePageProps & {
    readonly conflict: Conflict;
    readonly labels: Labels;
    /** Where it goes on afterwards, without language prefix. */
    readonly next: string;
  },
): JSX.Element {
  const { language, member, course, conflict, labels } = props;
  const words = wordsOf(language);
  const { t } = words;
  const paths = coursePaths(member.slug, course.offerId);
  const shownAt = (document: Conflict['mine'], place: CoursePlace) => {
    const value = partValue(document, place, labels, words);
    return value === '' ? t('editor.merge.nothing') : value;
  };
  return (
    <CourseFrame
      {...props}
      path={paths.merge}
      title={t('editor.merge.title')}
      below={{ offerId: course.offerId, title: course.document.title }}
    >
      <Notice tone="deadline">
        <p>
          {course.updatedBy === null
            ? t('editor.merge.lead')
            : t('editor.merge.leadBy', { name: course.updatedBy })}
        </p>
      </Notice>
      <form method="post" action={localizedPath(language, paths.merge)} class="merge-form">
        <input type="hidden" name="version" value={String(conflict.version)} />
        <input type="hidden" name="receipt" value={randomId()} />
        <input type="hidden" name="next" value={props.next} />
        <input type="hidden" name="mine" value={JSON.stringify(conflict.merged)} />
        <input type="hidden" name="places" value={JSON.stringify(conflict.conflicts)} />
        {conflict.conflicts.map((place, number) => (
          <RadioGroup
            key={`${place.runId} ${place.part}`}
            language={language}
            id={choiceName(number)}
            name={choiceName(number)}
            legend={placeName(conflict.merged, place, words)}
            value="mine"
            options={[
              {
                value: 'mine',
                label: (
                  <span class="merge-value">
                    <b>{t('editor.merge.mine')}</b>
                    <span>{shownAt(conflict.mine, place)}</span>
                  </span>
                ),
              },
              {
                value: 'theirs',
                label: (
                  <span class="merge-value">
                    <b>{t('editor.merge.theirs')}</b>
                    <span>{shownAt(conflict.theirs, place)}</span>
                  </span>
                ),
              },
            ]}
          />
        ))}
        <Button>{t('editor.merge.submit')}</Button>
        <p class="small">{t('editor.merge.next')}</p>
      </form>
    </CourseFrame>
  );
}
