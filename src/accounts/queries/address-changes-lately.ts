import { type Kysely, sql } from 'kysely';
import type { AccountsTables } from '../tables.ts';

/**
 * How many new addresses a person has tried in the last 60 minutes. Counted by the audit log, because the letters would tell which
 * addresses are known. Locks the person's row, so that many requests at once cannot slip through together.
 */
export async function addressChangesLately(
  transaction: Kysely<AccountsTables>,
  personId: string,
  now: Date,
): Promise<number> {
  await sql`select 1 from person where id = ${personId} for update`.execute(transaction);
  const { count } = await transaction
    .selectFrom('audit_entry')
    .where('actor_id', '=', personId)
    .where('action', '=', 'address_change.begun')
    .where('at', '>', new Date(now.getTime() - 3_600_000))
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
