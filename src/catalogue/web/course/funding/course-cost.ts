import {
  type BudgetLight,
  type CourseDeadline,
  type CourseExample,
  courseDeadlines,
  courseExamples,
  currentLights,
  type DatedRun,
  type ExcludedProgramme,
  excludedBy,
  type PageOutcome,
  programmesOfCourse,
  type RuleBook,
  type Spoken,
} from '../../../../funding/index.ts';
import { fundingLeft } from '../../../../members/index.ts';
import { addDays, type LocalDate } from '../../../../platform/clock.ts';
import type { CourseFacts } from '../../../model/funding/course-facts.ts';
import type { OfferDetail } from '../../../queries/offer-detail.ts';
import type { DetailRun } from '../../../queries/offer-runs.ts';
import type { SortedRuns } from '../sort-runs.ts';
import { answersOf, offerFacts } from './offer-facts.ts';

/** For so many days after its start a run still says that it is too late, and what comes next. */
const MISSED_DAYS = 7;

/** What a course page can say of money, by the course alone: nobody has been asked anything. */
export interface CourseCost {
  /** Of the run to come. */
  readonly facts: CourseFacts;
  readonly examples: readonly CourseExample<Spoken>[];
  /** Those that have to do with the course whenever it begins. */
  readonly programmes: readonly PageOutcome<Spoken>[];
  /** Of the run to come; empty where it has no day. */
  readonly deadlines: readonly CourseDeadline<Spoken>[];
  /** Of a run that has begun lately. */
  readonly missed: readonly CourseDeadline<Spoken>[];
  /** The run that these are about. */
  readonly missedRun: DatedRun | null;
  /** What the office has set for programmes of the course. */
  readonly lights: readonly CourseLight[];
  /** Programmes that do not pay because the course is mandatory for employers. */
  readonly excluded: readonly ExcludedProgramme<Spoken>[];
}

export interface CourseLight {
  readonly programme: PageOutcome<Spoken>['programme'];
  readonly light: BudgetLight;
}

export function courseCost(
  offer: OfferDetail,
  runs: SortedRuns,
  rules: RuleBook,
  today: LocalDate,
): CourseCost {
  const facts = offerFacts(offer, runs.next, today);
  const course = answersOf(facts);
  const examples = courseExamples(rules, { course, today });
  const stated = fundingLeft(offer.funding, offer.seals.proofs, today);
  const programmes = programmesOfCourse(rules, { course, stated, examples, today });
  const dated = datedRuns(runs.upcoming);
  const next = runs.next === null ? undefined : dated.find(({ id }) => id === runs.next?.id);
  const [last] = datedRuns(runs.past);
  const missedRun =
    last !== undefined && last.startsOn >= addDays(today, -MISSED_DAYS) ? last : null;
  const lights = currentLights(rules, today);
  const later = (after: string) => dated.filter(({ startsOn }) => startsOn > after);
  return {
    facts,
    examples,
    programmes,
    deadlines:
      next === undefined
        ? []
        : courseDeadlines(programmes, next, { later: later(next.startsOn), today }),
    missed:
      missedRun === null ? [] : courseDeadlines(programmes, missedRun, { later: dated, today }),
    missedRun,
    lights: programmes.flatMap(({ programme }) => {
      const light = lights[programme.id];
      return light === undefined ? [] : [{ programme, light }];
    }),
    excluded: excludedBy(rules, { course, fact: 'kurs.pflichtschulung', today }),
  };
}

/** Runs with a day, in their order; cancelled ones are none to wait for. */
function datedRuns(runs: readonly DetailRun[]): readonly DatedRun[] {
  return runs.flatMap(({ id, startsOn, status }) =>
    startsOn === null || status === 'cancelled' ? [] : [{ id, startsOn }],
  );
}
