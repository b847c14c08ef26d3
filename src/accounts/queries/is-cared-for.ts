import type { Kysely } from 'kysely';
import type { LocalDate } from '../../platform/clock.ts';
import type { AccountsTables } from '../tables.ts';

/** Whether somebody answers for the member as owner, today or from a later day on: then its page is nobody's to take over. */
export async function isCaredFor(
  db: Kysely<AccountsTables>,
  memberId: string,
  today: LocalDate,
): Promise<boolean> {
  const owner = await db
    .selectFrom('mandate')
    .where('member_id', '=', memberId)
    .where('role', '=', 'owner')
    .where((day) => day.or([day('to_on', 'is', null), day('to_on', '>=', today)]))
    .select('id')
    .executeTakeFirst();
  return owner !== undefined;
}
