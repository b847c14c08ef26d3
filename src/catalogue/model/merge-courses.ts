import { isSameCoursePart } from './course-changes.ts';
import type { CourseDocument } from './course-document.ts';
import {
  COURSE_PART_NAMES,
  COURSE_PARTS,
  type CoursePart,
  type CoursePlace,
} from './course-parts.ts';
import { isSame } from './is-same.ts';
import { mergeRuns } from './merge-runs.ts';

export interface MergedCourse {
  /** Everything that goes together, and `mine` where it does not. */
  readonly merged: CourseDocument;
  /** Where both changed the same thing to something different. */
  readonly conflicts: readonly CoursePlace[];
}

/** Parts that are sets of words: two people's additions and removals go together. */
const SETS = [
  'topics',
  'targets',
  'funding',
  'certificates',
  'occupations',
  'languages',
  'keywords',
] as const;

/**
 * Puts two people's changes of the same course together: what one of them changed is changed, what both changed in the same way is
 * changed once, what both changed differently is a conflict. `base` is what both began from; null = unknown, then every difference
 * is a conflict. Runs are known by their id. No change is ever dropped without being named.
 */
export function mergeCourses(
  base: CourseDocument | null,
  mine: CourseDocument,
  theirs: CourseDocument,
): MergedCourse {
  const conflicts: CoursePlace[] = [];
  const merged: CourseDocument = { ...theirs };
  for (const part of COURSE_PART_NAMES) {
    if (isSameCoursePart(mine, theirs, part)) continue;
    if (base !== null && isSameCoursePart(base, mine, part)) continue;
    if (isSet(part)) {
      merged[part] = mergedSet(base?.[part] ?? null, mine[part], theirs[part]);
      if (base === null) conflicts.push({ runId: null, part });
      continue;
    }
    if (base === null || !isSameCoursePart(base, theirs, part))
      conflicts.push({ runId: null, part });
    takePart(merged, mine, part);
  }
  const runs = mergeRuns(base?.runs ?? null, mine.runs, theirs.runs);
  return { merged: { ...merged, runs: runs.merged }, conflicts: [...conflicts, ...runs.conflicts] };
}

function takePart(target: CourseDocument, source: CourseDocument, part: CoursePart): void {
  for (const key of COURSE_PARTS[part]) Object.assign(target, { [key]: source[key] });
}

function isSet(part: CoursePart): part is (typeof SETS)[number] {
  return SETS.some((name) => name === part);
}

/** Theirs, with what I added and without what I removed. Without base: mine. */
function mergedSet(
  base: readonly string[] | null,
  mine: readonly string[],
  theirs: readonly string[],
): string[] {
  if (base === null) return [...mine];
  // Only the order differs.
  if (isSame([...base].sort(), [...theirs].sort())) return [...mine];
  const removed = new Set(base.filter((word) => !mine.includes(word)));
  const added = mine.filter((word) => !base.includes(word) && !theirs.includes(word));
  return [...theirs.filter((word) => !removed.has(word)), ...added];
}
