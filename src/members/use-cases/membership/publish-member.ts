import type { Kysely } from 'kysely';
import { type LetterSender, note } from '../../../accounts/index.ts';
import { localDate } from '../../../platform/clock.ts';
import type { MembershipTables } from '../../membership-tables.ts';
import { termOn } from '../../model/membership/terms.ts';
import { lockMembership, termsOf } from '../../queries/membership/terms-of.ts';
import { tellContacts } from '../profile/tell-contacts.ts';

/** Shows the page of an admitted member to everybody; whom it names hears of it. False where it is no draft or no member (yet, or any more). */
export async function publishMember(
  db: Kysely<MembershipTables>,
  act: {
    readonly memberId: string;
    readonly actorId: string;
    readonly sender: LetterSender;
    readonly now: Date;
  },
): Promise<boolean> {
  const { memberId, actorId, now } = act;
  return db.transaction().execute(async (transaction: Kysely<MembershipTables>) => {
    await lockMembership(transaction, memberId);
    if (termOn(await termsOf(transaction, memberId), localDate(now)) === null) return false;
    const { numUpdatedRows } = await transaction
      .updateTable('member')
      .set({ publication: 'published', updated_at: now })
      .where('id', '=', memberId)
      .where('publication', '=', 'draft')
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) return false;
    await note(transaction, {
      actorId,
      action: 'member.published',
      subject: { kind: 'member', id: memberId },
      memberId,
      now,
    });
    await tellContacts(transaction, act);
    return true;
  });
}
