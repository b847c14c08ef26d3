import { hashOf, newToken } from '../../src/platform/security/tokens.ts';
import type { TestDatabase } from '../support/database.ts';

type Database = TestDatabase['db'];

/** The token of somebody whom a member names on its page. */
export async function namedContact(db: Database, memberId: string, now: Date): Promise<string> {
  const token = newToken();
  await db
    .insertInto('member_contact')
    .values({
      id: 'named-contact',
      member_id: memberId,
      name: 'Demo Mara',
      email: 'mara@matrix.example',
      consent_text: '2026-11',
      consented_at: now,
      told_at: now,
      token_hash: hashOf(token),
      created_at: now,
      updated_at: now,
    })
    .execute();
  return token;
}

/** The token of somebody who wants to take over a page. */
export async function begunTakeover(db: Database, memberId: string, now: Date): Promise<string> {
  const token = newToken();
  const email = 'uebernahme@matrix.example';
  const typed = { name: 'Demo', email, email_key: email, proof: 'Demo' };
  await db
    .insertInto('takeover_confirmation')
    .values({
      ...typed,
      id: 'begun-takeover',
      token_hash: hashOf(token),
      member_id: memberId,
      created_at: now,
      expires_at: new Date(now.getTime() + 86_400_000),
    })
    .execute();
  return token;
}

/** The token of an invitation that is open. */
export async function openInvitation(db: Database, memberId: string, now: Date): Promise<string> {
  const token = newToken();
  const email = 'eingeladen@matrix.example';
  await db
    .insertInto('invitation')
    .values({
      id: 'open-invitation',
      token_hash: hashOf(token),
      email,
      email_key: email,
      member_id: memberId,
      member_role: 'viewer',
      created_at: now,
      expires_at: new Date(now.getTime() + 86_400_000),
    })
    .execute();
  return token;
}

/** The token of a letter that asked to confirm courses. */
export async function writtenConfirmation(
  db: Database,
  memberId: string,
  now: Date,
): Promise<string> {
  const token = newToken();
  await db
    .insertInto('confirmation_letter')
    .values({
      id: 'written-confirmation',
      member_id: memberId,
      written_at: now,
      expires_at: new Date(now.getTime() + 86_400_000),
      token_hash: hashOf(token),
      used_at: null,
    })
    .execute();
  await db
    .insertInto('confirmation_letter_offer')
    .columns(['letter_id', 'offer_id', 'changed_at'])
    .expression(
      db
        .selectFrom('offer')
        .where('member_id', '=', memberId)
        .select((row) => [row.val('written-confirmation').as('letter_id'), 'id', 'updated_at']),
    )
    .execute();
  return token;
}
