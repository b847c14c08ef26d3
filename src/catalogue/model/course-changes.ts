import type { CourseDocument, CourseRunDocument } from './course-document.ts';
import {
  COURSE_PART_NAMES,
  COURSE_PARTS,
  type CoursePart,
  type CoursePlace,
  RUN_PART_NAMES,
  RUN_PARTS,
  type RunPart,
} from './course-parts.ts';
import { isSame } from './is-same.ts';

/** One thing that differs between two states of a course. */
export type CourseChange = CoursePlace & { readonly kind: 'added' | 'changed' | 'removed' };

/** What differs, in the order of the document; runs that were removed last. */
export function changesBetween(before: CourseDocument, after: CourseDocument): CourseChange[] {
  const changes: CourseChange[] = COURSE_PART_NAMES.filter(
    (part) => !isSameCoursePart(before, after, part),
  ).map((part) => ({ runId: null, part, kind: 'changed' }));
  const old = new Map(before.runs.map((run) => [run.id, run]));
  for (const run of after.runs) {
    const known = old.get(run.id);
    old.delete(run.id);
    if (known === undefined) changes.push({ runId: run.id, part: 'run', kind: 'added' });
    else changes.push(...runChanges(known, run));
  }
  for (const runId of old.keys()) changes.push({ runId, part: 'run', kind: 'removed' });
  return changes;
}

/** What differs between two states of one run. */
export function runChanges(before: CourseRunDocument, after: CourseRunDocument): CourseChange[] {
  return RUN_PART_NAMES.filter((part) => !isSameRunPart(before, after, part)).map((part) => ({
    runId: after.id,
    part,
    kind: 'changed',
  }));
}

export function isSameCoursePart(
  one: CourseDocument,
  other: CourseDocument,
  part: CoursePart,
): boolean {
  return COURSE_PARTS[part].every((key) => isSame(one[key], other[key]));
}

export function isSameRunPart(
  one: CourseRunDocument,
  other: CourseRunDocument,
  part: RunPart,
): boolean {
  // The copy of a venue's words may be older than the venue; a place that was written down gets its venue when it is published.
  if (part === 'venue')
    return (
      (one.venueId !== null && one.venueId === other.venueId) || isSame(one.venue, other.venue)
    );
  return RUN_PARTS[part].every((key) => isSame(one[key], other[key]));
}
