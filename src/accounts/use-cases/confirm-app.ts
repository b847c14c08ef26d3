import type { Kysely } from 'kysely';
import { stepOfCode } from '../../platform/security/authenticator-code.ts';
import type { LetterSender } from '../letters/compose-letter.ts';
import type { Actor } from '../model/actor.ts';
import { typedCode } from '../model/second-factor.ts';
import { appInSetup } from '../queries/app-in-setup.ts';
import type { AccountsTables } from '../tables.ts';
import { admitNewFactor, type FactorAdded } from './admit-new-factor.ts';
import { takeChallenge } from './take-challenge.ts';

/**
 * Takes the new authenticator app into use once it shows a right code; it replaces an earlier one. `over`: nothing was begun in
 * this session, or too long ago.
 */
export function confirmApp(
  db: Kysely<AccountsTables>,
  confirm: {
    readonly actor: Actor;
    readonly key: Buffer;
    readonly code: string;
    readonly sender: LetterSender;
    readonly now: Date;
  },
): Promise<FactorAdded | { readonly kind: 'wrong' | 'over' | 'step_up_first' | 'too_many' }> {
  const { actor, key, sender, now } = confirm;
  return db.transaction().execute(async (trx) => {
    const app = await appInSetup(trx, { actor, key, now });
    if (app === null) return { kind: 'over' };
    const step = stepOfCode({ secret: app.secret, code: typedCode(confirm.code), now });
    if (step === null) return { kind: 'wrong' };
    return admitNewFactor(trx, { actor, event: 'app_added', sender, now }, async () => {
      await takeChallenge(trx, { kind: 'app', holder: { sessionId: actor.session.id }, now });
      const values = {
        secret: app.sealed,
        // The code that confirmed it has counted.
        last_step: step,
        confirmed_at: now,
        created_at: now,
      };
      await trx
        .insertInto('authenticator_app')
        .values({ person_id: actor.personId, ...values })
        .onConflict((conflict) =>
          conflict.column('person_id').doUpdateSet({ ...values, wrong_at: [] }),
        )
        .execute();
    });
  });
}
