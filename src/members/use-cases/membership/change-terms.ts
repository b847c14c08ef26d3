import type { Kysely } from 'kysely';
import { note } from '../../../accounts/index.ts';
import type { LocalDate } from '../../../platform/clock.ts';
import { randomId } from '../../../platform/ids.ts';
import type { MembershipTables } from '../../membership-tables.ts';
import { changeFrom, lastTerm } from '../../model/membership/terms.ts';
import { type MembershipMoved, MOVED, type SeenMembership, seenTerms } from './end-membership.ts';

export type TermsAnswer =
  | { readonly kind: 'changed' }
  /** Before the last term or after the end of the membership. */
  | { readonly kind: 'wrong_day' }
  | MembershipMoved;

/**
 * Gives a member another fee class or vote from a day on: the last term ends the day before and a new one begins; what was before
 * stays as it was. Only the office may do it: the caller checks.
 */
export async function changeTerms(
  db: Kysely<MembershipTables>,
  change: SeenMembership & {
    readonly fromOn: LocalDate;
    readonly feeClass: string;
    readonly votingRight: boolean;
  },
): Promise<TermsAnswer> {
  const { memberId, fromOn, feeClass, votingRight, by, now } = change;
  return db.transaction().execute(async (transaction: Kysely<MembershipTables>) => {
    const terms = await seenTerms(transaction, change);
    const last = terms === null ? null : lastTerm(terms);
    if (last === null) return MOVED;
    const outcome = changeFrom(last, fromOn, change);
    if (outcome.kind === 'wrong_day') return outcome;
    const old = transaction.updateTable('membership').where('id', '=', last.id);
    const version = last.version + 1;
    if (outcome.kind === 'same_day') {
      await old.set({ fee_class: feeClass, voting_right: votingRight, version }).execute();
    } else {
      const { endedAt } = last;
      const ended = await transaction
        .selectFrom('membership')
        .where('id', '=', last.id)
        .select('ended_by')
        .executeTakeFirstOrThrow();
      await old.set({ to_on: outcome.endsOn, ended_by: null, ended_at: null, version }).execute();
      await transaction
        .insertInto('membership')
        .values({
          id: randomId(),
          member_id: memberId,
          from_on: outcome.next.fromOn,
          to_on: outcome.next.toOn,
          fee_class: feeClass,
          voting_right: votingRight,
          created_by: by.personId,
          created_at: now,
          ended_by: ended.ended_by,
          ended_at: endedAt,
        })
        .execute();
    }
    await note(transaction, {
      actorId: by.personId,
      action: 'membership.terms_changed',
      subject: { kind: 'member', id: memberId },
      memberId,
      details: {
        from: fromOn,
        fee_class: feeClass,
        voting_right: votingRight,
        fee_class_before: last.feeClass,
        voting_right_before: last.votingRight,
      },
      now,
    });
    return { kind: 'changed' };
  });
}
