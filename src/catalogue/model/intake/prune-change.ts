import { isSameCoursePart, runChanges } from '../course-changes.ts';
import type { CourseDocument } from '../course-document.ts';
import { COURSE_PART_NAMES, COURSE_PARTS } from '../course-parts.ts';
import { newCourseDocument } from '../new-course-document.ts';

/**
 * Two states of a course without what is the same in both, so that thousands of changes fit: parts that are the same are empty in both,
 * runs that are the same are in neither. What differs between them is the same as before, in the same words.
 */
export function pruneChange(
  before: CourseDocument,
  after: CourseDocument,
): { readonly before: CourseDocument; readonly after: CourseDocument } {
  const pruned = {
    before: { ...before, runs: runsThatDiffer(before, after) },
    after: { ...after, runs: runsThatDiffer(after, before) },
  };
  const empty = newCourseDocument(after.title);
  for (const part of COURSE_PART_NAMES) {
    if (part === 'title' || part === 'kind' || !isSameCoursePart(before, after, part)) continue;
    for (const key of COURSE_PARTS[part]) {
      Object.assign(pruned.before, { [key]: empty[key] });
      Object.assign(pruned.after, { [key]: empty[key] });
    }
  }
  return pruned;
}

function runsThatDiffer(course: CourseDocument, other: CourseDocument): CourseDocument['runs'] {
  const known = new Map(other.runs.map((run) => [run.id, run]));
  return course.runs.filter((run) => {
    const same = known.get(run.id);
    return same === undefined || runChanges(same, run).length > 0;
  });
}
