import type { Kysely } from 'kysely';
import type { AccountsTables } from '../tables.ts';

/** How many invitations a person has sent in the last 24 hours, whatever became of them. */
export async function invitationsToday(
  db: Kysely<AccountsTables>,
  personId: string,
  now: Date,
): Promise<number> {
  const { count } = await db
    .selectFrom('invitation')
    .where('created_by', '=', personId)
    .where('created_at', '>', new Date(now.getTime() - 86_400_000))
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
