import type { Kysely } from 'kysely';
import { expiryOf } from '../../model/slips/slip-state.ts';
import type { ContactTables } from '../../tables.ts';
import { type NewSlip, saidBy } from './issue-slip.ts';

export type FilledSlip =
  | { readonly kind: 'filled'; readonly slipId: string }
  /** No slip of a block of this member has the code. */
  | { readonly kind: 'unknown' }
  /** What is on it was typed in before. */
  | { readonly kind: 'before' };

/**
 * Types in what was written on a blank slip by hand. `givenOutAt`: when that was, for the 14 and the 90 days. Somebody may have come with
 * it meanwhile: then it stays arrived, at the desk where that was.
 */
export function fillSlip(
  db: Kysely<ContactTables>,
  slip: NewSlip & { readonly code: string; readonly givenOutAt: Date },
): Promise<FilledSlip> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('handover_slip')
      .where('code', '=', slip.code)
      .where('issuer_member_id', '=', slip.issuerMemberId)
      .where('block_id', 'is not', null)
      .where('expires_at', '>', slip.now)
      .select(['id', 'state', 'content', 'target_member_id'])
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) return { kind: 'unknown' };
    if (row.content !== null) return { kind: 'before' };
    const isBlank = row.state === 'blank';
    await trx
      .updateTable('handover_slip')
      .set({
        ...saidBy(slip),
        channel: slip.channel,
        state: isBlank ? 'issued' : row.state,
        target_member_id: isBlank ? slip.targetMemberId : row.target_member_id,
        ...(isBlank ? { issued_at: slip.givenOutAt, expires_at: expiryOf(slip.givenOutAt) } : {}),
      })
      .where('id', '=', row.id)
      .execute();
    return { kind: 'filled', slipId: row.id };
  });
}
