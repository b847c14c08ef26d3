import type { Kysely } from 'kysely';
import type { Acting } from '../../../accounts/index.ts';
import type { SlipOutcome } from '../../model/slips/slip-state.ts';
import type { ContactTables } from '../../tables.ts';

/** What the issuer found out: the person still wants to go, did not go, or found help elsewhere. */
export type FollowUp = Exclude<SlipOutcome, 'done'>;
export const FOLLOW_UPS = ['wait', 'not_come', 'elsewhere'] as const satisfies readonly FollowUp[];

/**
 * The issuer decides about a slip that nobody has shown. `wait`: asked again after 14 more days; the others close it. `over` = it is not
 * waited for any more, e.g. because somebody has come with it meanwhile.
 */
export async function followUpSlip(
  db: Kysely<ContactTables>,
  decision: {
    readonly slipId: string;
    readonly memberId: string;
    readonly outcome: FollowUp;
    readonly by: Acting;
    readonly now: Date;
  },
): Promise<'noted' | 'over'> {
  const { slipId, memberId, outcome, now } = decision;
  const { numUpdatedRows } = await db
    .updateTable('handover_slip')
    .set({
      outcome,
      followed_up_at: now,
      ...(outcome === 'wait' ? {} : { state: 'closed' as const, closed_at: now }),
    })
    .where('id', '=', slipId)
    .where('issuer_member_id', '=', memberId)
    .where('state', '=', 'issued')
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? 'noted' : 'over';
}
