import type { Kysely } from 'kysely';
import type { AccountsTables } from '../tables.ts';

/** A letter that still has to be sent; null if it was sent, given up or erased. The content is not checked. */
export async function waitingLetter(db: Kysely<AccountsTables>, id: string) {
  const row = await db
    .selectFrom('letter')
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .select(['id', 'email', 'language', 'content', 'created_at as writtenAt'])
    .executeTakeFirst();
  return row ?? null;
}
export type WaitingLetter = NonNullable<Awaited<ReturnType<typeof waitingLetter>>>;
