import type { Kysely } from 'kysely';
import { note } from '../../accounts/index.ts';
import type { MembershipTables } from '../membership-tables.ts';

/** Why the office trusts a member or does not: from a closed list, because the audit log keeps no words of people. */
export const TRUST_REASONS = ['good_experience', 'agreement', 'wrong_content', 'request'] as const;
export type TrustReason = (typeof TRUST_REASONS)[number];

/**
 * Says whether a member's courses go online without the office's look. False if there is no such member, or it is so already:
 * then nothing is noted.
 */
export function setTrust(
  db: Kysely<MembershipTables>,
  change: {
    readonly memberId: string;
    readonly isTrusted: boolean;
    readonly reason: TrustReason;
    readonly actorId: string;
    readonly now: Date;
  },
): Promise<boolean> {
  const { memberId, isTrusted, reason, actorId, now } = change;
  return db.transaction().execute(async (trx: Kysely<MembershipTables>) => {
    const changed = await trx
      .updateTable('member')
      .set({ trusted: isTrusted })
      .where('id', '=', memberId)
      .where('trusted', '!=', isTrusted)
      .returning('id')
      .executeTakeFirst();
    if (changed === undefined) return false;
    await note(trx, {
      actorId,
      action: isTrusted ? 'member.trusted' : 'member.distrusted',
      subject: { kind: 'member', id: memberId },
      memberId,
      details: { reason },
      now,
    });
    return true;
  });
}
