import type { Kysely } from 'kysely';
import {
  CHALLENGE_MINUTES,
  newChallenge,
  newPasskeyOptions,
  type RelyingParty,
} from '../../platform/security/passkey.ts';
import type { Actor } from '../model/actor.ts';
import { emailOf } from '../queries/email-of.ts';
import { factorsOf } from '../queries/factors-of.ts';
import type { AccountsTables } from '../tables.ts';
import { keepChallenge } from './keep-challenge.ts';

/** What the browser needs to make a passkey, with a challenge that is bound to the session. */
export async function beginPasskey(
  db: Kysely<AccountsTables>,
  begin: {
    readonly actor: Actor;
    readonly party: RelyingParty;
    readonly siteName: string;
    readonly now: Date;
  },
) {
  const { actor, party, siteName, now } = begin;
  const { personId } = actor;
  const email = await emailOf(db, personId);
  const { passkeys } = await factorsOf(db, personId);
  const challenge = newChallenge();
  await keepChallenge(db, {
    kind: 'new_passkey',
    holder: { sessionId: actor.session.id },
    content: challenge,
    minutes: CHALLENGE_MINUTES,
    now,
  });
  const person = { key: personId, email, name: actor.name };
  return newPasskeyOptions({ party, siteName, person, challenge, known: passkeys });
}
