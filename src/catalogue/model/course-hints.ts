import type { LocalDate } from '../../platform/clock.ts';
import type { CourseDocument } from './course-document.ts';
import type { CoursePlace } from './course-parts.ts';
import { isOver } from './course-problems.ts';

/** What would help beside the checklist of ten (`completeness/`). */
export const COURSE_HINTS = [
  'description_short',
  'runs_over',
  'seats_unknown',
  'booking_unknown',
] as const;
export type CourseHint = CoursePlace & { readonly hint: (typeof COURSE_HINTS)[number] };

/** Characters below which a description hardly says what people learn. */
export const SHORT_DESCRIPTION = 200;

/** What would help, at most one entry per hint; empty = nothing. Runs that are over are not looked at. */
export function hints(document: CourseDocument, today: LocalDate): CourseHint[] {
  const coming = document.runs.filter((run) => !isOver(run, today));
  const isShort = (document.description?.length ?? 0) < SHORT_DESCRIPTION;
  const unseated = coming.find(
    ({ seatsMax, seatsFree, status }) =>
      seatsMax === null && seatsFree === null && status === 'open',
  );
  const unbooked = document.url === null && coming.find(({ bookingUrl }) => bookingUrl === null);
  const missing: (CourseHint | false | undefined)[] = [
    isShort && { runId: null, part: 'description', hint: 'description_short' },
    document.runs.length > 0 &&
      coming.length === 0 && { runId: null, part: 'runs', hint: 'runs_over' },
    unseated && { runId: unseated.id, part: 'seatsFree', hint: 'seats_unknown' },
    unbooked && { runId: unbooked.id, part: 'bookingUrl', hint: 'booking_unknown' },
  ];
  return missing.filter((hint) => hint !== false && hint !== undefined);
}
