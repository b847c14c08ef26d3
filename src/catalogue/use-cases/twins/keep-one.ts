import type { Kysely } from 'kysely';
import { note } from '../../../accounts/index.ts';
import { writeDecision } from '../../queries/twins/decide-pair.ts';
import { findPair } from '../../queries/twins/pair-rows.ts';
import type { EditingTables } from '../../tables.ts';
import { withdrawWithin } from '../editing/withdraw-course.ts';
import { withinCourse } from '../editing/within-course.ts';

export type KeepOneAnswer =
  | { readonly kind: 'kept' }
  /** The one to be withdrawn has runs that were promised to take place (C-A5). */
  | { readonly kind: 'reason_needed' }
  | { readonly kind: 'changed_meanwhile' }
  | { readonly kind: 'missing' };

/**
 * Two offers of a member are the same course: one stays, the other is withdrawn as by hand, so that no delivery brings it back, and its
 * address leads to the one that stays. Not with a course of another member.
 */
export async function keepOne(
  db: Kysely<EditingTables>,
  act: {
    readonly memberId: string;
    readonly pairId: string;
    /** The version that the person has seen. */
    readonly version: number;
    readonly keptOfferId: string;
    readonly reason: string | null;
    readonly actorId: string;
    readonly now: Date;
  },
): Promise<KeepOneAnswer> {
  const { memberId, pairId, keptOfferId, reason, actorId, now } = act;
  const seen = await findPair(db, pairId);
  const isOwn = seen?.firstMemberId === memberId && seen.secondMemberId === memberId;
  if (seen === null || !isOwn) return { kind: 'missing' };
  if (![seen.firstId, seen.secondId].includes(keptOfferId)) return { kind: 'missing' };
  const offerId = seen.firstId === keptOfferId ? seen.secondId : seen.firstId;
  return withinCourse<KeepOneAnswer>(db, { memberId, offerId }, async (trx, copy) => {
    const pair = await findPair(trx, pairId, 'lock');
    if (pair === null || pair.version !== act.version || pair.state !== 'suggested')
      return { kind: 'changed_meanwhile' };
    const answer = await withdrawWithin(trx, copy, { memberId, offerId, actorId, reason, now });
    if (answer.kind === 'reason_needed') return { kind: 'reason_needed' };
    if (answer.kind === 'not_published') return { kind: 'changed_meanwhile' };
    const decision = { state: 'confirmed', kind: 'duplicate', keptOfferId } as const;
    await writeDecision(trx, pairId, { ...decision, actorId, now });
    const subject = { kind: 'offer', id: keptOfferId };
    const details = { other: offerId };
    await note(trx, { actorId, action: 'twins.kept', subject, memberId, details, now });
    return { kind: 'kept' };
  });
}
