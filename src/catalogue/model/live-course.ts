import { isSameRunPart } from './course-changes.ts';
import type { CourseDocument, CourseRunDocument } from './course-document.ts';
import { LIVE_PARTS, RUN_PARTS, type RunPart } from './course-parts.ts';
import { tidyCourse } from './tidy-course.ts';

/** What a new date of a course shares with one that is online; the others are facts of the day. */
const MEANING_PARTS = [
  'format',
  'scheduleText',
  'venue',
  'childcare',
  'bookingUrl',
] as const satisfies readonly RunPart[];

/** Characters up to which a run's number is a number and not a text. */
const LONGEST_NUMBER = 40;

/**
 * What of `wanted` may go online before the office has looked at it: facts of the day of runs that are online, further dates that
 * differ from one of them in nothing else, and the end of runs. Everything else stays as it is in `online`.
 */
export function liveCourse(online: CourseDocument, wanted: CourseDocument): CourseDocument {
  const known = new Map(online.runs.map((run) => [run.id, run]));
  return tidyCourse({
    ...online,
    runs: wanted.runs.flatMap((run) => {
      const before = known.get(run.id);
      if (before !== undefined) return [withLiveParts(before, run)];
      return online.runs.some((one) => isFurtherDate(one, run)) ? [run] : [];
    }),
  });
}

function withLiveParts(online: CourseRunDocument, wanted: CourseRunDocument): CourseRunDocument {
  const run = { ...online };
  for (const part of LIVE_PARTS)
    for (const key of RUN_PARTS[part]) Object.assign(run, { [key]: wanted[key] });
  return run;
}

function isFurtherDate(online: CourseRunDocument, run: CourseRunDocument): boolean {
  return (
    (run.number?.length ?? 0) <= LONGEST_NUMBER &&
    MEANING_PARTS.every((part) => isSameRunPart(online, run, part))
  );
}
