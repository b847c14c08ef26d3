import type { Kysely } from 'kysely';
import type { Acting } from '../../../accounts/index.ts';
import { randomId } from '../../../platform/ids.ts';
import type { SlipChannel } from '../../model/slips/slip-channel.ts';
import type { SlipContent } from '../../model/slips/slip-content.ts';
import type { SlipLanguage } from '../../model/slips/slip-language.ts';
import { expiryOf } from '../../model/slips/slip-state.ts';
import type { ContactTables } from '../../tables.ts';
import { newSlipCode } from './new-slip-code.ts';

export interface NewSlip {
  readonly issuerMemberId: string;
  readonly channel: SlipChannel;
  readonly language: SlipLanguage;
  /** The member whose desk will say "arrived"; null = nobody in the portal. */
  readonly targetMemberId: string | null;
  readonly serviceKey: string | null;
  readonly offerId: string | null;
  readonly content: SlipContent;
  readonly by: Acting;
  readonly now: Date;
}

/** Chance gives no code twice in the life of a portal; the database refuses it nevertheless, and then another one is taken. */
const MOST_TRIES = 3;

/** A new slip with its own code; answers its id. */
export async function issueSlip(
  db: Kysely<ContactTables>,
  slip: NewSlip,
  newCode: () => string = newSlipCode,
): Promise<{ readonly slipId: string; readonly code: string }> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const row = {
      id: randomId(),
      code: newCode(),
      block_id: null,
      block_number: null,
      issuer_member_id: slip.issuerMemberId,
      channel: slip.channel,
      state: 'issued' as const,
      ...saidBy(slip),
      issued_at: slip.now,
      arrived_by: null,
      outcome: null,
      expires_at: expiryOf(slip.now),
    };
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('handover_slip')
      .values(row)
      .onConflict((conflict) => conflict.column('code').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 1n) return { slipId: row.id, code: row.code };
  }
  throw new Error('No new code for a slip: the source of chance repeats itself');
}

/** Columns with what a slip says and who gave it out. */
export function saidBy(slip: NewSlip) {
  return {
    language: slip.language,
    target_member_id: slip.targetMemberId,
    service_key: slip.serviceKey,
    offer_id: slip.offerId,
    content: JSON.stringify(slip.content),
    issued_by: slip.by.personId,
  };
}
