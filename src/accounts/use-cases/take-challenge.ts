import type { Kysely } from 'kysely';
import { hashOf } from '../../platform/security/tokens.ts';
import type { AccountsTables } from '../tables.ts';
import type { ChallengeHolder, ChallengeKind } from './keep-challenge.ts';

/**
 * What the holder was asked, once: the row is gone afterwards, whether the answer is right or wrong. Null if nothing was asked, it
 * was answered before, or too late. The caller's transaction must be committed also when the answer is wrong.
 */
export async function takeChallenge(
  trx: Kysely<AccountsTables>,
  asked: { readonly kind: ChallengeKind; readonly holder: ChallengeHolder; readonly now: Date },
): Promise<Buffer | null> {
  const { kind, holder, now } = asked;
  const taken = await trx
    .deleteFrom('factor_challenge')
    .where('kind', '=', kind)
    .where((row) =>
      'sessionId' in holder
        ? row('session_id', '=', holder.sessionId)
        : row('browser_hash', '=', hashOf(holder.browserToken)),
    )
    .returning(['content', 'expires_at'])
    .executeTakeFirst();
  return taken !== undefined && taken.expires_at > now ? taken.content : null;
}
