import type { Kysely } from 'kysely';
import { newAuthenticatorSecret } from '../../platform/security/authenticator-code.ts';
import { seal } from '../../platform/security/secret.ts';
import type { Actor } from '../model/actor.ts';
import type { AccountsTables } from '../tables.ts';
import { keepChallenge } from './keep-challenge.ts';

/** Time enough to find an app, install it and scan. */
const SETUP_MINUTES = 30;

/**
 * Makes the secret of a new authenticator app. It waits, sealed and bound to the session, until a code shows that the app has it;
 * an app that is in use stays valid until then.
 */
export async function beginApp(
  db: Kysely<AccountsTables>,
  begin: { readonly actor: Actor; readonly key: Buffer; readonly now: Date },
): Promise<void> {
  const { actor, key, now } = begin;
  await keepChallenge(db, {
    kind: 'app',
    holder: { sessionId: actor.session.id },
    content: seal(key, newAuthenticatorSecret(), actor.personId),
    minutes: SETUP_MINUTES,
    now,
  });
}
