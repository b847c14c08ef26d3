import { type Kysely, sql } from 'kysely';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import type { ContactTables } from '../../tables.ts';
import { within } from '../../within.ts';
import { forgetReplyAddresses } from '../mail/reply-address.ts';
import { senderOf } from './lock-need.ts';

/** Kinds of letters to senders: their addresses stand in the mail log. */
const SENDER_LETTERS = [
  'enquiry_receipt',
  'enquiry_answer',
  'enquiry_new_contact',
  'enquiry_closed',
  'enquiry_files',
] as const;

/**
 * Takes out of an enquiry what tells who asked what: name, ways to reach them, words, messages, notes, letters. What stays is that
 * somebody asked about a topic, who had it and when. An open enquiry is closed by it. False where there is nothing to erase.
 */
export function eraseEnquiry(
  parts: EnquiryParts,
  { enquiryId, now }: { readonly enquiryId: string; readonly now: Date },
): Promise<boolean> {
  return within(parts.db, async (trx) => {
    // The same order of locks as everywhere: first the enquiry, then its needs.
    await trx.selectFrom('enquiry').select('id').where('id', '=', enquiryId).forUpdate().execute();
    await trx
      .updateTable('enquiry_need')
      .set({ state: 'not_ours', closed_at: now })
      .where('enquiry_id', '=', enquiryId)
      .where('closed_at', 'is', null)
      .execute();
    await trx
      .updateTable('enquiry')
      .set({ closed_at: now })
      .where('id', '=', enquiryId)
      .where('closed_at', 'is', null)
      .execute();
    return eraseWithin(trx, parts, { enquiryId, now });
  });
}

/** {@link eraseEnquiry} for one that is closed, in the caller's transaction. */
export async function eraseWithin(
  trx: Kysely<ContactTables>,
  parts: Pick<EnquiryParts, 'secret'>,
  { enquiryId, now }: { readonly enquiryId: string; readonly now: Date },
): Promise<boolean> {
  const row = await trx
    .selectFrom('enquiry')
    .select(['id', 'number', 'sealed'])
    .where('id', '=', enquiryId)
    .where('erased_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return false;
  await dropLetters(trx, row.number, senderOf(parts, row)?.email ?? null);
  await trx
    .updateTable('enquiry')
    .set({
      ...{ sealed: null, email_mac: null, phone_mac: null, postal_code: null, audience: null },
      ...{ offer_id: null, asked_member_id: null, reason_chips: [], erased_at: now },
    })
    .where('id', '=', enquiryId)
    .execute();
  await trx.deleteFrom('enquiry_message').where('enquiry_id', '=', enquiryId).execute();
  await trx
    .updateTable('enquiry_event')
    .set({ sealed: null })
    .where('enquiry_id', '=', enquiryId)
    .execute();
  await trx
    .updateTable('enquiry_need')
    .set({ sealed: null })
    .where('enquiry_id', '=', enquiryId)
    .execute();
  await forgetReplyAddresses(trx, enquiryId);
  return true;
}

/** Letters to the sender, sent or still waiting: whoever takes a question back wants no answer, and the mail log names addresses. */
async function dropLetters(
  trx: Kysely<ContactTables>,
  number: string,
  email: string | null,
): Promise<void> {
  if (email === null) return;
  await trx
    .deleteFrom('letter')
    .where('kind', 'in', [...SENDER_LETTERS])
    .where(sql`lower(email)`, '=', email.toLowerCase())
    // What waits about another question of the same person still goes out.
    .where(sql<boolean>`(content is null or content::text like ${`%${number}%`})`)
    .execute();
}
