import type { Kysely } from 'kysely';
import { hashOf, newToken } from '../../platform/security/tokens.ts';
import type { AccountsTables } from '../tables.ts';
import { note } from './note-audit.ts';

/**
 * After a step up (second factor) or a repeated proof: the session goes on under a new token, the old one is worth nothing any
 * more (ASVS 7.2.4). Its absolute end stays. Answers the new token; throws if the session is gone.
 */
export async function renewSession(
  trx: Kysely<AccountsTables>,
  renewal: {
    readonly sessionId: string;
    readonly personId: string;
    /** Whether a second factor was shown now; an earlier one stays. */
    readonly secondFactor: boolean;
    readonly now: Date;
  },
): Promise<string> {
  const { sessionId, personId, secondFactor, now } = renewal;
  const token = newToken();
  await trx
    .updateTable('session')
    .set({
      token_hash: hashOf(token),
      last_seen_at: now,
      proved_at: now,
      ...(secondFactor ? { second_factor_at: now } : {}),
    })
    .where('id', '=', sessionId)
    .where('person_id', '=', personId)
    .returning('id')
    .executeTakeFirstOrThrow();
  await note(trx, {
    actorId: personId,
    action: 'session.proved',
    subject: { kind: 'session', id: sessionId },
    memberId: null,
    details: { secondFactor },
    now,
  });
  return token;
}
