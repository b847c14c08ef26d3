import type { Kysely } from 'kysely';
import type { Acting } from '../../../accounts/index.ts';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import { enquiryToken } from '../../model/enquiry/sealed.ts';
import type { ContactTables } from '../../tables.ts';
import { within } from '../../within.ts';
import { eraseWithin } from './erase-enquiry.ts';
import { senderOf } from './lock-need.ts';
import { placeNeeds } from './place-needs.ts';
import { languageOf } from './write-to-desk.ts';

interface HeldAct {
  readonly enquiryId: string;
  readonly by: Acting;
  readonly now: Date;
}

/** The office has looked: it is a question. It goes where it would have gone; clock and letters begin now. False where it is not held (any more). */
export function releaseHeld(parts: EnquiryParts, act: HeldAct): Promise<boolean> {
  return within(parts.db, async (trx) => {
    const row = await lockHeld(trx, act.enquiryId);
    if (row === null) return false;
    const opened = senderOf(parts, row);
    await trx.updateTable('enquiry').set({ held_at: null }).where('id', '=', row.id).execute();
    const [need] = await trx
      .selectFrom('enquiry_need')
      .where('enquiry_id', '=', row.id)
      .orderBy('position')
      .select('id')
      .execute();
    await placeNeeds(trx, parts, {
      ...{ id: row.id, number: row.number, token: enquiryToken(parts.secret, row.form_key) },
      ...(need === undefined ? {} : { heldNeedId: need.id }),
      enquiry: {
        formKey: row.form_key,
        channel: row.channel,
        answerWay: row.answer_way,
        name: opened?.name ?? null,
        email: opened?.email ?? null,
        phone: opened?.phone ?? null,
        message: opened?.message ?? null,
        topics: row.topics,
        language: row.language,
        pageLanguage: languageOf(row.page_language),
        postalCode: row.postal_code,
        audience: row.audience,
        offerId: row.offer_id,
        memberId: row.asked_member_id,
        by: act.by,
        now: act.now,
      },
    });
    return true;
  });
}

/** The office has looked: it is an advertisement. Everything in it goes at once, nothing is counted. */
export function discardHeld(parts: EnquiryParts, act: HeldAct): Promise<boolean> {
  return within(parts.db, async (trx) => {
    const row = await lockHeld(trx, act.enquiryId);
    if (row === null) return false;
    await trx
      .updateTable('enquiry_need')
      .set({ state: 'not_ours', closed_at: act.now })
      .where('enquiry_id', '=', row.id)
      .execute();
    await trx.updateTable('enquiry').set({ closed_at: act.now }).where('id', '=', row.id).execute();
    await eraseWithin(trx, parts, { enquiryId: row.id, now: act.now });
    return true;
  });
}

async function lockHeld(trx: Kysely<ContactTables>, enquiryId: string) {
  const held = trx
    .selectFrom('enquiry')
    .selectAll()
    .where('id', '=', enquiryId)
    .where('held_at', 'is not', null)
    .where('erased_at', 'is', null)
    .forUpdate();
  return (await held.executeTakeFirst()) ?? null;
}
