import type { Kysely } from 'kysely';
import { type Acting, note } from '../../../accounts/index.ts';
import { type LocalDate, localDate } from '../../../platform/clock.ts';
import type { MembershipTables } from '../../membership-tables.ts';
import { closeBefore, earliestLeaving, lastTerm, leavesOn } from '../../model/membership/terms.ts';
import { lockMembership, type StoredTerm, termsOf } from '../../queries/membership/terms-of.ts';
import { type LeavingParts, leaveNetwork } from './leave-network.ts';
import { writeToOwners } from './write-to-owners.ts';

/** Which membership, as the person who changes it has seen its last term. */
export interface SeenMembership {
  readonly memberId: string;
  readonly termId: string;
  readonly version: number;
  readonly by: Acting;
  readonly now: Date;
}

export type EndAnswer =
  /** The end stands and is to come. */
  | { readonly kind: 'planned' }
  /** The day is today: it is done. */
  | { readonly kind: 'left' }
  | { readonly kind: 'too_early'; readonly earliest: LocalDate }
  | MembershipMoved;

/** Somebody has changed the membership since, or it is over; nothing was written. */
export interface MembershipMoved {
  readonly kind: 'changed_meanwhile';
}

/**
 * Ends a membership so that `leavesOn` is the first day without it. Members keep to the notice, the office may end earlier, nobody in
 * the past. If the day is today, page, offers and rights go at once; else {@link careForMemberships} does it on that day.
 */
export async function endMembership(
  db: Kysely<MembershipTables>,
  end: SeenMembership & {
    readonly leavesOn: LocalDate;
    readonly noticeDays: number;
  } & LeavingParts,
): Promise<EndAnswer> {
  const { memberId, by, now } = end;
  const today = localDate(now);
  return db.transaction().execute(async (transaction: Kysely<MembershipTables>) => {
    const terms = await seenTerms(transaction, end);
    if (terms === null || leavesOn(terms) !== null) return MOVED;
    const earliest = earliestLeaving(terms, today, by.isOffice ? 0 : end.noticeDays);
    if (end.leavesOn < earliest) return { kind: 'too_early', earliest };
    const closing = closeBefore(terms, end.leavesOn);
    if (closing === null) return MOVED;
    const dropped = closing.drops.map(({ id }) => id);
    if (dropped.length > 0) {
      await transaction.deleteFrom('membership').where('id', 'in', dropped).execute();
    }
    await transaction
      .updateTable('membership')
      .set({
        to_on: closing.toOn,
        ended_by: by.personId,
        ended_at: now,
        version: closing.closes.version + 1,
      })
      .where('id', '=', closing.closes.id)
      .execute();
    await note(transaction, {
      actorId: by.personId,
      action: 'membership.end_set',
      subject: { kind: 'member', id: memberId },
      memberId,
      details: { leaves_on: end.leavesOn },
      now,
    });
    if (end.leavesOn <= today) {
      await leaveNetwork(transaction, { ...end, actorId: by.personId });
      return { kind: 'left' };
    }
    const news = { kind: 'planned', leavesOn: end.leavesOn } as const;
    await writeToOwners(transaction, { ...end, news });
    return { kind: 'planned' };
  });
}

export const MOVED: MembershipMoved = { kind: 'changed_meanwhile' };

/** The terms under a lock, if the last one still is what the person has seen. */
export async function seenTerms(
  transaction: Kysely<MembershipTables>,
  { memberId, termId, version }: SeenMembership,
): Promise<readonly StoredTerm[] | null> {
  await lockMembership(transaction, memberId);
  const terms = await termsOf(transaction, memberId);
  const last = lastTerm(terms);
  return last?.id === termId && last.version === version ? terms : null;
}
