import { type Kysely, sql } from 'kysely';
import { LOOK_BACK_MS, type PastAttempt } from '../model/sign-in-limits.ts';
import type { AccountsTables } from '../tables.ts';

/**
 * The attempts of an address that its limits look at. Holds a lock on the address until the transaction ends: who asks at the same
 * time waits and then sees what this one did, so that no limit is passed by parallel requests (ASVS 2.3.4).
 */
export async function recentAttempts(
  trx: Kysely<AccountsTables>,
  emailKey: string,
  now: Date,
): Promise<readonly PastAttempt[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sign-in ${emailKey}`}, 0))`.execute(
    trx,
  );
  const rows = await trx
    .selectFrom('sign_in_attempt')
    .select(['created_at', 'tries'])
    .where('email_key', '=', emailKey)
    .where('created_at', '>', new Date(now.getTime() - LOOK_BACK_MS))
    .execute();
  return rows.map((row) => ({ createdAt: row.created_at, tries: row.tries }));
}
