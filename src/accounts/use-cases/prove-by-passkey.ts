import type { Kysely } from 'kysely';
import type { RelyingParty } from '../../platform/security/passkey.ts';
import type { Actor } from '../model/actor.ts';
import type { AccountsTables } from '../tables.ts';
import { checkPasskeyAnswer } from './check-passkey-answer.ts';
import { renewSession } from './renew-session.ts';

/** The second step by a passkey of one's own: the session goes on under the token that is answered; null for a wrong answer. */
export function proveByPasskey(
  db: Kysely<AccountsTables>,
  prove: {
    readonly actor: Actor;
    readonly party: RelyingParty;
    readonly answer: unknown;
    readonly now: Date;
  },
): Promise<string | null> {
  const { actor, party, answer, now } = prove;
  const { personId, session } = actor;
  return db.transaction().execute(async (trx) => {
    const holder = { sessionId: session.id };
    const owner = await checkPasskeyAnswer(trx, { kind: 'passkey', holder, party, answer, now });
    if (owner !== personId) return null;
    return renewSession(trx, { sessionId: session.id, personId, secondFactor: true, now });
  });
}
