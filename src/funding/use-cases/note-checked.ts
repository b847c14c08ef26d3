import type { Kysely } from 'kysely';
import { note } from '../../accounts/index.ts';
import type { RuleDatabase } from './release-version.ts';

/** Notes that somebody has looked at the sources of a version and it is still right, in the caller's transaction. Twice a day is once. */
export async function noteChecked(
  trx: Kysely<RuleDatabase>,
  act: {
    readonly programmeId: string;
    readonly validFrom: string;
    /** ISO day. */
    readonly checkedOn: string;
    readonly actorId: string;
    readonly now: Date;
  },
): Promise<void> {
  const { programmeId, validFrom, checkedOn, actorId, now } = act;
  await trx
    .insertInto('funding_check')
    .values({
      programme_id: programmeId,
      valid_from: validFrom,
      checked_on: checkedOn,
      checked_by: actorId,
      noted_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await note(trx, {
    actorId,
    action: 'funding_version.checked',
    subject: { kind: 'funding_programme', id: programmeId },
    memberId: null,
    details: { from: validFrom },
    now,
  });
}
