import type { Kysely } from 'kysely';
import type { ContactTables } from '../../tables.ts';

/** The telephone number that a member publishes; null = none. */
export async function memberPhone(
  db: Kysely<ContactTables>,
  memberId: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('member')
    .where('id', '=', memberId)
    .select('phone')
    .executeTakeFirst();
  return row?.phone ?? null;
}
