import type { Kysely } from 'kysely';
import { type LocalDate, localDate } from '../../../platform/clock.ts';
import {
  type Completeness,
  type CompletenessKey,
  completeness,
} from '../../model/completeness/completeness.ts';
import type { CourseDocument } from '../../model/course-document.ts';
import { type CourseHint, hints } from '../../model/course-hints.ts';
import type { CourseFilter } from '../../model/course-list.ts';
import { isOver } from '../../model/course-problems.ts';
import type { CourseState } from '../../model/course-state.ts';
import {
  type FreshnessDays,
  type ShownFreshness,
  USUAL_DAYS,
} from '../../model/freshness/freshness.ts';
import { storedCourse } from '../../model/stored-course.ts';
import {
  type CourseRow,
  countCourses,
  coursesOfMember,
} from '../../queries/editing/courses-of-member.ts';
import { publishedDocuments } from '../../queries/editing/published-documents.ts';
import type { EditingTables, RunStatus } from '../../tables.ts';
import { coursesWithGap } from '../completeness/survey-gaps.ts';

export { COURSE_FILTERS, type CourseFilter } from '../../model/course-list.ts';

export interface CourseEntry {
  readonly offerId: string;
  readonly slug: string;
  readonly title: string;
  readonly state: CourseState;
  readonly version: number;
  readonly updatedAt: Date;
  readonly confirmedAt: Date;
  /** It wants to be confirmed. */
  readonly isStale: boolean;
  /** As visitors see it. */
  readonly freshness: ShownFreshness;
  /** Day on which its last run begins or began, where nobody finds it after that and that is soon; else null. */
  readonly lastStart: LocalDate | null;
  /** All its runs are over. */
  readonly isExpired: boolean;
  /** Name of the channel it was delivered through; null = by hand. */
  readonly source: string | null;
  readonly isEditedByHand: boolean;
  /** The next run of the working copy: the first that is not over. */
  readonly nextRun: {
    readonly id: string;
    readonly startsOn: string | null;
    readonly seatsFree: number | null;
    readonly seatsMax: number | null;
    readonly status: RunStatus;
    readonly isPublished: boolean;
  } | null;
  readonly runCount: number;
  readonly hints: readonly CourseHint[];
  readonly completeness: Completeness;
}

export interface CourseList {
  readonly courses: readonly CourseEntry[];
  /** All that fit, not only this page. */
  readonly total: number;
  /** How many each filter would show, with the same words. */
  readonly counts: Readonly<Record<CourseFilter, number>>;
}

/** The courses of a member: those to do something about first, then by the day of the next run. */
export async function listCourses(
  db: Kysely<EditingTables>,
  question: {
    readonly memberId: string;
    readonly filter?: CourseFilter;
    /** Words in title or number of a run. */
    readonly words?: string;
    /** Only courses in which this item of the checklist is open. */
    readonly gap?: CompletenessKey | null;
    /** From 1. */
    readonly page?: number;
    readonly perPage?: number;
    readonly days?: Pick<FreshnessDays, 'offerRemindDays'>;
    readonly now: Date;
  },
): Promise<CourseList> {
  const { memberId, now, perPage = 25, page = 1, filter = 'all', gap = null } = question;
  const asked = {
    memberId,
    filter,
    words: question.words?.trim() || null,
    among: gap === null ? null : await coursesWithGap(db, { memberId, gap, now }),
    limit: perPage,
    offset: (page - 1) * perPage,
    remindDays: (question.days ?? USUAL_DAYS).offerRemindDays,
    now,
  };
  const counts = await countCourses(db, asked);
  const rows = await coursesOfMember(db, asked);
  const published = await publishedDocuments(
    db,
    rows.map(({ id }) => id),
  );
  const today = localDate(now);
  const courses = rows.flatMap((row) => {
    const online = published.get(row.id) ?? null;
    const document = row.content === null ? online : storedCourse(row.content);
    return document === null ? [] : [entryOf(row, document, online, today)];
  });
  return { courses, total: counts[filter], counts };
}

function entryOf(
  row: CourseRow,
  document: CourseDocument,
  online: CourseDocument | null,
  today: string,
): CourseEntry {
  const [next] = document.runs
    .filter((run) => !isOver(run, today))
    .sort((a, b) => ((a.startsOn ?? '9') < (b.startsOn ?? '9') ? -1 : 1));
  return {
    offerId: row.id,
    slug: row.slug,
    title: document.title,
    state: row.state,
    version: row.version,
    updatedAt: row.updated_at,
    confirmedAt: row.confirmed_at,
    isStale: row.is_stale,
    freshness: row.freshness,
    lastStart: row.last_start,
    isExpired: row.is_expired,
    source: row.source,
    isEditedByHand: row.edited_at !== null,
    nextRun:
      next === undefined
        ? null
        : {
            id: next.id,
            startsOn: next.startsOn,
            seatsFree: next.seatsFree,
            seatsMax: next.seatsMax,
            status: next.status,
            isPublished: online?.runs.some(({ id }) => id === next.id) === true,
          },
    runCount: document.runs.length,
    hints: hints(document, today),
    completeness: completeness(document, today),
  };
}
