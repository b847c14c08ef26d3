import type { Kysely } from 'kysely';
import { checkPasskey, type RelyingParty } from '../../platform/security/passkey.ts';
import { readPasskeyAnswer } from '../../platform/security/passkey-answer.ts';
import type { AccountsTables } from '../tables.ts';
import type { ChallengeHolder } from './keep-challenge.ts';
import { takeChallenge } from './take-challenge.ts';

/**
 * Whose passkey has answered the holder's challenge, or null; the challenge is gone in any case, so the caller's transaction must be
 * committed also then. Counts the use of the passkey.
 */
export async function checkPasskeyAnswer(
  trx: Kysely<AccountsTables>,
  check: {
    readonly kind: 'passkey' | 'sign_in';
    readonly holder: ChallengeHolder;
    readonly party: RelyingParty;
    /** The form's field as our script has filled it. */
    readonly answer: unknown;
    readonly now: Date;
  },
): Promise<string | null> {
  const { kind, holder, party, now } = check;
  const challenge = await takeChallenge(trx, { kind, holder, now });
  const answer = readPasskeyAnswer(check.answer);
  if (challenge === null || answer === null) return null;
  const row = await trx
    .selectFrom('passkey')
    .selectAll()
    .where('id', '=', answer.id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined || !isOwnersHandle(answer.userHandle, row.person_id)) return null;
  const { id, public_key: publicKey, transports } = row;
  const passkey = { id, publicKey, transports, counter: Number(row.counter) };
  const counter = await checkPasskey({ party, challenge, answer, passkey });
  if (counter === null) return null;
  await trx
    .updateTable('passkey')
    .set({ counter, last_used_at: now })
    .where('id', '=', id)
    .execute();
  return row.person_id;
}

/** Devices that name the owner must name the right one (WebAuthn 7.2, step 6). */
function isOwnersHandle(handle: string | null, personId: string): boolean {
  return handle === null || Buffer.from(handle, 'base64url').toString() === personId;
}
