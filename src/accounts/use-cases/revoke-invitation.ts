import type { Kysely } from 'kysely';
import { localDate } from '../../platform/clock.ts';
import type { Acting } from '../model/acting.ts';
import type { AccountsTables } from '../tables.ts';
import { note } from './note-audit.ts';

/**
 * Takes an invitation back: its letter opens nothing any more. `memberId` null = one to the network itself. False if there is no
 * open one with this id for that member.
 */
export async function revokeInvitation(
  db: Kysely<AccountsTables>,
  wanted: {
    readonly invitationId: string;
    readonly memberId: string | null;
    readonly by: Acting;
    readonly now: Date;
  },
): Promise<boolean> {
  const { invitationId, memberId, by, now } = wanted;
  return db.transaction().execute(async (transaction) => {
    const revoked = await transaction
      .updateTable('invitation')
      .set({ revoked_at: now })
      .where('id', '=', invitationId)
      .where('member_id', memberId === null ? 'is' : '=', memberId)
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (revoked === undefined) return false;
    await note(transaction, {
      actorId: by.personId,
      action: 'invitation.revoked',
      subject: { kind: 'invitation', id: invitationId },
      memberId,
      now,
    });
    return true;
  });
}

/** Open invitations of somebody who is no owner any more end with the role: else people could come back through a side door. */
export async function revokeInvitationsBy(
  transaction: Kysely<AccountsTables>,
  personId: string,
  { memberId, now }: { readonly memberId: string; readonly now: Date },
): Promise<void> {
  await transaction
    .updateTable('invitation')
    .set({ revoked_at: now })
    .where('created_by', '=', personId)
    .where('member_id', '=', memberId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('mandate')
            .where('person_id', '=', personId)
            .where('member_id', '=', memberId)
            .where('role', '=', 'owner')
            .where((open) =>
              open.or([open('to_on', 'is', null), open('to_on', '>=', localDate(now))]),
            )
            .select('id'),
        ),
      ),
    )
    .execute();
}
