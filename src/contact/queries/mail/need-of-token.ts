import type { Kysely } from 'kysely';
import { hashOf } from '../../../platform/security/tokens.ts';
import type { ContactTables } from '../../tables.ts';

/** The needs whose letters had such a reply address; forged tokens and those of deleted enquiries have none. In the order of the tokens. */
export async function needsOfTokens(
  db: Kysely<ContactTables>,
  tokens: readonly string[],
): Promise<readonly { readonly needId: string; readonly enquiryId: string }[]> {
  if (tokens.length === 0) return [];
  const hashes = tokens.map(hashOf);
  const rows = await db
    .selectFrom('reply_address')
    .innerJoin('enquiry_need', 'enquiry_need.id', 'reply_address.need_id')
    .innerJoin('enquiry', 'enquiry.id', 'enquiry_need.enquiry_id')
    .where('reply_address.token_hash', 'in', hashes)
    .where('enquiry.erased_at', 'is', null)
    .select(['reply_address.token_hash', 'enquiry_need.id as needId', 'enquiry.id as enquiryId'])
    .execute();
  return hashes.flatMap((hash) =>
    rows
      .filter((row) => row.token_hash.equals(hash))
      .map(({ needId, enquiryId }) => ({ needId, enquiryId })),
  );
}
