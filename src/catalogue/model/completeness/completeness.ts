import type { LocalDate } from '../../../platform/clock.ts';
import { SHORT_DESCRIPTION } from '../course-hints.ts';
import type { CoursePlace } from '../course-parts.ts';
import { isOver } from '../course-problems.ts';
import type { CourseFacts, RunFacts } from './course-facts.ts';

/** What people need to decide for a course (C-E3), in the order of the list there; all weigh the same. */
export const COMPLETENESS_KEYS = [
  'aim',
  'entry',
  'hours',
  'dates',
  'price',
  'proof',
  'teachers',
  'cancel',
  'access',
  'contact',
] as const;
export type CompletenessKey = (typeof COMPLETENESS_KEYS)[number];

/** `partly`: something is said, but not what people ask for. It counts as little as nothing, with another hint. */
export type CompletenessState = 'met' | 'partly' | 'missing';

export interface CompletenessItem {
  readonly key: CompletenessKey;
  readonly state: CompletenessState;
  /** Where it is filled in. */
  readonly field: CoursePlace;
}

export interface Completeness {
  /** Items that are met. */
  readonly met: number;
  readonly of: typeof COMPLETENESS_KEYS.length;
  /** All ten, in their order. */
  readonly items: readonly CompletenessItem[];
}

/**
 * How much of the checklist a course meets on a day. The figure is for those who write the course: the search must never read it
 * (decision 0037). Runs that are over are looked at only where none is to come.
 */
export function completeness(course: CourseFacts, today: LocalDate): Completeness {
  const coming = course.runs.filter((run) => !isOver(run, today));
  const judged = coming.length > 0 ? coming : course.runs;
  const states: Readonly<Record<CompletenessKey, CompletenessState>> = {
    aim: aimState(course),
    entry: stateOf(
      course.requirements !== null || course.languageLevel !== null,
      course.audience !== null,
    ),
    hours: stateOf(
      course.teachingUnits !== null || (judged.length > 0 && judged.every(hasHours)),
      course.durationDays !== null || course.durationText !== null,
    ),
    dates: ofRuns(coming, datesState),
    price: ofRuns(judged, priceState),
    proof: stateOf(course.certificates.length > 0 || course.certificateText !== null),
    teachers: stateOf(course.teacherProfile !== null),
    cancel: stateOf(course.cancelTerms !== null),
    access: stateOf([course, ...judged.map(({ venue }) => venue)].some(hasAccessFacts)),
    contact: stateOf(
      course.contact !== null && (course.contact.phone ?? course.contact.email) !== null,
      course.contact !== null,
    ),
  };
  const items = COMPLETENESS_KEYS.map((key) => ({
    key,
    state: states[key],
    field: fieldOf(key, judged),
  }));
  return {
    met: items.filter(({ state }) => state === 'met').length,
    of: COMPLETENESS_KEYS.length,
    items,
  };
}

function stateOf(isMet: boolean, isPartly = false): CompletenessState {
  return isMet ? 'met' : isPartly ? 'partly' : 'missing';
}

/** A long description says something about it; people still have to look for it. */
function aimState({ learningAim, description }: CourseFacts): CompletenessState {
  return stateOf(learningAim !== null, (description?.length ?? 0) >= SHORT_DESCRIPTION);
}

/** Met where all runs say it, missing where none says anything. */
function ofRuns(
  runs: readonly RunFacts[],
  state: (run: RunFacts) => CompletenessState,
): CompletenessState {
  const states = new Set(runs.map(state));
  const [only] = states;
  return only === undefined ? 'missing' : states.size === 1 ? only : 'partly';
}

function datesState(run: RunFacts): CompletenessState {
  const saysWhen = run.sessions.length > 0 || run.scheduleText !== null;
  if (run.startKind === 'fixed') return stateOf(run.startsOn !== null && saysWhen, true);
  return stateOf(run.startKind === 'rolling' || saysWhen, true);
}

function priceState({ priceState }: RunFacts): CompletenessState {
  return stateOf(priceState === 'known' || priceState === 'free', priceState === 'on_request');
}

/** Whether the hours follow from the meetings. */
function hasHours({ sessions }: RunFacts): boolean {
  return (
    sessions.length > 0 &&
    sessions.every(({ startsAt, endsAt }) => startsAt !== null && endsAt !== null)
  );
}

function hasAccessFacts(one: { readonly access: object } | null): boolean {
  return one !== null && Object.keys(one.access).length > 0;
}

const COURSE_FIELDS = {
  aim: 'learningAim',
  entry: 'requirements',
  hours: 'teachingUnits',
  proof: 'certificates',
  teachers: 'teacherProfile',
  cancel: 'cancelTerms',
  access: 'access',
  contact: 'contact',
} as const;

function fieldOf(key: CompletenessKey, runs: readonly RunFacts[]): CoursePlace {
  if (key !== 'dates' && key !== 'price') return { runId: null, part: COURSE_FIELDS[key] };
  const state = key === 'dates' ? datesState : priceState;
  const run = runs.find((one) => state(one) !== 'met') ?? runs[0];
  return run === undefined ? { runId: null, part: 'runs' } : { runId: run.id, part: key };
}
