import type { Kysely } from 'kysely';
import { type CourseChange, changesBetween } from '../../model/course-changes.ts';
import type { CourseDocument } from '../../model/course-document.ts';
import { contentsOf, type HistoryRow, historyRows } from '../../queries/editing/history-rows.ts';
import type { CourseVersionKind, EditingTables } from '../../tables.ts';

/** One step of the history. Saves of one person within half an hour are one step. */
export interface CourseVersionEntry {
  /** The last version of the step: what to go back to. */
  readonly version: number;
  /** The first version of the step. */
  readonly firstVersion: number;
  readonly kind: CourseVersionKind;
  readonly at: Date;
  /** Null = nobody (a delivery), or somebody whose account is gone. */
  readonly actorName: string | null;
  /** Why it was withdrawn or given back. */
  readonly reason: string | null;
  /** What changed against the step before. */
  readonly changes: readonly CourseChange[];
  /** As it was after the step. */
  readonly document: CourseDocument;
  /** As it was before; null for the first. */
  readonly before: CourseDocument | null;
}

interface Step {
  readonly last: HistoryRow;
  first: HistoryRow;
}

const ONE_STEP_MS = 30 * 60_000;
/** Saves that are looked at to find the steps. */
const MOST_VERSIONS = 1_000;

/** The history of a course, newest first; at most `limit` steps. Null where the member has no such course. */
export async function listVersions(
  db: Kysely<EditingTables>,
  course: { readonly memberId: string; readonly offerId: string; readonly limit?: number },
): Promise<readonly CourseVersionEntry[] | null> {
  const rows = await historyRows(db, { ...course, most: MOST_VERSIONS });
  if (rows === null) return null;
  const limit = course.limit ?? 50;
  // One step more, against which the last one is compared.
  const steps = stepsOf(rows).slice(0, limit + 1);
  const contents = await contentsOf(
    db,
    course.offerId,
    steps.map(({ last }) => last.version),
  );
  return steps.slice(0, limit).flatMap(({ last, first }, index) => {
    const document = contents.get(last.version);
    const before = contents.get(steps[index + 1]?.last.version ?? -1) ?? null;
    if (document === undefined) return [];
    return [
      {
        version: last.version,
        firstVersion: first.version,
        kind: last.kind,
        at: last.at,
        actorName: last.actorName,
        reason: last.reason,
        changes: before === null ? [] : changesBetween(before, document),
        document,
        before,
      },
    ];
  });
}

function stepsOf(rows: readonly HistoryRow[]): Step[] {
  const steps: Step[] = [];
  for (const row of rows) {
    const newer = steps.at(-1);
    if (newer !== undefined && isOneStep(row, newer.first)) newer.first = row;
    else steps.push({ last: row, first: row });
  }
  return steps;
}

function isOneStep(older: HistoryRow, newer: HistoryRow): boolean {
  return (
    older.kind === 'saved' &&
    newer.kind === 'saved' &&
    older.actorId === newer.actorId &&
    newer.at.getTime() - older.at.getTime() <= ONE_STEP_MS
  );
}
