import type { Kysely } from 'kysely';
import { note } from '../../../accounts/index.ts';
import type { ContactTables } from '../../tables.ts';
import { within } from '../../within.ts';

/** The office has read somebody's words: they are deleted, the vote stays. False = they are gone already. `id`: hexadecimal, see `feedbackWords`. */
export async function readWords(
  db: Kysely<ContactTables>,
  read: { readonly id: string; readonly actorId: string; readonly now: Date },
): Promise<boolean> {
  const { id, actorId, now } = read;
  return within(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('feedback_vote')
      .set({ words: null, words_at: null })
      .where('token_hash', '=', Buffer.from(id, 'hex'))
      .where('words', 'is not', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await note(trx, {
      actorId,
      action: 'feedback_words.read',
      subject: { kind: 'feedback_words', id: id.slice(0, 12) },
      memberId: null,
      now,
    });
    return true;
  });
}
