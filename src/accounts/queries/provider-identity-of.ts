import type { Kysely } from 'kysely';
import type { AccountsTables } from '../tables.ts';

/** Since when a person's account opens by the provider, and when it last did. */
export interface ConnectedSince {
  readonly createdAt: Date;
  /** Null = never yet. */
  readonly lastUsedAt: Date | null;
}

/** Null = not connected with an account of this issuer. */
export async function providerIdentityOf(
  db: Kysely<AccountsTables>,
  personId: string,
  issuer: string,
): Promise<ConnectedSince | null> {
  const row = await db
    .selectFrom('oidc_identity')
    .select(['created_at as createdAt', 'last_used_at as lastUsedAt'])
    .where('person_id', '=', personId)
    .where('issuer', '=', issuer)
    .where('parted_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}
