import type { Kysely } from 'kysely';
import { tidyCourse } from '../../model/tidy-course.ts';
import { courseAt } from '../../queries/editing/course-versions.ts';
import { writeVersion } from '../../queries/editing/write-version.ts';
import type { EditingTables } from '../../tables.ts';
import type { ChangedMeanwhile, CourseAct, Missing } from './answers.ts';
import { draftAfter } from './save-course.ts';
import { withinCourse } from './within-course.ts';

export type RestoreAnswer =
  | { readonly kind: 'restored'; readonly version: number }
  | ChangedMeanwhile
  /** There is no such course or version. */
  | Missing;

/** Makes the working copy what it was in an earlier version: a new version, nothing is lost. Not online by that. */
export async function restoreVersion(
  db: Kysely<EditingTables>,
  act: CourseAct & {
    /** The version to go back to. */
    readonly version: number;
    /** The newest version that the person has seen. */
    readonly baseVersion: number;
  },
): Promise<RestoreAnswer> {
  return withinCourse(db, act, async (trx, copy): Promise<RestoreAnswer> => {
    if (copy.version !== act.baseVersion)
      return { kind: 'changed_meanwhile', version: copy.version };
    const stored = await courseAt(trx, act.offerId, act.version);
    if (stored === null) return { kind: 'missing' };
    const document = tidyCourse(stored);
    const draft = draftAfter(copy, document);
    const version = await writeVersion(trx, copy, { ...act, document, kind: 'restored', draft });
    return { kind: 'restored', version };
  });
}
