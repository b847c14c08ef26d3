import type { Kysely } from 'kysely';
import { localDate } from '../../platform/clock.ts';
import type { LetterSender } from '../letters/compose-letter.ts';
import type { Actor } from '../model/actor.ts';
import { mayRemoveFactor } from '../model/second-factor.ts';
import { countFactors } from '../queries/factors-of.ts';
import { hasDuty } from '../queries/has-duty.ts';
import type { AccountsTables } from '../tables.ts';
import { endSessions } from './end-sessions.ts';
import { lockFactors } from './lock-factors.ts';
import { reportFactorEvent } from './report-factor-event.ts';

export type Factor = { readonly kind: 'app' } | { readonly kind: 'passkey'; readonly id: string };

/** `last`: the person acts for a member or the network and would have none left. */
export type FactorRemoved = 'removed' | 'gone' | 'last';

/** Removes an own factor; other sessions of the person end (ASVS 7.4.3). The caller's route wants a recent proof (ASVS 7.5.1). */
export function removeFactor(
  db: Kysely<AccountsTables>,
  remove: {
    readonly actor: Actor;
    readonly factor: Factor;
    readonly sender: LetterSender;
    readonly now: Date;
  },
): Promise<FactorRemoved> {
  const { actor, factor, sender, now } = remove;
  const { personId } = actor;
  return db.transaction().execute(async (trx) => {
    const factors = await lockFactors(trx, personId);
    const isThere =
      factor.kind === 'app'
        ? factors.appSince !== null
        : factors.passkeys.some(({ id }) => id === factor.id);
    if (!isThere) return 'gone';
    const state = {
      factorCount: countFactors(factors),
      hasDuty: await hasDuty(trx, personId, localDate(now)),
    };
    if (!mayRemoveFactor(state)) return 'last';
    await deleteFactor(trx, personId, factor);
    await endSessions(trx, { personId, which: { allBut: actor.session.id }, now });
    const event = factor.kind === 'app' ? 'app_removed' : 'passkey_removed';
    await reportFactorEvent(trx, { personId, actorId: personId, event, sender, now });
    return 'removed';
  });
}

async function deleteFactor(
  trx: Kysely<AccountsTables>,
  personId: string,
  factor: Factor,
): Promise<void> {
  if (factor.kind === 'app') {
    await trx.deleteFrom('authenticator_app').where('person_id', '=', personId).execute();
    return;
  }
  await trx
    .deleteFrom('passkey')
    .where('person_id', '=', personId)
    .where('id', '=', factor.id)
    .execute();
}
