import type { Kysely } from 'kysely';
import { endMandatesOfMember, type LetterSender, note } from '../../../accounts/index.ts';
import type { MembershipTables } from '../../membership-tables.ts';
import { writeToOwners } from './write-to-owners.ts';

/** What has to happen to the offers of a member that leaves. The catalogue lies above the members, so it is handed in. */
export interface LeavingOffers {
  /** Withdraws what the member has published, in the caller's transaction; answers how many offers. No row is deleted. */
  withdraw(
    transaction: Kysely<MembershipTables>,
    member: { readonly memberId: string; readonly now: Date },
  ): Promise<number>;
}

/** What ends with a membership needs. */
export interface LeavingParts {
  readonly offers: LeavingOffers;
  readonly sender: LetterSender;
}

/**
 * The day has come: the member's page and offers are withdrawn, everybody's rights for it end, and its owners get a letter, all in
 * the caller's transaction. Rows stay, so counts of the past stay.
 */
export async function leaveNetwork(
  transaction: Kysely<MembershipTables>,
  leaving: {
    readonly memberId: string;
    readonly actorId: string | null;
    readonly now: Date;
  } & LeavingParts,
): Promise<void> {
  const { memberId, actorId, now, offers } = leaving;
  await transaction
    .updateTable('member')
    .set({ publication: 'withdrawn', updated_at: now })
    .where('id', '=', memberId)
    .execute();
  const withdrawn = await offers.withdraw(transaction, { memberId, now });
  // While the mandates still say who they are.
  await writeToOwners(transaction, { ...leaving, news: { kind: 'left' } });
  const mandates = await endMandatesOfMember(transaction, { memberId, actorId, now });
  await note(transaction, {
    actorId,
    action: 'membership.left',
    subject: { kind: 'member', id: memberId },
    memberId,
    details: { offers: withdrawn, mandates },
    now,
  });
}
