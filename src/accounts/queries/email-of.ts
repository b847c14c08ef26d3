import type { Kysely } from 'kysely';
import type { AccountsTables } from '../tables.ts';

/** The address to which a person's letters go. Throws if there is no such person. */
export async function emailOf(db: Kysely<AccountsTables>, personId: string): Promise<string> {
  const { email } = await db
    .selectFrom('person')
    .select('email')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  return email;
}
