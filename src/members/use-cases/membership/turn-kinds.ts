import type { Kysely } from 'kysely';
import { note } from '../../../accounts/index.ts';
import { localDate } from '../../../platform/clock.ts';
import type { MembershipTables } from '../../membership-tables.ts';

/** Makes each member the kind that its term of today says: a change that was entered for a later day holds from it on. */
export async function turnKinds(db: Kysely<MembershipTables>, now: Date): Promise<void> {
  const today = localDate(now);
  await db.transaction().execute(async (transaction: Kysely<MembershipTables>) => {
    const turned = await transaction
      .updateTable('member')
      .from('membership')
      .set((row) => ({ kind: row.ref('membership.kind').$notNull(), updated_at: now }))
      .whereRef('membership.member_id', '=', 'member.id')
      .whereRef('membership.kind', '<>', 'member.kind')
      .where('membership.from_on', '<=', today)
      .where((row) =>
        row.or([row('membership.to_on', 'is', null), row('membership.to_on', '>=', today)]),
      )
      .returning(['member.id', 'member.kind'])
      .execute();
    for (const { id, kind } of turned) {
      await note(transaction, {
        actorId: null,
        action: 'membership.kind_turned',
        subject: { kind: 'member', id },
        memberId: id,
        details: { kind },
        now,
      });
    }
  });
}
