import type { Kysely } from 'kysely';
import { randomId } from '../../platform/ids.ts';
import { hashOf } from '../../platform/security/tokens.ts';
import type { AccountsTables, FactorChallengeTable } from '../tables.ts';

export type ChallengeKind = FactorChallengeTable['kind'];

/** Whose answer counts: that of the session or, before anybody is signed in, of the browser with the token. */
export type ChallengeHolder = { readonly sessionId: string } | { readonly browserToken: string };

/**
 * Remembers what somebody was asked; of each kind a session has one, the newest. It lies in the database, not in a sealed cookie,
 * because only a row that is gone after the answer makes sure that no answer counts twice (ASVS 6.7.2).
 */
export async function keepChallenge(
  db: Kysely<AccountsTables>,
  challenge: {
    readonly kind: ChallengeKind;
    readonly holder: ChallengeHolder;
    readonly content: Buffer;
    readonly minutes: number;
    readonly now: Date;
  },
): Promise<void> {
  const { kind, holder, content, minutes, now } = challenge;
  const expiresAt = new Date(now.getTime() + minutes * 60_000);
  await pruneChallenges(db, now);
  await db
    .insertInto('factor_challenge')
    .values({
      id: randomId(),
      kind,
      session_id: 'sessionId' in holder ? holder.sessionId : null,
      browser_hash: 'browserToken' in holder ? hashOf(holder.browserToken) : null,
      content,
      expires_at: expiresAt,
    })
    .onConflict((conflict) =>
      conflict.columns(['session_id', 'kind']).doUpdateSet({ content, expires_at: expiresAt }),
    )
    .execute();
}

/** Deletes what nobody answered in time. */
export async function pruneChallenges(db: Kysely<AccountsTables>, now: Date): Promise<void> {
  await db.deleteFrom('factor_challenge').where('expires_at', '<=', now).execute();
}
