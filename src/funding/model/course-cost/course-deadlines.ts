import { type Deadline, deadlinesOf } from '../deadlines.ts';
import { evaluateForPage } from '../evaluate-for-page.ts';
import type { Answers } from '../fact.ts';
import type { PageOutcome, Reason } from '../outcome.ts';
import type { RuleSet } from '../programme.ts';
import { type CourseExample, usualAnswers } from './course-examples.ts';

/** A run with a day on which it begins. */
export interface DatedRun {
  readonly id: string;
  readonly startsOn: string;
}

/** What must be done for one run until when, to get money or days off by a programme. */
export interface CourseDeadline<T> extends Deadline {
  readonly outcome: PageOutcome<T>;
  /** Where it is too late: the next run for which it is not; null if there is none. */
  readonly instead: (DatedRun & { readonly day: string }) | null;
}

/**
 * The programmes that have to do with a course whenever it begins: those that pay in an example, and those that its provider names
 * (`stated`: keys of ways of funding) as long as no fact of the course speaks against them.
 */
export function programmesOfCourse<T>(
  rules: RuleSet<T>,
  known: {
    readonly course: Answers;
    readonly stated: readonly string[];
    readonly examples: readonly CourseExample<T>[];
    readonly today: string;
  },
): readonly PageOutcome<T>[] {
  const { 'kurs.bereits_begonnen': _begun, 'kurs.beginn': _start, ...lasting } = known.course;
  const paying = new Set(
    known.examples.flatMap(({ payers }) => payers.map(({ programme }) => programme.id)),
  );
  const answers = { ...usualAnswers(rules.facts), ...lasting };
  return evaluateForPage(rules, { answers, today: known.today }).outcomes.filter((outcome) => {
    const { id, kategorie, merkmal } = outcome.programme;
    if (kategorie === 'beendet') return false;
    if (paying.has(id)) return true;
    const isStated = merkmal !== undefined && known.stated.includes(merkmal);
    return isStated && !isRuledOut(outcome);
  });
}

/** By what the course is, not by what nobody has said of the person yet. */
function isRuledOut<T>({ status, reasons }: PageOutcome<T>): boolean {
  return status === 'not_applicable' && reasons.some(isOfCourse);
}

const isOfCourse = <T>(reason: Reason<T>): boolean =>
  reason.kind === 'condition' ? reason.leaf.fakt.startsWith('kurs.') : reason.kind === 'no_longer';

/** The deadlines of a run, earliest first; `later` are runs of the same course that one can still join, in order. */
export function courseDeadlines<T>(
  programmes: readonly PageOutcome<T>[],
  run: DatedRun,
  { later, today }: { readonly later: readonly DatedRun[]; readonly today: string },
): readonly CourseDeadline<T>[] {
  return programmes
    .flatMap((outcome) =>
      deadlinesOf(outcome.programme, run.startsOn, today).map((deadline) => ({
        ...deadline,
        outcome,
        instead: deadline.state === 'past' ? nextInTime(outcome, deadline, later, today) : null,
      })),
    )
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}

function nextInTime<T>(
  { programme }: PageOutcome<T>,
  { art }: Deadline,
  later: readonly DatedRun[],
  today: string,
): CourseDeadline<T>['instead'] {
  for (const run of later) {
    const same = deadlinesOf(programme, run.startsOn, today).find((one) => one.art === art);
    if (same !== undefined && same.state !== 'past') return { ...run, day: same.day };
  }
  return null;
}
