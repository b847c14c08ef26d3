import type { CourseHint } from '../../../model/course-hints.ts';
import type { CourseProblem } from '../../../model/course-problems.ts';
import type { CatalogueText } from '../../../texts.ts';

/** What would help people to decide for a course, as a short mark in a list. */
export const SHORT_HINT_TEXTS: Readonly<Record<CourseHint['hint'], CatalogueText>> = {
  description_short: 'editor.mark.description',
  runs_over: 'editor.mark.runsOver',
  seats_unknown: 'editor.mark.seats',
  booking_unknown: 'editor.mark.booking',
};

/** The same as advice with a reason. */
export const HINT_TEXTS: Readonly<Record<CourseHint['hint'], CatalogueText>> = {
  description_short: 'editor.hint.description',
  runs_over: 'editor.hint.runsOver',
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
