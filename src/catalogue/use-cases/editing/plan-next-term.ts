import type { Kysely } from 'kysely';
import { addDays, localDate } from '../../../platform/clock.ts';
import { randomId } from '../../../platform/ids.ts';
import type { CourseRunDocument } from '../../model/course-document.ts';
import { copyRun } from '../../model/shift-run.ts';
import { tidyCourse } from '../../model/tidy-course.ts';
import { writeVersion } from '../../queries/editing/write-version.ts';
import type { EditingTables } from '../../tables.ts';
import type { CourseAct, Missing } from './answers.ts';
import { draftAfter } from './save-course.ts';
import { withinCourse } from './within-course.ts';

export type NextTermAnswer =
  | { readonly kind: 'planned'; readonly version: number; readonly runIds: readonly string[] }
  /** It has no run with a date that would lie ahead, or all have been planned already. */
  | { readonly kind: 'nothing_to_copy' }
  | Missing;

/**
 * Copies the runs of a course into the draft, with all days moved by whole weeks, so that weekdays stay. Without `runIds` all whose
 * copy would lie ahead; a run that is there already at those days is not copied again.
 */
export async function planNextTerm(
  db: Kysely<EditingTables>,
  act: CourseAct & { readonly weeks: number; readonly runIds?: readonly string[] },
): Promise<NextTermAnswer> {
  const days = act.weeks * 7;
  const today = localDate(act.now);
  return withinCourse(db, act, async (trx, copy): Promise<NextTermAnswer> => {
    const { runs } = copy.document;
    const copies = runs
      .filter(({ id }) => act.runIds?.includes(id) ?? true)
      .filter(({ startsOn }) => startsOn !== null && addDays(startsOn, days) > today)
      .map((run) => copyRun(run, randomId(), days))
      .filter((planned) => !runs.some((run) => isAtSameTime(run, planned)));
    if (copies.length === 0) return { kind: 'nothing_to_copy' };
    const document = tidyCourse({ ...copy.document, runs: [...runs, ...copies] });
    const draft = draftAfter(copy, document);
    const version = await writeVersion(trx, copy, { ...act, document, kind: 'saved', draft });
    return { kind: 'planned', version, runIds: copies.map(({ id }) => id) };
  });
}

function isAtSameTime(run: CourseRunDocument, planned: CourseRunDocument): boolean {
  const time = ({ sessions }: CourseRunDocument): string | null => sessions.at(0)?.startsAt ?? null;
  return (
    run.startsOn === planned.startsOn &&
    run.endsOn === planned.endsOn &&
    time(run) === time(planned) &&
    run.venueId === planned.venueId
  );
}
