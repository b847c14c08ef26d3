import { z } from 'zod';
import type { CourseDocument, CourseRunDocument } from '../../../model/course-document.ts';
import { COURSE_PARTS, type CoursePlace, RUN_PARTS } from '../../../model/course-parts.ts';

const NAMES_OF_COURSE = ['runs', ...Object.keys(COURSE_PARTS)];
const NAMES_OF_RUN = ['run', ...Object.keys(RUN_PARTS)];

/** Places as the merge page sends them back. */
export const PlacesSchema = z.array(
  z.custom<CoursePlace>((given) => {
    const read = z
      .strictObject({ runId: z.string().nullable(), part: z.string() })
      .safeParse(given);
    if (!read.success) return false;
    const names = read.data.runId === null ? NAMES_OF_COURSE : NAMES_OF_RUN;
    return names.includes(read.data.part);
  }),
);

/** My course with theirs in the places where that was chosen; a whole run counts as there or not there. */
export function withTheirs(
  mine: CourseDocument,
  theirs: CourseDocument,
  places: readonly CoursePlace[],
): CourseDocument {
  let merged = mine;
  for (const place of places) merged = withPlace(merged, theirs, place);
  return merged;
}

function withPlace(
  mine: CourseDocument,
  theirs: CourseDocument,
  place: CoursePlace,
): CourseDocument {
  if (place.runId === null) {
    if (place.part === 'runs') return { ...mine, runs: theirs.runs };
    return { ...mine, ...picked(theirs, COURSE_PARTS[place.part]) };
  }
  const their = theirs.runs.find(({ id }) => id === place.runId);
  const isMine = mine.runs.some(({ id }) => id === place.runId);
  if (their === undefined) {
    return { ...mine, runs: mine.runs.filter(({ id }) => id !== place.runId) };
  }
  if (!isMine) return { ...mine, runs: [...mine.runs, their] };
  const { part } = place;
  const put = (run: CourseRunDocument) =>
    part === 'run' ? their : { ...run, ...picked(their, RUN_PARTS[part]) };
  return { ...mine, runs: mine.runs.map((run) => (run.id === place.runId ? put(run) : run)) };
}

function picked<Source extends object>(
  source: Source,
  keys: readonly (keyof Source)[],
): Partial<Source> {
  const values: Partial<Source> = {};
  for (const key of keys) values[key] = source[key];
  return values;
}
