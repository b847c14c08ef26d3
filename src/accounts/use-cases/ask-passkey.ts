import type { Kysely } from 'kysely';
import {
  CHALLENGE_MINUTES,
  newChallenge,
  passkeyOptions,
  type RelyingParty,
} from '../../platform/security/passkey.ts';
import type { Actor } from '../model/actor.ts';
import { factorsOf } from '../queries/factors-of.ts';
import type { AccountsTables } from '../tables.ts';
import { keepChallenge } from './keep-challenge.ts';

/** What the browser needs to use one of the person's passkeys, with a challenge that is bound to the session. */
export async function askPasskey(
  db: Kysely<AccountsTables>,
  ask: { readonly actor: Actor; readonly party: RelyingParty; readonly now: Date },
) {
  const { actor, party, now } = ask;
  const { passkeys } = await factorsOf(db, actor.personId);
  const challenge = newChallenge();
  await keepChallenge(db, {
    kind: 'passkey',
    holder: { sessionId: actor.session.id },
    content: challenge,
    minutes: CHALLENGE_MINUTES,
    now,
  });
  return passkeyOptions({ party, challenge, known: passkeys });
}

/**
 * The same before anybody is signed in: any passkey of this portal may answer, so nothing tells whose there are. The challenge is
 * bound to the browser that holds the token.
 */
export async function askAnyPasskey(
  db: Kysely<AccountsTables>,
  ask: { readonly browserToken: string; readonly party: RelyingParty; readonly now: Date },
) {
  const { browserToken, party, now } = ask;
  const challenge = newChallenge();
  await keepChallenge(db, {
    kind: 'sign_in',
    holder: { browserToken },
    content: challenge,
    minutes: CHALLENGE_MINUTES,
    now,
  });
  return passkeyOptions({ party, challenge, known: [] });
}
