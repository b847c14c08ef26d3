import type { Kysely } from 'kysely';
import { note } from '../../../accounts/index.ts';
import type { ContactTables } from '../../tables.ts';

/** Notes where a mail went and deletes its text here. False = somebody else has done so. `by`: who of the office decided; null = nobody. */
export async function settleMail(
  trx: Kysely<ContactTables>,
  end: {
    readonly mailId: string;
    readonly state: 'reply' | 'new' | 'discarded';
    readonly needId: string | null;
    readonly enquiryId: string | null;
    readonly by: string | null;
    readonly now: Date;
  },
): Promise<boolean> {
  const { mailId, state, by, now } = end;
  const { numUpdatedRows } = await trx
    .updateTable('incoming_mail')
    .set({
      state,
      sealed: null,
      reason: null,
      need_id: end.needId,
      enquiry_id: end.enquiryId,
      decided_by: by,
      decided_at: now,
    })
    .where('id', '=', mailId)
    .where('state', 'in', by === null ? ['received'] : ['waiting', 'automatic'])
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  if (by !== null) {
    await note(trx, {
      actorId: by,
      action: `incoming_mail.${state}`,
      subject: { kind: 'incoming_mail', id: mailId },
      memberId: null,
      now,
    });
  }
  return true;
}
