import type { Language } from '../../../../platform/texts/index.ts';
import { COURSE_PART_NAMES, type CoursePlace } from '../../../model/course-parts.ts';
import type { Labels } from '../../../queries/label-store.ts';
import type { WaitingCourse } from '../../../use-cases/editing/list-waiting.ts';
import { wordsOf } from '../../words/words.ts';
import { partValue } from './part-value.ts';
import { placeName } from './place-name.ts';

/** One thing of a course as it is online and as it would be; null = nothing. */
export interface ChangeInWords {
  readonly key: string;
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs between a waiting course and the one online, for people to compare; of a course that never was online everything. */
export function changesInWords(
  { document, published, changes }: Pick<WaitingCourse, 'document' | 'published' | 'changes'>,
  labels: Labels,
  language: Language,
): readonly ChangeInWords[] {
  const words = wordsOf(language);
  const places: readonly CoursePlace[] =
    published === null
      ? [
          ...COURSE_PART_NAMES.map((part) => ({ runId: null, part })),
          ...document.runs.map(({ id }) => ({ runId: id, part: 'run' as const })),
        ]
      : changes;
  return places
    .map((place) => {
      const isGone = place.runId !== null && document.runs.every(({ id }) => id !== place.runId);
      const before = published === null ? '' : partValue(published, place, labels, words);
      const after = isGone ? '' : partValue(document, place, labels, words);
      return {
        key: `${place.runId ?? 'course'} ${place.part}`,
        name: placeName(isGone && published !== null ? published : document, place, words),
        before: before === '' ? null : before,
        after: after === '' ? null : after,
      };
    })
    .filter(({ before, after }) => before !== after);
}
