import type { Kysely } from 'kysely';
import type { RelyingParty } from '../../platform/security/passkey.ts';
import type { AccountsTables } from '../tables.ts';
import { checkPasskeyAnswer } from './check-passkey-answer.ts';
import { startSession } from './start-session.ts';

/**
 * Signs in by a passkey alone. The device has it and has checked who uses it: both factors at once (ASVS 6.3.3). Answers the token
 * of the new session; null for a wrong answer and for people who are blocked.
 */
export function signInByPasskey(
  db: Kysely<AccountsTables>,
  signIn: {
    /** From the cookie of the browser that asked for the challenge. */
    readonly browserToken: string | null;
    readonly party: RelyingParty;
    readonly answer: unknown;
    readonly device: string;
    /** Of the browser's session so far; it ends. */
    readonly oldToken: string | null;
    readonly now: Date;
  },
): Promise<string | null> {
  const { browserToken, party, answer, device, oldToken, now } = signIn;
  if (browserToken === null) return Promise.resolve(null);
  return db.transaction().execute(async (trx) => {
    const holder = { browserToken };
    const personId = await checkPasskeyAnswer(trx, { kind: 'sign_in', holder, party, answer, now });
    if (personId === null) return null;
    const person = await trx
      .selectFrom('person')
      .select('id')
      .where('id', '=', personId)
      .where('blocked_at', 'is', null)
      .forShare()
      .executeTakeFirst();
    if (person === undefined) return null;
    return startSession(trx, { personId, device, secondFactor: true, oldToken, now });
  });
}
