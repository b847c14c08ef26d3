import type { Kysely } from 'kysely';
import { type LetterSender, note } from '../../../accounts/index.ts';
import { localDate } from '../../../platform/clock.ts';
import type { MembershipTables } from '../../membership-tables.ts';
import { leavesOn } from '../../model/membership/terms.ts';
import { type MembershipMoved, MOVED, type SeenMembership, seenTerms } from './end-membership.ts';
import { writeToOwners } from './write-to-owners.ts';

/** Takes the end of a membership back before its day has come. */
export async function stayMember(
  db: Kysely<MembershipTables>,
  stay: SeenMembership & { readonly sender: LetterSender },
): Promise<{ readonly kind: 'stays' } | MembershipMoved> {
  const { memberId, termId, version, by, now } = stay;
  return db.transaction().execute(async (transaction: Kysely<MembershipTables>) => {
    const terms = await seenTerms(transaction, stay);
    const end = terms === null ? null : leavesOn(terms);
    if (end === null || end <= localDate(now)) return MOVED;
    await transaction
      .updateTable('membership')
      .set({ to_on: null, ended_by: null, ended_at: null, version: version + 1 })
      .where('id', '=', termId)
      .execute();
    await note(transaction, {
      actorId: by.personId,
      action: 'membership.end_taken_back',
      subject: { kind: 'member', id: memberId },
      memberId,
      now,
    });
    await writeToOwners(transaction, { ...stay, news: { kind: 'stays' } });
    return { kind: 'stays' };
  });
}
