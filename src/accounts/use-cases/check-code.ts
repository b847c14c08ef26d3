import type { Kysely } from 'kysely';
import { hashOf, isSameDigest } from '../../platform/security/tokens.ts';
import { readCode } from '../model/sign-in-code.ts';
import {
  hasTryLeft,
  TRIES_PER_CODE,
  WRONG_TRIES_PER_HOUR,
  wrongTries,
} from '../model/sign-in-limits.ts';
import { recentAttempts } from '../queries/recent-attempts.ts';
import type { AccountsTables } from '../tables.ts';
import { note } from './note-audit.ts';
import { codeMac } from './send-code.ts';

export interface TypedCode {
  /** From the cookie of the browser that asked for the code. */
  readonly browserToken: string | null;
  /** As typed or pasted. */
  readonly code: string;
  /** Key of the purpose `sign-in code`, see `keyFor`. */
  readonly codeKey: Buffer;
  /** Only a code of this person counts (proving again); without it, of anybody. */
  readonly personId?: string;
  readonly now: Date;
}

export type CheckedCode =
  | { readonly kind: 'right'; readonly personId: string }
  /** These are not 8 digits; it counts as no try. */
  | { readonly kind: 'no_code' }
  | { readonly kind: 'wrong'; readonly triesLeft: number }
  /** This browser has no code that still counts: none asked for, too old, used, or too many wrong tries. */
  | { readonly kind: 'over' };

/**
 * Checks a code in the caller's transaction, which must be committed whatever the answer: a wrong try counts. A right code counts
 * once, for 10 minutes, only in the browser that asked for it (ASVS 6.5.1, 6.5.5, 6.6.2).
 */
export async function checkCode(
  trx: Kysely<AccountsTables>,
  typed: TypedCode,
): Promise<CheckedCode> {
  const { browserToken, codeKey, now } = typed;
  const code = readCode(typed.code);
  if (code === null) return { kind: 'no_code' };
  if (browserToken === null) return { kind: 'over' };
  const browserHash = hashOf(browserToken);
  const named = await trx
    .selectFrom('sign_in_attempt')
    .select('email_key')
    .where('browser_hash', '=', browserHash)
    .executeTakeFirst();
  if (named === undefined) return { kind: 'over' };
  const recent = await recentAttempts(trx, named.email_key, now);
  const attempt = await trx
    .selectFrom('sign_in_attempt')
    .leftJoin('person', 'person.id', 'sign_in_attempt.person_id')
    .selectAll('sign_in_attempt')
    .select('person.blocked_at')
    .where('browser_hash', '=', browserHash)
    .executeTakeFirst();
  if (
    attempt === undefined ||
    attempt.used_at !== null ||
    attempt.expires_at <= now ||
    attempt.tries >= TRIES_PER_CODE ||
    !hasTryLeft(recent, now) ||
    (typed.personId !== undefined && typed.personId !== attempt.person_id)
  ) {
    return { kind: 'over' };
  }
  const { id, person_id: personId } = attempt;
  // Unknown addresses have no code: the comparison is made all the same.
  const isRight = isSameDigest(codeMac(codeKey, id, code), attempt.code_hash ?? NO_DIGEST);
  if (!isRight || personId === null || attempt.blocked_at !== null) {
    await trx
      .updateTable('sign_in_attempt')
      .set({ tries: attempt.tries + 1 })
      .where('id', '=', id)
      .execute();
    await note(trx, {
      actorId: null,
      action: 'sign_in.wrong_code',
      subject: { kind: 'sign_in_attempt', id },
      memberId: null,
      now,
    });
    const triesLeft = Math.min(
      TRIES_PER_CODE - attempt.tries - 1,
      WRONG_TRIES_PER_HOUR - wrongTries(recent, now) - 1,
    );
    return triesLeft > 0 ? { kind: 'wrong', triesLeft } : { kind: 'over' };
  }
  const used = await trx
    .updateTable('sign_in_attempt')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return used === undefined ? { kind: 'over' } : { kind: 'right', personId };
}

const NO_DIGEST = Buffer.alloc(32);
