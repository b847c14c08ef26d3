import type { Kysely } from 'kysely';
import type { OfficeTables } from '../tables.ts';

/** Somebody has lost all second factors, and a first person of the office has asked to remove them. */
export interface OpenFactorReset {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly personEmail: string;
  readonly requestedBy: string;
  readonly requestedByName: string;
  readonly requestedAt: Date;
  readonly expiresAt: Date;
}

/** Those that a second person can still release, oldest first. */
export function openFactorResets(
  db: Kysely<OfficeTables>,
  now: Date,
): Promise<readonly OpenFactorReset[]> {
  return db
    .selectFrom('factor_reset')
    .innerJoin('person', 'person.id', 'factor_reset.person_id')
    .innerJoin('person as asker', 'asker.id', 'factor_reset.requested_by')
    .where('factor_reset.released_at', 'is', null)
    .where('factor_reset.expires_at', '>', now)
    .select([
      'factor_reset.id',
      'person.id as personId',
      'person.name as personName',
      'person.email as personEmail',
      'asker.id as requestedBy',
      'asker.name as requestedByName',
      'factor_reset.requested_at as requestedAt',
      'factor_reset.expires_at as expiresAt',
    ])
    .orderBy('factor_reset.requested_at')
    .execute();
}

/** Whose address it is; null = nobody's. */
export async function personByAddress(
  db: Kysely<OfficeTables>,
  emailKey: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('person')
    .where('email_key', '=', emailKey)
    .select('id')
    .executeTakeFirst();
  return row?.id ?? null;
}
