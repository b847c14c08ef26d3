import type { Kysely } from 'kysely';
import type { LetterSender } from '../../src/accounts/letters/compose-letter.ts';
import { emailKey } from '../../src/accounts/model/email-address.ts';
import type { AccountsTables } from '../../src/accounts/tables.ts';
import { randomId } from '../../src/platform/ids.ts';

export const PUBLIC_URL = 'https://netz.example';

export const someSender: LetterSender = {
  networkName: 'Demo-Netz',
  phone: '0281 0',
  hours: { de: 'Mo–Fr' },
  publicUrl: PUBLIC_URL,
};

export async function codeOfLastLetter(
  db: Kysely<AccountsTables>,
  email: string,
): Promise<string | null> {
  const letter = await db
    .selectFrom('letter')
    .select('content')
    .where('email', '=', email)
    .where('kind', '=', 'sign_in_code')
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .executeTakeFirst();
  const found = /\b(\d{4}) (\d{4})\b/.exec(JSON.stringify(letter?.content ?? ''));
  return found === null ? null : `${found[1]}${found[2]}`;
}

/** Somebody who may sign in; answers the id. */
export async function addPerson(
  db: Kysely<AccountsTables>,
  person: { email: string; name?: string; isBlocked?: boolean },
): Promise<string> {
  const id = randomId();
  const at = new Date('2026-11-01T08:00:00Z');
  await db
    .insertInto('person')
    .values({
      id,
      email: person.email,
      email_key: emailKey(person.email),
      name: person.name ?? 'Demo Person',
      language: 'de',
      created_at: at,
      updated_at: at,
      last_sign_in_at: null,
      blocked_at: person.isBlocked === true ? at : null,
    })
    .execute();
  return id;
}
