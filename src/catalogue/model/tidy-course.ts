import { TIME_MODELS, type TimeModel } from '../tables.ts';
import type { CourseDocument, CourseRunDocument, CourseSession } from './course-document.ts';
import { deriveTimes } from './derive-times.ts';
import { tidyDescription } from './description-text.ts';

/** Times of day follow from the meetings; how much of the week a course takes does not. */
const STATED_ONLY: readonly TimeModel[] = ['fulltime', 'parttime', 'block'];

/**
 * A course as it is kept and compared: meetings in order, a first and last day that follow from them, times of day derived, nothing
 * left of what another choice has made void (a price that is now free, dates of a run on request).
 */
export function tidyCourse(course: CourseDocument): CourseDocument {
  return {
    ...course,
    description: tidyDescription(course.description),
    contact: isEmpty(course.contact) ? null : course.contact,
    runs: course.runs.map(tidyRun),
  };
}

function tidyRun(run: CourseRunDocument): CourseRunDocument {
  const sessions = [...run.sessions].sort(inTime);
  const venue = isEmpty(run.venue, ['country', 'access']) ? null : run.venue;
  return {
    ...run,
    ...datesOf(run, sessions),
    sessions,
    sessionCount: sessions.length > 0 ? sessions.length : run.sessionCount,
    times: timesOf(run, sessions),
    venue,
    priceCents: run.priceState === 'known' ? run.priceCents : null,
    cancelReason: run.status === 'cancelled' ? run.cancelReason : null,
  };
}

function datesOf(
  { startKind, startsOn, endsOn }: CourseRunDocument,
  sessions: readonly CourseSession[],
): Pick<CourseRunDocument, 'startsOn' | 'endsOn'> {
  if (startKind !== 'fixed') return { startsOn: null, endsOn: null };
  const first = sessions.at(0)?.heldOn ?? null;
  const last = sessions.at(-1)?.heldOn ?? null;
  return {
    startsOn: startsOn === null || (first !== null && first < startsOn) ? first : startsOn,
    endsOn: endsOn === null || (last !== null && last > endsOn) ? last : endsOn,
  };
}

function timesOf(run: CourseRunDocument, sessions: readonly CourseSession[]): TimeModel[] {
  const derived = sessions.length > 0 ? deriveTimes(sessions) : null;
  const held = new Set(
    derived === null
      ? run.times
      : [...derived, ...run.times.filter((time) => STATED_ONLY.includes(time))],
  );
  return TIME_MODELS.filter((time) => held.has(time));
}

function inTime(one: CourseSession, other: CourseSession): number {
  const key = ({ heldOn, startsAt }: CourseSession): string => `${heldOn} ${startsAt ?? ''}`;
  return key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0;
}

function isEmpty<Value extends object>(
  value: Value | null,
  besides: readonly (keyof Value)[] = [],
): boolean {
  if (value === null) return true;
  return Object.entries(value).every(
    ([key, one]) => one === null || besides.some((name) => name === key),
  );
}
