import { z } from 'zod';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import { openAs } from '../../model/enquiry/sealed.ts';
import { needRows } from './need-rows.ts';
import { senderData } from './sender-data.ts';
import { triesOf } from './tries-of.ts';
import type { EnquiryView } from './views.ts';

/** A need with everything that the desk in charge sees; whether somebody may see it is the caller's to ask. Null = there is none. */
export async function enquiryForDesk(
  { db, secret }: Pick<EnquiryParts, 'db' | 'secret'>,
  { needId }: { readonly needId: string },
): Promise<EnquiryView | null> {
  const row = await needRows(db)
    .where('n.id', '=', needId)
    .select(['n.version', 'n.taken_at', 'n.closed_at', 'n.sealed as part', 'e.sealed', 'e.topics'])
    .select(['e.page_language', 'e.postal_code', 'e.audience', 'e.offer_id', 'e.reason_chips'])
    .select(['e.held_reasons', 'e.erased_at'])
    .executeTakeFirst();
  if (row === undefined) return null;
  const { taken_at, closed_at, part, sealed, page_language, postal_code, ...rest } = row;
  const { offer_id, reason_chips, held_reasons, erased_at, ...view } = rest;
  const others = await needRows(db)
    .where('n.enquiry_id', '=', row.enquiryId)
    .where('n.id', '<>', needId)
    .orderBy('n.position')
    .execute();
  return {
    ...view,
    ...senderData(secret, { id: row.enquiryId, sealed }),
    part: openAs(z.string(), secret, { table: 'enquiry_need', id: needId, sealed: part }),
    pageLanguage: page_language,
    postalCode: postal_code,
    offerId: offer_id,
    reasonChips: reason_chips,
    heldReasons: held_reasons,
    takenAt: taken_at,
    closedAt: closed_at,
    erasedAt: erased_at,
    tries: await triesOf(db, needId, row.waitsFrom),
    others,
  };
}
