import type { Kysely } from 'kysely';
import { note } from '../../../accounts/index.ts';
import { slugOf } from '../../../platform/ids.ts';
import type { CourseDocument } from '../../model/course-document.ts';
import { mendedOfferId } from '../../model/intake/mended-offer.ts';
import { insertDraftOffer } from '../../queries/editing/insert-draft-offer.ts';
import { hasLeft } from '../../queries/has-left.ts';
import { offersThatExist } from '../../queries/intake/offers-that-exist.ts';
import type { EditingTables } from '../../tables.ts';

/**
 * Makes a draft of a rejected record, so that people mend it in the editor they know; null where the member has left. A second time it
 * answers the same course. The draft is theirs: later deliveries leave it alone.
 */
export async function mendRecord(
  db: Kysely<EditingTables>,
  mending: {
    readonly memberId: string;
    readonly deliveryId: string;
    /** Number of the record in the file. */
    readonly record: number;
    readonly document: CourseDocument;
    readonly actorId: string;
    readonly now: Date;
  },
): Promise<{ readonly offerId: string } | null> {
  const { memberId, deliveryId, record, document, actorId, now } = mending;
  const offerId = mendedOfferId(deliveryId, record);
  return db.transaction().execute(async (trx: Kysely<EditingTables>) => {
    if (await hasLeft(trx, memberId)) return null;
    // Two clicks at once: the second waits for the first.
    await trx
      .selectFrom('delivery_file')
      .where('id', '=', deliveryId)
      .select('id')
      .forNoKeyUpdate()
      .execute();
    const before = await offersThatExist(trx, memberId, [offerId]);
    if (before.has(offerId)) return { offerId };
    const slug = slugOf(document.title);
    await insertDraftOffer(trx, { offerId, memberId, slug, document, actorId, now });
    const subject = { kind: 'offer', id: offerId };
    await note(trx, { actorId, action: 'course.created', subject, memberId, now });
    return { offerId };
  });
}
