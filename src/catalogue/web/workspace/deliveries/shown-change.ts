import {
  type CourseChange,
  changesBetween,
  isSameCoursePart,
  isSameRunPart,
} from '../../../model/course-changes.ts';
import type { CourseDocument } from '../../../model/course-document.ts';
import { storedCourse } from '../../../model/stored-course.ts';
import type { DeliveryItem } from '../../../queries/intake/items-of-delivery.ts';

/** What a delivery changes in a course, or would change if nobody had edited it by hand. */
export interface ShownChange {
  readonly before: CourseDocument;
  readonly after: CourseDocument;
  readonly changes: readonly CourseChange[];
}

/** Reads the two states of an item; null where it has none, or of a shape that is not ours any more. */
export function shownChange({ before, after }: DeliveryItem): ShownChange | null {
  if (before === null || after === null) return null;
  try {
    const states = { before: storedCourse(before), after: storedCourse(after) };
    return { ...states, changes: changesBetween(states.before, states.after) };
  } catch {
    return null;
  }
}

/** Reads what is known of a rejected record; null where it is nothing. */
export function shownCourse(content: unknown): CourseDocument | null {
  if (content === null) return null;
  try {
    const course = storedCourse(content);
    // Its places were never written.
    return { ...course, runs: course.runs.map((run) => ({ ...run, venueId: null })) };
  } catch {
    return null;
  }
}

/** Those changes that the course as it is now does not hold: the conflicts that are left. */
export function stillDifferent(
  { after, changes }: ShownChange,
  current: CourseDocument,
): readonly CourseChange[] {
  return changes.filter((change) => {
    if (change.runId === null)
      return change.part !== 'runs' && !isSameCoursePart(current, after, change.part);
    const mine = current.runs.find(({ id }) => id === change.runId);
    const theirs = after.runs.find(({ id }) => id === change.runId);
    if (mine === undefined || theirs === undefined) return mine !== theirs;
    return change.part !== 'run' && !isSameRunPart(mine, theirs, change.part);
  });
}
