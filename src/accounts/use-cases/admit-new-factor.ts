import type { Kysely } from 'kysely';
import type { LetterSender } from '../letters/compose-letter.ts';
import type { Actor } from '../model/actor.ts';
import { countFactors, type SecondFactors } from '../queries/factors-of.ts';
import type { AccountsTables } from '../tables.ts';
import { endSessions } from './end-sessions.ts';
import { lockFactors } from './lock-factors.ts';
import { renewSession } from './renew-session.ts';
import { reportFactorEvent } from './report-factor-event.ts';

export interface FactorAdded {
  readonly kind: 'added';
  /** The session goes on under this token: the new factor was shown with it. */
  readonly token: string;
}

/**
 * Writes a new factor by `write` in the caller's transaction. Whoever has one already must have shown one in this session: a code
 * by mail alone adds nothing to an account that is protected better (ASVS 6.3.4). Other sessions of the person end (ASVS 7.4.3).
 */
export async function admitNewFactor(
  trx: Kysely<AccountsTables>,
  admit: {
    readonly actor: Actor;
    readonly event: 'app_added' | 'passkey_added';
    readonly sender: LetterSender;
    readonly now: Date;
    /** Whether there is room for it; by default there is. */
    readonly fits?: (before: SecondFactors) => boolean;
  },
  write: () => Promise<void>,
): Promise<FactorAdded | { readonly kind: 'step_up_first' | 'too_many' }> {
  const { actor, event, sender, now, fits } = admit;
  const { personId, session } = actor;
  const before = await lockFactors(trx, personId);
  if (countFactors(before) > 0 && session.secondFactorAt === null) return { kind: 'step_up_first' };
  if (fits?.(before) === false) return { kind: 'too_many' };
  await write();
  const sessionId = session.id;
  const token = await renewSession(trx, { sessionId, personId, secondFactor: true, now });
  await endSessions(trx, { personId, which: { allBut: sessionId }, now });
  await reportFactorEvent(trx, { personId, actorId: personId, event, sender, now });
  return { kind: 'added', token };
}
