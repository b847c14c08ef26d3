import { isSameRunPart } from './course-changes.ts';
import type { CourseRunDocument } from './course-document.ts';
import { type CoursePlace, RUN_PART_NAMES, RUN_PARTS, type RunPart } from './course-parts.ts';
import { isSame } from './is-same.ts';

export interface MergedRuns {
  readonly merged: CourseRunDocument[];
  readonly conflicts: CoursePlace[];
}

/**
 * The runs' share of `mergeCourses`: in their order, mine that are new at the end. A run that one removed and the other changed is a
 * conflict about the whole run.
 */
export function mergeRuns(
  base: readonly CourseRunDocument[] | null,
  mine: readonly CourseRunDocument[],
  theirs: readonly CourseRunDocument[],
): MergedRuns {
  const before = byId(base ?? []);
  const own = byId(mine);
  const others = byId(theirs);
  const merged: CourseRunDocument[] = [];
  const conflicts: CoursePlace[] = [];
  const ids = new Set([...others.keys(), ...own.keys()]);
  for (const runId of ids) {
    const old = before.get(runId);
    const my = own.get(runId);
    const their = others.get(runId);
    if (my !== undefined && their !== undefined) {
      merged.push(mergedRun(base === null ? null : (old ?? null), my, their, conflicts));
      continue;
    }
    const kept = my ?? their;
    if (kept === undefined) continue;
    if (base === null) conflicts.push({ runId, part: 'run' });
    // The other one removed it.
    else if (old !== undefined && isSame(old, kept)) continue;
    else if (old !== undefined) conflicts.push({ runId, part: 'run' });
    if (my !== undefined || (old === undefined && base !== null)) merged.push(kept);
  }
  return { merged, conflicts };
}

function mergedRun(
  base: CourseRunDocument | null,
  mine: CourseRunDocument,
  theirs: CourseRunDocument,
  conflicts: CoursePlace[],
): CourseRunDocument {
  const merged = { ...theirs };
  for (const part of RUN_PART_NAMES) {
    if (isSameRunPart(mine, theirs, part)) continue;
    if (base !== null && isSameRunPart(base, mine, part)) continue;
    if (base === null || !isSameRunPart(base, theirs, part))
      conflicts.push({ runId: mine.id, part });
    takePart(merged, mine, part);
  }
  return merged;
}

function takePart(target: CourseRunDocument, source: CourseRunDocument, part: RunPart): void {
  for (const key of RUN_PARTS[part]) Object.assign(target, { [key]: source[key] });
}

function byId(runs: readonly CourseRunDocument[]): Map<string, CourseRunDocument> {
  return new Map(runs.map((run) => [run.id, run]));
}
