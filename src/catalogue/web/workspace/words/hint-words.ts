import type { CourseHint } from '../../../model/course-hints.ts';
import type { CourseProblem } from '../../../model/course-problems.ts';
import type { CatalogueText } from '../../../texts.ts';

/** What would help people to decide for a course, as a short mark in a list. */
export const SHORT_HINT_TEXTS: Readonly<Record<CourseHint['hint'], CatalogueText>> = {
  description_short: 'editor.mark.description',
  requirements_unknown: 'editor.mark.requirements',
  hours_unknown: 'editor.mark.hours',
  dates_unknown: 'editor.mark.dates',
  runs_over: 'editor.mark.runsOver',
  price_unknown: 'editor.mark.price',
  certificate_unknown: 'editor.mark.certificate',
  access_unknown: 'editor.mark.access',
  contact_unknown: 'editor.mark.contact',
  seats_unknown: 'editor.mark.seats',
  booking_unknown: 'editor.mark.booking',
};

/** The same as advice with a reason. */
export const HINT_TEXTS: Readonly<Record<CourseHint['hint'], CatalogueText>> = {
  description_short: 'editor.hint.description',
  requirements_unknown: 'editor.hint.requirements',
  hours_unknown: 'editor.hint.hours',
  dates_unknown: 'editor.hint.dates',
  runs_over: 'editor.hint.runsOver',
  price_unknown: 'editor.hint.price',
  certificate_unknown: 'editor.hint.certificate',
  access_unknown: 'editor.hint.access',
  contact_unknown: 'editor.hint.contact',
  seats_unknown: 'editor.hint.seats',
  booking_unknown: 'editor.hint.booking',
};

/** What keeps a course from being published. */
export const PROBLEM_TEXTS: Readonly<Record<CourseProblem['problem'], CatalogueText>> = {
  description_missing: 'editor.problem.description',
  topics_missing: 'editor.problem.topics',
  run_missing: 'editor.problem.run',
  start_missing: 'editor.problem.start',
  end_before_start: 'editor.problem.endBeforeStart',
  registration_after_end: 'editor.problem.registration',
  session_ends_before_start: 'editor.problem.sessionEnds',
  price_missing: 'editor.problem.price',
  format_missing: 'editor.problem.format',
  venue_missing: 'editor.problem.venue',
  seats_min_above_max: 'editor.problem.seatsMin',
  seats_free_above_max: 'editor.problem.seatsFree',
  cancel_reason_missing: 'editor.problem.cancelReason',
  guaranteed_removed: 'editor.problem.guaranteedRemoved',
  topic_unknown: 'editor.problem.topicUnknown',
  target_unknown: 'editor.problem.targetUnknown',
  funding_unknown: 'editor.problem.fundingUnknown',
  certificate_unknown: 'editor.problem.certificateUnknown',
};
