import type { Kysely } from 'kysely';
import { randomId } from '../../platform/ids.ts';
import { hashOf, newToken } from '../../platform/security/tokens.ts';
import { sessionEnd } from '../model/session-limits.ts';
import type { AccountsTables } from '../tables.ts';
import { note } from './note-audit.ts';

export interface NewSession {
  readonly personId: string;
  /** Browser and system in words, see `deviceWords`. */
  readonly device: string;
  /** Whether two factors were shown now (a passkey is both at once). */
  readonly secondFactor: boolean;
  readonly now: Date;
  /** What the browser's session cookie held until now: that session ends (ASVS 7.2.4). */
  readonly oldToken?: string | null;
}

/**
 * Begins a session in the caller's transaction and answers its token for the cookie. The token is always a new one, whatever the
 * browser sent along (session fixation, ASVS 7.2.3, 7.2.4).
 */
export async function startSession(
  trx: Kysely<AccountsTables>,
  start: NewSession,
): Promise<string> {
  const { personId, now } = start;
  const token = newToken();
  const id = randomId();
  if (start.oldToken) {
    await trx.deleteFrom('session').where('token_hash', '=', hashOf(start.oldToken)).execute();
  }
  await trx
    .insertInto('session')
    .values({
      id,
      token_hash: hashOf(token),
      person_id: personId,
      created_at: now,
      last_seen_at: now,
      expires_at: sessionEnd(now),
      proved_at: now,
      second_factor_at: start.secondFactor ? now : null,
      device: start.device,
    })
    .execute();
  await trx
    .updateTable('person')
    .set({ last_sign_in_at: now })
    .where('id', '=', personId)
    .execute();
  await note(trx, {
    actorId: personId,
    action: 'session.started',
    subject: { kind: 'session', id },
    memberId: null,
    details: { secondFactor: start.secondFactor },
    now,
  });
  return token;
}
