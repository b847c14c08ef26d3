import type { Kysely } from 'kysely';
import { addJob } from '../../platform/jobs/index.ts';
import { jobKeyOf, SEND_LETTER } from '../model/letter.ts';
import type { AccountsTables } from '../tables.ts';
import { note } from './note-audit.ts';

/**
 * Tries to send a letter now that still waits after a failed try. False if there is none whose text is still there: with the end of
 * a letter, good or bad, its text is deleted.
 */
export function sendLetterAgain(
  db: Kysely<AccountsTables>,
  wanted: { readonly letterId: string; readonly actorId: string; readonly now: Date },
): Promise<boolean> {
  const { letterId, actorId, now } = wanted;
  return db.transaction().execute(async (trx) => {
    const letter = await trx
      .selectFrom('letter')
      .where('id', '=', letterId)
      .where('state', '=', 'waiting')
      .where('content', 'is not', null)
      .select('member_id as memberId')
      .forUpdate()
      .executeTakeFirst();
    if (letter === undefined) return false;
    await addJob(trx, SEND_LETTER, { letterId }, { key: jobKeyOf(letterId) });
    await note(trx, {
      actorId,
      action: 'letter.sent_again',
      subject: { kind: 'letter', id: letterId },
      memberId: letter.memberId,
      now,
    });
    return true;
  });
}
