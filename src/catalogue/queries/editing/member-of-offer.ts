import type { Kysely } from 'kysely';
import type { EditingTables } from '../../tables.ts';

/** Whose offer it is; null if there is none. For the office, which acts for all members. */
export async function memberOfOffer(
  db: Kysely<EditingTables>,
  offerId: string,
): Promise<string | null> {
  const offer = await db
    .selectFrom('offer')
    .where('id', '=', offerId)
    .select('member_id as memberId')
    .executeTakeFirst();
  return offer?.memberId ?? null;
}
