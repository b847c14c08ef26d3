import { addDays } from '../../platform/clock.ts';
import type { CourseRunDocument } from './course-document.ts';

/** A run with all its days moved, back with a negative number; times of day stay. */
export function shiftRun(run: CourseRunDocument, days: number): CourseRunDocument {
  const shift = (day: string | null): string | null => (day === null ? null : addDays(day, days));
  return {
    ...run,
    startsOn: shift(run.startsOn),
    endsOn: shift(run.endsOn),
    registrationEndsOn: shift(run.registrationEndsOn),
    sessions: run.sessions.map((session) => ({
      ...session,
      heldOn: addDays(session.heldOn, days),
    })),
  };
}

/** A run as the beginning of another one at other days: same place, times and price, all seats free, nothing promised yet. */
export function copyRun(run: CourseRunDocument, id: string, days: number): CourseRunDocument {
  return {
    ...shiftRun(run, days),
    id,
    number: null,
    seatsFree: null,
    status: 'open',
    cancelReason: null,
  };
}
