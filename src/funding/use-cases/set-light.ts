import type { Kysely } from 'kysely';
import { note } from '../../accounts/index.ts';
import type { BudgetLight } from '../model/programme.ts';
import type { RuleDatabase } from './release-version.ts';

/**
 * Says whether a programme has funds, or confirms it for another 30 days, in the caller's transaction; null takes back what was said.
 */
export async function setLight(
  trx: Kysely<RuleDatabase>,
  act: {
    readonly programmeId: string;
    readonly state: BudgetLight['state'] | null;
    /** ISO day of today. */
    readonly confirmedOn: string;
    readonly actorId: string;
    readonly now: Date;
  },
): Promise<void> {
  const { programmeId, state, confirmedOn, actorId, now } = act;
  if (state === null) {
    await trx.deleteFrom('funding_light').where('programme_id', '=', programmeId).execute();
  } else {
    const said = {
      state,
      confirmed_on: confirmedOn,
      confirmed_by: actorId,
      confirmed_at: now,
    };
    await trx
      .insertInto('funding_light')
      .values({ programme_id: programmeId, ...said })
      .onConflict((conflict) => conflict.column('programme_id').doUpdateSet(said))
      .execute();
  }
  await note(trx, {
    actorId,
    action: state === null ? 'funding_light.removed' : 'funding_light.set',
    subject: { kind: 'funding_programme', id: programmeId },
    memberId: null,
    details: { state },
    now,
  });
}
