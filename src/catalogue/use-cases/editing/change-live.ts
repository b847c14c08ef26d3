import type { Kysely } from 'kysely';
import type {
  CourseDocument,
  CourseRunDocument,
  CourseSession,
} from '../../model/course-document.ts';
import { mergeCourses } from '../../model/merge-courses.ts';
import { tidyCourse } from '../../model/tidy-course.ts';
import { courseAt } from '../../queries/editing/course-versions.ts';
import type { EditingTables, PriceState, RunStatus, StartKind } from '../../tables.ts';
import type { CourseAct, LiveAnswer } from './answers.ts';
import { applyLive } from './apply-live.ts';
import { withinCourse } from './within-course.ts';

/** Facts of the day of one run; what is left out stays as it is. */
export interface LiveChange {
  readonly seatsFree?: number | null;
  readonly seatsMax?: number | null;
  readonly status?: RunStatus;
  readonly cancelReason?: string | null;
  readonly dates?: {
    readonly startKind: StartKind;
    readonly startsOn: string | null;
    readonly endsOn: string | null;
    readonly sessions: readonly CourseSession[];
  };
  readonly registrationEndsOn?: string | null;
  readonly price?: {
    readonly state: PriceState;
    readonly cents: number | null;
    readonly text: string | null;
  };
}

/**
 * Changes dates, price, seats or state of a published run at once, online and in the draft if there is one: for everybody, whether
 * the office looks at their courses first or not. With `baseVersion` a change of somebody else to the same thing since is a conflict.
 */
export async function changeLive(
  db: Kysely<EditingTables>,
  act: CourseAct & {
    readonly runId: string;
    readonly change: LiveChange;
    readonly baseVersion?: number;
  },
): Promise<LiveAnswer> {
  const alter = (document: CourseDocument): CourseDocument => withChange(document, act);
  return withinCourse(db, act, async (trx, copy): Promise<LiveAnswer> => {
    const isOnline = copy.offer.publication === 'published';
    if (!isOnline || !copy.published?.runs.some(({ id }) => id === act.runId))
      return { kind: 'missing' };
    const base =
      act.baseVersion === undefined ? null : await courseAt(trx, act.offerId, act.baseVersion);
    if (base !== null) {
      const mine = alter(base);
      const theirs = copy.document;
      const { merged, conflicts } = mergeCourses(base, mine, theirs);
      if (conflicts.length > 0) {
        return { kind: 'conflict', base, mine, theirs, merged, conflicts, version: copy.version };
      }
    }
    const answer = await applyLive(trx, copy, alter, act);
    return answer.kind === 'unchanged' ? { kind: 'changed', version: copy.version } : answer;
  });
}

function withChange(
  document: CourseDocument,
  { runId, change }: { readonly runId: string; readonly change: LiveChange },
): CourseDocument {
  return tidyCourse({
    ...document,
    runs: document.runs.map((run) => (run.id === runId ? changedRun(run, change) : run)),
  });
}

function changedRun(run: CourseRunDocument, change: LiveChange): CourseRunDocument {
  const { dates, price, ...facts } = change;
  return {
    ...run,
    ...facts,
    ...(dates === undefined ? {} : { ...dates, sessions: [...dates.sessions] }),
    ...(price === undefined
      ? {}
      : { priceState: price.state, priceCents: price.cents, priceText: price.text }),
  };
}
