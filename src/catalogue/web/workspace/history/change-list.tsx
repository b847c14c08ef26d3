import type { JSX } from 'preact';
import type { CourseChange } from '../../../model/course-changes.ts';
import type { CourseDocument } from '../../../model/course-document.ts';
import type { Labels } from '../../../queries/label-store.ts';
import type { Words } from '../../words/words.ts';
import { partValue } from '../words/part-value.ts';
import { placeName } from '../words/place-name.ts';

/** What changed, old → new; screen readers hear "vorher" and "nachher". */
export function ChangeList(props: {
  readonly words: Words;
  readonly labels: Labels;
  readonly before: CourseDocument | null;
  readonly after: CourseDocument;
  readonly changes: readonly CourseChange[];
}): JSX.Element | null {
  const { words, labels, before, after, changes } = props;
  const { t } = words;
  if (before === null || changes.length === 0) return null;
  return (
    <dl class="changes">
      {changes.map((change) => {
        const old = partValue(before, change, labels, words);
        const now = partValue(after, change, labels, words);
        return (
          <div key={`${change.runId} ${change.part}`}>
            <dt>{placeName(change.kind === 'removed' ? before : after, change, words)}</dt>
            <dd>
              <span class="unseen">{t('editor.history.before')} </span>
              <del>{old === '' ? t('editor.merge.nothing') : old}</del>
            </dd>
            <dd>
              <span class="unseen">{t('editor.history.after')} </span>
              <ins>{now === '' ? t('editor.merge.nothing') : now}</ins>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
