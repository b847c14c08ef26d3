import type { Kysely } from 'kysely';
import { type RelyingParty, readNewPasskey } from '../../platform/security/passkey.ts';
import { readNewPasskeyAnswer } from '../../platform/security/passkey-answer.ts';
import type { LetterSender } from '../letters/compose-letter.ts';
import type { Actor } from '../model/actor.ts';
import { MOST_PASSKEYS } from '../model/second-factor.ts';
import type { AccountsTables } from '../tables.ts';
import { admitNewFactor, type FactorAdded } from './admit-new-factor.ts';
import { takeChallenge } from './take-challenge.ts';

/**
 * Takes a passkey into use that the browser has made for this session's challenge. `refused`: the answer is none, not for this
 * challenge or portal, without a check of the user, or known already. The challenge is gone in any case.
 */
export function addPasskey(
  db: Kysely<AccountsTables>,
  add: {
    readonly actor: Actor;
    readonly party: RelyingParty;
    /** The form's field as our script has filled it. */
    readonly answer: unknown;
    readonly name: string;
    readonly sender: LetterSender;
    readonly now: Date;
  },
): Promise<FactorAdded | { readonly kind: 'refused' | 'step_up_first' | 'too_many' }> {
  const { actor, party, name, sender, now } = add;
  return db.transaction().execute(async (trx) => {
    const holder = { sessionId: actor.session.id };
    const challenge = await takeChallenge(trx, { kind: 'new_passkey', holder, now });
    const answer = readNewPasskeyAnswer(add.answer);
    if (challenge === null || answer === null) return { kind: 'refused' };
    const passkey = await readNewPasskey({ party, challenge, answer });
    if (passkey === null || (await isKnown(trx, passkey.id))) return { kind: 'refused' };
    const { id, publicKey, counter, transports } = passkey;
    return admitNewFactor(
      trx,
      {
        actor,
        event: 'passkey_added',
        fits: ({ passkeys }) => passkeys.length < MOST_PASSKEYS,
        sender,
        now,
      },
      async () => {
        await trx
          .insertInto('passkey')
          .values({
            id,
            person_id: actor.personId,
            public_key: publicKey,
            counter,
            transports: [...transports],
            name,
            created_at: now,
            last_used_at: now,
          })
          .execute();
      },
    );
  });
}

/** The id of a passkey is made by the device: one that is somebody's already is not taken over (WebAuthn 7.1, step 26). */
async function isKnown(trx: Kysely<AccountsTables>, id: string): Promise<boolean> {
  const known = await trx
    .selectFrom('passkey')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  return known !== undefined;
}
