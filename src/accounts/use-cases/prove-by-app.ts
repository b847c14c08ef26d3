import type { Kysely } from 'kysely';
import { stepOfCode } from '../../platform/security/authenticator-code.ts';
import { open } from '../../platform/security/secret.ts';
import type { Actor } from '../model/actor.ts';
import { mayTryCode, typedCode, withWrongTry } from '../model/second-factor.ts';
import type { AccountsTables } from '../tables.ts';
import { note } from './note-audit.ts';
import { renewSession } from './renew-session.ts';

export type ProvedByApp =
  | { readonly kind: 'proved'; readonly token: string }
  /** `wait`: too many wrong codes; this one was not looked at. */
  | { readonly kind: 'wrong' | 'wait' };

/**
 * The second step by a code of the authenticator app: each counts once, wrong ones (used ones too) are limited per person, whatever
 * session they come from (ASVS 6.3.1, 6.5.1). The session goes on under a new token.
 */
export function proveByApp(
  db: Kysely<AccountsTables>,
  prove: {
    readonly actor: Actor;
    readonly key: Buffer;
    readonly code: string;
    readonly now: Date;
  },
): Promise<ProvedByApp> {
  const { actor, key, now } = prove;
  const { personId, session } = actor;
  return db.transaction().execute(async (trx) => {
    // Locked: of two requests with the same code only one finds it unused, and no try is lost from the count.
    const app = await trx
      .selectFrom('authenticator_app')
      .selectAll()
      .where('person_id', '=', personId)
      .where('confirmed_at', 'is not', null)
      .forUpdate()
      .executeTakeFirst();
    if (app === undefined) return { kind: 'wrong' };
    if (!mayTryCode(app.wrong_at, now)) return { kind: 'wait' };
    const secret = openSecret(key, app.secret, personId);
    const step = stepOfCode({ secret, code: typedCode(prove.code), now });
    const isRight = step !== null && step > Number(app.last_step);
    await trx
      .updateTable('authenticator_app')
      .set(isRight ? { last_step: step } : { wrong_at: withWrongTry(app.wrong_at, now) })
      .where('person_id', '=', personId)
      .execute();
    if (!isRight) {
      await note(trx, {
        actorId: personId,
        action: 'factor.code_wrong',
        subject: { kind: 'session', id: session.id },
        memberId: null,
        now,
      });
      return { kind: 'wrong' };
    }
    const token = await renewSession(trx, {
      sessionId: session.id,
      personId,
      secondFactor: true,
      now,
    });
    return { kind: 'proved', token };
  });
}

function openSecret(key: Buffer, sealed: Buffer, personId: string): string {
  const secret = open(key, sealed, personId);
  if (secret === null) {
    throw new Error(
      'The secret of an authenticator app cannot be opened: SESSION_SECRET (or session.secret) is not the one it was sealed with. ' +
        'Bring the former secret back, or reset the second factors of the people concerned.',
    );
  }
  return secret;
}
