import type { EnquiryParts } from '../../enquiry-parts.ts';
import { within } from '../../within.ts';
import { receiveReply } from './receive-reply.ts';

/** What the sender adds on their own page; it goes to the need that is open, else to the last one. False where it is gone. */
export function addFromSender(
  parts: EnquiryParts,
  added: { readonly enquiryId: string; readonly text: string; readonly now: Date },
): Promise<boolean> {
  return within(parts.db, async (trx) => {
    const needs = await trx
      .selectFrom('enquiry_need')
      .where('enquiry_id', '=', added.enquiryId)
      .orderBy('position')
      .select(['id', 'closed_at'])
      .execute();
    const need = needs.find(({ closed_at }) => closed_at === null) ?? needs.at(-1);
    if (need === undefined) return false;
    const reply = { needId: need.id, subject: null, sourceKey: null };
    const { text, now } = added;
    const answer = await receiveReply({ ...parts, db: trx }, { ...reply, text, now });
    return answer.kind === 'received';
  });
}
