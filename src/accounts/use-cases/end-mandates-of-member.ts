import type { Kysely } from 'kysely';
import { localDate } from '../../platform/clock.ts';
import { endedBefore } from '../model/mandate-days.ts';
import { lockMandatesOf } from '../queries/owners-of.ts';
import type { AccountsTables } from '../tables.ts';
import { note } from './note-audit.ts';

/**
 * Ends everybody's rights for a member that leaves the network, at once and in the caller's transaction: mandates of today end with
 * yesterday, those of later days never begin, open invitations lead nowhere. Answers how many mandates ended.
 */
export async function endMandatesOfMember(
  transaction: Kysely<AccountsTables>,
  member: { readonly memberId: string; readonly actorId: string | null; readonly now: Date },
): Promise<number> {
  const { memberId, actorId, now } = member;
  const today = localDate(now);
  await lockMandatesOf(transaction, memberId);
  const mandates = await transaction
    .selectFrom('mandate')
    .where('member_id', '=', memberId)
    .where((row) => row.or([row('to_on', 'is', null), row('to_on', '>=', today)]))
    .select([
      'id',
      'person_id as personId',
      'role',
      'from_on as fromOn',
      'to_on as toOn',
      'version',
    ])
    .execute();
  for (const mandate of mandates) {
    const days = endedBefore(mandate, today);
    await (days === null
      ? transaction.deleteFrom('mandate').where('id', '=', mandate.id).execute()
      : transaction
          .updateTable('mandate')
          .set({ to_on: days.toOn, version: mandate.version + 1 })
          .where('id', '=', mandate.id)
          .execute());
    await note(transaction, {
      actorId,
      action: 'mandate.ended',
      subject: { kind: 'person', id: mandate.personId },
      memberId,
      details: { role: mandate.role, from: mandate.fromOn, to: days?.toOn ?? null },
      now,
    });
  }
  await transaction
    .updateTable('invitation')
    .set({ revoked_at: now })
    .where('member_id', '=', memberId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute();
  return mandates.length;
}
