import type { Kysely } from 'kysely';
import { hashOf } from '../../../platform/security/tokens.ts';
import { feedbackPath, feedbackToken } from '../../model/mail/feedback-token.ts';
import type { ContactTables } from '../../tables.ts';

/**
 * Lets the sender of an enquiry say whether it helped, and answers the path of the page for it. Again: the same path, nothing changes.
 * `serviceKey`: whose answer it was; null = no advice service.
 */
export async function openFeedback(
  trx: Kysely<ContactTables>,
  feedback: {
    readonly enquiryId: string;
    readonly serviceKey: string | null;
    readonly secret: Buffer;
    readonly now: Date;
  },
): Promise<string> {
  const { enquiryId, serviceKey, secret, now } = feedback;
  await trx
    .insertInto('feedback_vote')
    .values({
      token_hash: hashOf(feedbackToken(secret, enquiryId)),
      service_key: serviceKey ?? '',
      opened_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return feedbackPath(secret, enquiryId);
}
