import { hashOf } from '../../../platform/security/tokens.ts';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import { feedToken } from '../../model/appointments/appointment-token.ts';

/** Makes a calendar address for somebody's presence; an earlier one stops working. */
export async function renewFeed(
  { db, secret }: Pick<EnquiryParts, 'db' | 'secret'>,
  { personId, now }: { readonly personId: string; readonly now: Date },
): Promise<void> {
  const row = { token_hash: hashOf(feedToken(secret, personId, now)), created_at: now };
  await db
    .insertInto('presence_feed')
    .values({ person_id: personId, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute();
}
