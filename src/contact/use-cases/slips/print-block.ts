import type { Kysely } from 'kysely';
import type { Acting } from '../../../accounts/index.ts';
import { randomId } from '../../../platform/ids.ts';
import type { SlipChannel } from '../../model/slips/slip-channel.ts';
import type { SlipLanguage } from '../../model/slips/slip-language.ts';
import { blankExpiryOf } from '../../model/slips/slip-state.ts';
import type { ContactTables } from '../../tables.ts';
import { newSlipCode } from './new-slip-code.ts';

/** Slips of a block: one sheet of A4 holds two, so ten sheets. */
export const BLOCK_SIZE = 20;

/**
 * Blank slips with codes of their own, to be printed ahead for a day without a network; answers the block's id. The codes are taken here
 * and now, so that two devices never give out the same.
 */
export function printBlock(
  db: Kysely<ContactTables>,
  block: {
    readonly memberId: string;
    readonly language: SlipLanguage;
    readonly channel: SlipChannel;
    readonly by: Acting;
    readonly now: Date;
  },
): Promise<string> {
  const { memberId, language, channel, by, now } = block;
  return db.transaction().execute(async (trx) => {
    const id = randomId();
    await trx
      .insertInto('slip_block')
      .values({
        id,
        member_id: memberId,
        language,
        channel,
        size: BLOCK_SIZE,
        created_by: by.personId,
        created_at: now,
      })
      .execute();
    await trx
      .insertInto('handover_slip')
      .values(
        Array.from({ length: BLOCK_SIZE }, (_, at) => ({
          id: randomId(),
          code: newSlipCode(),
          block_id: id,
          block_number: at + 1,
          issuer_member_id: memberId,
          channel,
          state: 'blank' as const,
          language,
          target_member_id: null,
          service_key: null,
          offer_id: null,
          content: null,
          issued_by: by.personId,
          arrived_by: null,
          outcome: null,
          expires_at: blankExpiryOf(now),
        })),
      )
      .execute();
    return id;
  });
}
