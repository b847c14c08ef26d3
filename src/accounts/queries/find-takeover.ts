import type { Kysely } from 'kysely';
import { hashOf } from '../../platform/security/tokens.ts';
import type { AccountsTables } from '../tables.ts';

/** What somebody entered whose letter held a token. */
export interface BegunTakeover {
  readonly id: string;
  readonly memberId: string;
  readonly name: string;
  readonly email: string;
  readonly proof: string;
}

/** Null = there is none (any more). */
export async function findTakeover(
  db: Kysely<AccountsTables>,
  token: string,
  now: Date,
): Promise<BegunTakeover | null> {
  const row = await db
    .selectFrom('takeover_confirmation')
    .select(['id', 'member_id as memberId', 'name', 'email', 'proof'])
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row ?? null;
}
