import type { Kysely } from 'kysely';
import { changesBetween } from '../../model/course-changes.ts';
import type { CourseDocument } from '../../model/course-document.ts';
import { mergeCourses } from '../../model/merge-courses.ts';
import { tidyCourse } from '../../model/tidy-course.ts';
import { courseAt } from '../../queries/editing/course-versions.ts';
import { keepReceipt, lockReceipt, receiptOf } from '../../queries/editing/form-receipts.ts';
import type { WorkingCopy } from '../../queries/editing/working-copy.ts';
import { type DraftAfter, writeVersion } from '../../queries/editing/write-version.ts';
import type { EditingTables } from '../../tables.ts';
import { hashOf } from '../publish/resolve-offer.ts';
import type { CourseAct, SaveAnswer } from './answers.ts';
import { withVenueWords } from './go-online.ts';
import { withinCourse } from './within-course.ts';

export interface CourseSave extends CourseAct {
  /** The version that the document was made from. */
  readonly baseVersion: number;
  /** `seen` of the course as it was opened; needed only where nobody has edited it by hand before. */
  readonly seen?: string;
  /** Parsed with `CourseDocument`. */
  readonly document: CourseDocument;
  /** One per form as it was shown: the same receipt twice is saved once and answers the same. */
  readonly receiptId: string;
}

/**
 * Saves a course as a draft: nothing of it is online by that. Changes of two people in different places go together by themselves;
 * in the same place nothing is written and the answer names the place. What was handed to the office is a draft again.
 */
export async function saveCourse(db: Kysely<EditingTables>, save: CourseSave): Promise<SaveAnswer> {
  const receipt = { id: save.receiptId, personId: save.actorId };
  return withinCourse(db, save, async (trx, copy): Promise<SaveAnswer> => {
    await lockReceipt(trx, receipt);
    const before = await receiptOf(trx, receipt);
    if (before !== null && before.offerId === save.offerId)
      return sameAnswer(trx, copy, before.version);
    const base = await baseOf(trx, copy, save);
    const mine = tidyCourse(await withVenueWords(trx, save.memberId, save.document, base));
    const theirs = copy.document;
    const { merged, conflicts } = mergeCourses(base, mine, theirs);
    if (conflicts.length > 0) {
      return { kind: 'conflict', base, mine, theirs, merged, conflicts, version: copy.version };
    }
    const document = tidyCourse(merged);
    const version =
      changesBetween(theirs, document).length === 0
        ? copy.version
        : await writeVersion(trx, copy, {
            ...save,
            document,
            kind: 'saved',
            draft: draftAfter(copy, document),
          });
    await keepReceipt(trx, receipt, { offerId: save.offerId, version, now: save.now });
    const isMerged = changesBetween(mine, document).length > 0;
    return { kind: 'saved', version, document, isMerged };
  });
}

/** What was handed in goes back to being worked at; what is as it is online again is no draft any more. */
export function draftAfter(
  { offer, draft, published }: WorkingCopy,
  document: CourseDocument,
): DraftAfter | null {
  const isOnline = offer.publication === 'published' && published !== null;
  if (isOnline && changesBetween(published, document).length === 0) return null;
  return { state: draft?.state === 'returned' ? 'returned' : 'draft' };
}

async function sameAnswer(
  trx: Kysely<EditingTables>,
  copy: WorkingCopy,
  version: number,
): Promise<SaveAnswer> {
  const document = (await courseAt(trx, copy.offer.id, version)) ?? copy.document;
  return { kind: 'saved', version, document, isMerged: false };
}

/** What the person began from; null where that is not known any more. */
async function baseOf(
  trx: Kysely<EditingTables>,
  copy: WorkingCopy,
  { offerId, baseVersion, seen }: CourseSave,
): Promise<CourseDocument | null> {
  // While nobody edits it by hand a delivery writes the course anew without a version.
  if (copy.offer.edited_at === null && baseVersion === copy.version) {
    const isSeen = seen === undefined || hashOf(copy.document) === seen;
    return isSeen ? copy.document : null;
  }
  const stored = await courseAt(trx, offerId, baseVersion);
  return stored ?? (baseVersion === copy.version ? copy.document : null);
}
