import type { LocalDate } from '../../platform/clock.ts';
import type { CourseDocument, CourseRunDocument } from './course-document.ts';
import type { CoursePlace } from './course-parts.ts';
import { isSame } from './is-same.ts';

/** What keeps a course from being published. */
export const COURSE_PROBLEMS = [
  'description_missing',
  'topics_missing',
  'run_missing',
  'start_missing',
  'end_before_start',
  'registration_after_end',
  'session_ends_before_start',
  'price_missing',
  'format_missing',
  'venue_missing',
  'seats_min_above_max',
  'seats_free_above_max',
  'cancel_reason_missing',
  'guaranteed_removed',
  'topic_unknown',
  'target_unknown',
  'funding_unknown',
  'certificate_unknown',
] as const;
export type CourseProblem = CoursePlace & {
  readonly problem: (typeof COURSE_PROBLEMS)[number];
  /** What is wrong, where a problem is about one value of several. */
  readonly value?: string;
};

/**
 * What has to be mended before the course can be published; empty = nothing. `before` is what is online: a run that was promised to
 * take place there may neither be cancelled without a reason nor vanish before its start (C-A5). What a delivery has brought online
 * incomplete does not keep people from mending something else. Runs that are over are not judged.
 */
export function publishProblems(
  document: CourseDocument,
  today: LocalDate,
  before: CourseDocument | null = null,
): CourseProblem[] {
  return [
    ...withoutKnown(contentProblems(document), before === null ? [] : contentProblems(before)),
    ...runsProblems(document, today, before),
  ];
}

function contentProblems({ description, topics, runs }: CourseDocument): CourseProblem[] {
  const problems: CourseProblem[] = [];
  if (description === null)
    problems.push({ runId: null, part: 'description', problem: 'description_missing' });
  if (topics.length === 0)
    problems.push({ runId: null, part: 'topics', problem: 'topics_missing' });
  if (runs.length === 0) problems.push({ runId: null, part: 'runs', problem: 'run_missing' });
  return problems;
}

function withoutKnown(
  problems: readonly CourseProblem[],
  known: readonly CourseProblem[],
): CourseProblem[] {
  return problems.filter((one) => !known.some((other) => isSame(one, other)));
}

/** The problems of the runs alone: what also holds for changes that go online at once. */
export function runsProblems(
  document: CourseDocument,
  today: LocalDate,
  before: CourseDocument | null,
): CourseProblem[] {
  const kept = new Set(document.runs.map(({ id }) => id));
  const promised = (before?.runs ?? []).filter(
    (run) => run.status === 'guaranteed' && !isOver(run, today),
  );
  const promisedIds = new Set(promised.map(({ id }) => id));
  return [
    ...withoutKnown(
      document.runs
        .filter((run) => !isOver(run, today))
        .flatMap((run) => runProblems(run, promisedIds.has(run.id))),
      (before?.runs ?? []).flatMap((run) => runProblems(run, false)),
    ),
    ...promised
      .filter(({ id }) => !kept.has(id))
      .map(
        ({ id: runId }): CourseProblem => ({ runId, part: 'run', problem: 'guaranteed_removed' }),
      ),
  ];
}

/** Whether the last known day of a run is past. A run without days is never over. */
export function isOver(
  run: Pick<CourseRunDocument, 'startKind' | 'startsOn' | 'endsOn'> & {
    readonly sessions: readonly { readonly heldOn: string }[];
  },
  today: LocalDate,
): boolean {
  const last = run.endsOn ?? run.sessions.at(-1)?.heldOn ?? run.startsOn;
  return run.startKind === 'fixed' && last !== null && last < today;
}

function runProblems(run: CourseRunDocument, wasGuaranteed: boolean): CourseProblem[] {
  const runId = run.id;
  const problems: CourseProblem[] = [];
  const add = (
    part: Extract<CoursePlace, { runId: string }>['part'],
    problem: CourseProblem['problem'],
  ): void => {
    problems.push({ runId, part, problem });
  };
  const { startsOn, endsOn, registrationEndsOn: until, seatsMin, seatsMax, seatsFree } = run;
  if (run.startKind === 'fixed' && startsOn === null) add('dates', 'start_missing');
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) add('dates', 'end_before_start');
  if (
    run.sessions.some(
      ({ startsAt, endsAt }) => startsAt !== null && endsAt !== null && endsAt <= startsAt,
    )
  )
    add('dates', 'session_ends_before_start');
  if (until !== null && endsOn !== null && until > endsOn)
    add('registrationEndsOn', 'registration_after_end');
  if (run.priceState === 'known' && run.priceCents === null) add('price', 'price_missing');
  if (run.format === 'unknown') add('format', 'format_missing');
  const needsPlace = run.format === 'onsite' || run.format === 'hybrid';
  if (needsPlace && run.venueId === null && (run.venue?.place ?? null) === null)
    add('venue', 'venue_missing');
  if (seatsMin !== null && seatsMax !== null && seatsMin > seatsMax)
    add('seatsMin', 'seats_min_above_max');
  if (seatsFree !== null && seatsMax !== null && seatsFree > seatsMax)
    add('seatsFree', 'seats_free_above_max');
  if (run.status === 'cancelled' && wasGuaranteed && run.cancelReason === null)
    add('status', 'cancel_reason_missing');
  return problems;
}
