import type { LocalDate } from '../../platform/clock.ts';
import type { CourseDocument } from './course-document.ts';
import type { CoursePlace } from './course-parts.ts';
import { isOver } from './course-problems.ts';

/** What would help people to decide for a course (C-E3), in the order of the list there. */
export const COURSE_HINTS = [
  'description_short',
  'requirements_unknown',
  'hours_unknown',
  'dates_unknown',
  'runs_over',
  'price_unknown',
  'certificate_unknown',
  'access_unknown',
  'contact_unknown',
  'seats_unknown',
  'booking_unknown',
] as const;
export type CourseHint = CoursePlace & { readonly hint: (typeof COURSE_HINTS)[number] };

/** Characters below which a description hardly says what people learn. */
const SHORT_DESCRIPTION = 200;

/** What would help, at most one entry per hint; empty = complete. Runs that are over are not looked at. */
export function hints(document: CourseDocument, today: LocalDate): CourseHint[] {
  const coming = document.runs.filter((run) => !isOver(run, today));
  const { contact } = document;
  const missing: (CourseHint | false)[] = [
    (document.description?.length ?? 0) < SHORT_DESCRIPTION &&
      course('description', 'description_short'),
    document.requirements === null &&
      document.languageLevel === null &&
      course('requirements', 'requirements_unknown'),
    document.teachingUnits === null &&
      document.durationText === null &&
      document.durationDays === null &&
      course('teachingUnits', 'hours_unknown'),
    document.runs.length > 0 && coming.length === 0 && course('runs', 'runs_over'),
    document.certificates.length === 0 &&
      document.certificateText === null &&
      course('certificates', 'certificate_unknown'),
    Object.keys(document.access).length === 0 &&
      !coming.some(({ venue }) => Object.keys(venue?.access ?? {}).length > 0) &&
      course('access', 'access_unknown'),
    (contact === null || (contact.phone === null && contact.email === null)) &&
      course('contact', 'contact_unknown'),
    of(
      coming.find(
        ({ startKind, sessions, scheduleText }) =>
          startKind === 'fixed' && sessions.length === 0 && scheduleText === null,
      ),
      'dates',
      'dates_unknown',
    ),
    of(
      coming.find(({ priceState }) => priceState === 'unknown'),
      'price',
      'price_unknown',
    ),
    of(
      coming.find(
        ({ seatsMax, seatsFree, status }) =>
          seatsMax === null && seatsFree === null && status === 'open',
      ),
      'seatsFree',
      'seats_unknown',
    ),
    document.url === null &&
      of(
        coming.find(({ bookingUrl }) => bookingUrl === null),
        'bookingUrl',
        'booking_unknown',
      ),
  ];
  return missing
    .filter((hint) => hint !== false)
    .sort((a, b) => COURSE_HINTS.indexOf(a.hint) - COURSE_HINTS.indexOf(b.hint));
}

function course(
  part: Extract<CoursePlace, { runId: null }>['part'],
  hint: CourseHint['hint'],
): CourseHint {
  return { runId: null, part, hint };
}

function of(
  run: { readonly id: string } | undefined,
  part: Extract<CoursePlace, { runId: string }>['part'],
  hint: CourseHint['hint'],
): CourseHint | false {
  return run !== undefined && { runId: run.id, part, hint };
}
