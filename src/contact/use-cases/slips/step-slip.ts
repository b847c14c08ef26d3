import type { Kysely } from 'kysely';
import type { Acting } from '../../../accounts/index.ts';
import { expiryOf, mayStep, type SlipState, type SlipStep } from '../../model/slips/slip-state.ts';
import { mayMark } from '../../model/slips/who-may-mark.ts';
import type { ContactTables } from '../../tables.ts';

export type SteppedSlip =
  | { readonly kind: 'stepped'; readonly slipId: string }
  /** It was there already, or further: nothing changed. */
  | { readonly kind: 'there'; readonly state: SlipState }
  /** It leads to another desk. */
  | { readonly kind: 'elsewhere' }
  /** Nobody has come with it yet, so nobody can be enrolled. */
  | { readonly kind: 'too_early' }
  | { readonly kind: 'unknown' };

interface Step {
  readonly code: string;
  readonly memberId: string;
  readonly to: SlipStep;
  readonly by: Acting;
  readonly now: Date;
}

/** A desk says that somebody has come with the slip, has enrolled, or is done. `code`: 12 characters as `readSlipCode` answers them. */
export function stepSlip(db: Kysely<ContactTables>, step: Step): Promise<SteppedSlip> {
  return db.transaction().execute((trx) => stepSlipWithin(trx, step));
}

/** {@link stepSlip} as a part of the caller's transaction. */
export async function stepSlipWithin(
  trx: Kysely<ContactTables>,
  { code, memberId, to, by, now }: Step,
): Promise<SteppedSlip> {
  const row = await trx
    .selectFrom('handover_slip')
    .where('code', '=', code)
    .where('expires_at', '>', now)
    .select(['id', 'state', 'issuer_member_id', 'target_member_id', 'issued_at'])
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return { kind: 'unknown' };
  const slip = {
    state: row.state,
    targetMemberId: row.target_member_id,
    issuerMemberId: row.issuer_member_id,
  };
  if (!mayMark(slip, { memberId, isOffice: by.isOffice })) return { kind: 'elsewhere' };
  if (!mayStep(row.state, to)) {
    const isAhead = row.state === 'blank' || row.state === 'issued';
    return isAhead ? { kind: 'too_early' } : { kind: 'there', state: row.state };
  }
  const isBlank = row.state === 'blank';
  await trx
    .updateTable('handover_slip')
    .set({
      state: to,
      ...(to === 'arrived' ? { arrived_at: now, arrived_by: by.personId } : {}),
      ...(to === 'enrolled' ? { enrolled_at: now } : {}),
      ...(to === 'closed' ? { closed_at: now, outcome: 'done' as const } : {}),
      // A paper slip that nobody has typed in: it was given out some day before, by the desk that has its block.
      ...(isBlank ? { issued_at: now, target_member_id: memberId, expires_at: expiryOf(now) } : {}),
    })
    .where('id', '=', row.id)
    .execute();
  return { kind: 'stepped', slipId: row.id };
}
