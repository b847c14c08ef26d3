import type { Kysely } from 'kysely';
import { hashOf } from '../../../platform/security/tokens.ts';
import type { MembershipTables } from '../../membership-tables.ts';
import type { Application } from '../../model/membership/application.ts';

/** An application that the office may see; null for an unknown one and for one whose address is not proved. */
export async function findApplication(
  db: Kysely<MembershipTables>,
  id: string,
): Promise<Application | null> {
  const row = await db
    .selectFrom('membership_application')
    .where('id', '=', id)
    .select([
      'id',
      'kind',
      'name',
      'street',
      'postal_code as postalCode',
      'place',
      'website',
      'topics',
      'can_offer as canOffer',
      'looks_for as looksFor',
      'criteria',
      'contact_name as contactName',
      'contact_email as contactEmail',
      'contact_phone as contactPhone',
      'language',
      'privacy_text as privacyText',
      'created_at as createdAt',
      'confirmed_at as confirmedAt',
      'decision',
      'decided_at as decidedAt',
      'reason',
      'member_id as memberId',
      'version',
    ])
    .executeTakeFirst();
  if (row === undefined || row.confirmedAt === null) return null;
  return { ...row, confirmedAt: row.confirmedAt };
}

/** What the link of a letter leads to. */
export interface LinkedApplication {
  readonly name: string;
  readonly state: 'open' | 'confirmed' | 'expired';
}

/** The application of a link; null where there is none (any more). */
export async function applicationByToken(
  db: Kysely<MembershipTables>,
  token: string,
  now: Date,
): Promise<LinkedApplication | null> {
  const row = await db
    .selectFrom('membership_application')
    .where('token_hash', '=', hashOf(token))
    .select(['name', 'confirmed_at as confirmedAt', 'expires_at as expiresAt'])
    .executeTakeFirst();
  if (row === undefined) return null;
  const { name, confirmedAt, expiresAt } = row;
  if (confirmedAt !== null) return { name, state: 'confirmed' };
  return { name, state: expiresAt <= now ? 'expired' : 'open' };
}
