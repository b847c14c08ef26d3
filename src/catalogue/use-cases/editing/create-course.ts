import type { Kysely } from 'kysely';
import { note } from '../../../accounts/index.ts';
import { randomId, slugOf } from '../../../platform/ids.ts';
import { newCourseDocument } from '../../model/new-course-document.ts';
import { keepReceipt, lockReceipt, receiptOf } from '../../queries/editing/form-receipts.ts';
import { insertDraftOffer } from '../../queries/editing/insert-draft-offer.ts';
import type { EditingTables, OfferKind } from '../../tables.ts';

/** Begins a course: a draft with nothing but a title. The member must be one for which the actor may edit courses: the caller checks. */
export async function createCourse(
  db: Kysely<EditingTables>,
  course: {
    readonly memberId: string;
    readonly title: string;
    readonly kind?: OfferKind;
    /** Created twice with the same receipt it is created once. */
    readonly receiptId?: string;
    readonly actorId: string | null;
    readonly now: Date;
  },
): Promise<{ readonly offerId: string; readonly version: number }> {
  const { memberId, receiptId, actorId, now } = course;
  const document = { ...newCourseDocument(course.title), kind: course.kind ?? 'course' };
  return db.transaction().execute(async (trx: Kysely<EditingTables>) => {
    const receipt = { id: receiptId ?? null, personId: actorId };
    await lockReceipt(trx, receipt);
    const before = await receiptOf(trx, receipt);
    if (before !== null) return before;
    const offerId = randomId();
    const slug = slugOf(document.title);
    await insertDraftOffer(trx, { offerId, memberId, slug, document, actorId, now });
    await keepReceipt(trx, receipt, { offerId, version: 1, now });
    await note(trx, {
      actorId,
      action: 'course.created',
      subject: { kind: 'offer', id: offerId },
      memberId,
      now,
    });
    return { offerId, version: 1 };
  });
}
