import type { Kysely } from 'kysely';
import type { MembershipTables } from '../../src/members/index.ts';
import { hashOf, newToken } from '../../src/platform/security/tokens.ts';

function row(key: string, token: string, now: Date) {
  const email = `${key}@antrag.example`;
  return {
    id: `application-${key}`,
    kind: 'provider' as const,
    name: `Demo ${key}`,
    place: 'Wesel',
    topics: [],
    criteria: '[]',
    contact_name: 'Demo Kontakt',
    contact_email: email,
    contact_email_key: email,
    language: 'de',
    privacy_text: '2026-11',
    token_hash: hashOf(token),
    created_at: now,
    expires_at: new Date(now.getTime() + 86_400_000),
  };
}

/** An application that waits for the office; answers its id. */
export async function waitingApplication(
  db: Kysely<MembershipTables>,
  key: string,
  now: Date,
): Promise<string> {
  const application = { ...row(key, newToken(), now), confirmed_at: now };
  await db.insertInto('membership_application').values(application).execute();
  return application.id;
}

/** The token of an application whose address is still to be confirmed. */
export async function applicationLink(db: Kysely<MembershipTables>, now: Date): Promise<string> {
  const token = newToken();
  await db
    .insertInto('membership_application')
    .values(row('linked', token, now))
    .execute();
  return token;
}
