import type { Kysely } from 'kysely';
import { hashOf } from '../../../platform/security/tokens.ts';
import { replyAddressOf, replyToken } from '../../model/mail/reply-token.ts';
import type { ContactTables } from '../../tables.ts';

/**
 * The address to which answers about a need go, for the letter that is queued in the same transaction. The same for the same need each
 * time. `contactEmail` is the network's contact address; its mail server must know sub-addresses (`name+token@…`).
 */
export async function replyAddressFor(
  trx: Kysely<ContactTables>,
  need: {
    readonly needId: string;
    readonly contactEmail: string;
    readonly secret: Buffer;
    readonly now: Date;
  },
): Promise<string> {
  const token = replyToken(need.secret, need.needId);
  await trx
    .insertInto('reply_address')
    .values({ token_hash: hashOf(token), need_id: need.needId, created_at: need.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return replyAddressOf(need.contactEmail, token);
}

/**
 * What the sender's data are deleted with, in the caller's transaction: later mail to these addresses is a new enquiry, and earlier mail
 * cannot be found by its sender any more.
 */
export async function forgetReplyAddresses(
  trx: Kysely<ContactTables>,
  enquiryId: string,
): Promise<void> {
  await trx
    .deleteFrom('reply_address')
    .where('need_id', 'in', (needs) =>
      needs.selectFrom('enquiry_need').where('enquiry_id', '=', enquiryId).select('id'),
    )
    .execute();
  await trx
    .updateTable('incoming_mail')
    .set({ email_mac: null, sealed: null, state: 'discarded' })
    .where('enquiry_id', '=', enquiryId)
    .execute();
}
