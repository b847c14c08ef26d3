import type { LocalDate } from '../../platform/clock.ts';
import type { PriceState } from '../tables.ts';
import type { CourseDocument, CourseRunDocument } from './course-document.ts';
import { isOver } from './course-problems.ts';
import { shiftRun } from './shift-run.ts';
import { tidyCourse } from './tidy-course.ts';

/** What can be done to all coming runs of a course at once. */
export type RunsAlteration =
  /** Moves them with their meetings by so many days, back with a negative number. */
  | { readonly kind: 'shift_dates'; readonly days: number }
  | {
      readonly kind: 'set_price';
      readonly state: PriceState;
      readonly cents: number | null;
      readonly text: string | null;
    };

/** A tidy course with all its coming runs altered; those that are over stay. */
export function alterComingRuns(
  document: CourseDocument,
  alteration: RunsAlteration,
  today: LocalDate,
): CourseDocument {
  const alter = (run: CourseRunDocument): CourseRunDocument =>
    alteration.kind === 'shift_dates'
      ? shiftRun(run, alteration.days)
      : {
          ...run,
          priceState: alteration.state,
          priceCents: alteration.cents,
          priceText: alteration.text,
        };
  return tidyCourse({
    ...document,
    runs: document.runs.map((run) => (isOver(run, today) ? run : alter(run))),
  });
}
