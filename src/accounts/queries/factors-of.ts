import type { Kysely } from 'kysely';
import type { AccountsTables } from '../tables.ts';

export interface PasskeyLine {
  readonly id: string;
  readonly name: string;
  readonly transports: readonly string[];
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

/** The second factors that a person has set up. */
export interface SecondFactors {
  /** Since when there is an authenticator app; null = none. */
  readonly appSince: Date | null;
  readonly passkeys: readonly PasskeyLine[];
}

export async function factorsOf(
  db: Kysely<AccountsTables>,
  personId: string,
): Promise<SecondFactors> {
  const app = await db
    .selectFrom('authenticator_app')
    .select('confirmed_at')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  const passkeys = await db
    .selectFrom('passkey')
    .select(['id', 'name', 'transports', 'created_at', 'last_used_at'])
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return {
    appSince: app?.confirmed_at ?? null,
    passkeys: passkeys.map(({ id, name, transports, created_at, last_used_at }) => ({
      id,
      name,
      transports,
      createdAt: created_at,
      lastUsedAt: last_used_at,
    })),
  };
}

export function countFactors({ appSince, passkeys }: SecondFactors): number {
  return (appSince === null ? 0 : 1) + passkeys.length;
}
