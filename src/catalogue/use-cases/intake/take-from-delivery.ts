import type { Kysely } from 'kysely';
import { randomId } from '../../../platform/ids.ts';
import type { CourseDocument } from '../../model/course-document.ts';
import type { EditingTables } from '../../tables.ts';
import type { CourseAct, Geocode, OpenCourse } from '../editing/answers.ts';
import { followDelivery } from '../editing/follow-delivery.ts';
import { publishCourse } from '../editing/publish-course.ts';
import { saveCourse } from '../editing/save-course.ts';

export type TakenFromDelivery =
  | 'taken'
  /** The office has to look at it first. */
  | 'handedIn'
  /** It is in the draft, because something else of the course is not online yet or is missing. */
  | 'inDraft'
  /** Somebody else has changed the course meanwhile; nothing was written. */
  | 'meanwhile';

/**
 * Takes values of the source into a course that was edited by hand, as a change of the person who wants it: the history keeps both. With
 * `follows` later deliveries write the course again.
 */
export async function takeFromDelivery(
  db: Kysely<EditingTables>,
  act: CourseAct & {
    /** The course as the person has seen it. */
    readonly course: OpenCourse;
    /** The same with the values that were chosen. */
    readonly document: CourseDocument;
    readonly follows: boolean;
    readonly geocode: Geocode;
  },
): Promise<TakenFromDelivery> {
  const { course, document, follows } = act;
  const saved = await saveCourse(db, {
    ...act,
    document,
    baseVersion: course.version,
    seen: course.seen,
    receiptId: randomId(),
  });
  if (saved.kind !== 'saved') return 'meanwhile';
  const isOnline = course.publication === 'published' && course.changes.length === 0;
  if (!isOnline) return 'inDraft';
  const published = await publishCourse(db, { ...act, version: saved.version });
  if (published.kind === 'waiting') return 'handedIn';
  if (published.kind !== 'published') return 'inDraft';
  if (follows) await followDelivery(db, { ...act, version: published.version });
  return 'taken';
}
