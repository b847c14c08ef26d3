import type { Kysely } from 'kysely';
import { hashOf } from '../../../platform/security/tokens.ts';
import type { MembershipTables } from '../../membership-tables.ts';

/** Proves the address of an application: from now on the office sees it. A second time changes nothing; a link that ran out neither. */
export async function confirmApplication(
  db: Kysely<MembershipTables>,
  token: string,
  now: Date,
): Promise<void> {
  await db
    .updateTable('membership_application')
    .set({ confirmed_at: now })
    .where('token_hash', '=', hashOf(token))
    .where('confirmed_at', 'is', null)
    .where('expires_at', '>', now)
    .execute();
}
