import type { CourseDocument } from '../../../model/course-document.ts';
import type { CoursePlace } from '../../../model/course-parts.ts';
import type { Words } from '../../words/words.ts';
import { COURSE_PART_TEXTS, RUN_PART_TEXTS } from './part-words.ts';
import { runStart } from './run-words.ts';

/** How people call a place of a course: "Beschreibung", "Preis (Beginn Di., 12. Januar 2027)". */
export function placeName(document: CourseDocument, place: CoursePlace, words: Words): string {
  const { t } = words;
  if (place.runId === null) return t(COURSE_PART_TEXTS[place.part]);
  const run = document.runs.find(({ id }) => id === place.runId);
  const part = t(RUN_PART_TEXTS[place.part]);
  return run === undefined ? part : t('editor.part.ofRun', { part, run: runStart(run, words) });
}
