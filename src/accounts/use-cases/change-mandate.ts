import type { Kysely } from 'kysely';
import type { LocalDate } from '../../platform/clock.ts';
import type { MemberRole } from '../model/roles.ts';
import type { AccountsTables } from '../tables.ts';
import { alterMandate, type MandateAnswer, type MandateChange } from './alter-mandate.ts';
import { note } from './note-audit.ts';
import { revokeInvitationsBy } from './revoke-invitation.ts';

/**
 * Gives a mandate another role or last day (null = open). The last day must not lie before today or the first day: ending at once is
 * {@link endMandate}.
 */
export async function changeMandate(
  db: Kysely<AccountsTables>,
  change: MandateChange & { readonly role: MemberRole; readonly toOn: LocalDate | null },
): Promise<MandateAnswer> {
  const { role, toOn, memberId, by, now } = change;
  return alterMandate(
    db,
    change,
    ({ fromOn }) => ({ role, days: { fromOn, toOn } }),
    async (transaction, mandate) => {
      await transaction
        .updateTable('mandate')
        .set({ role, to_on: toOn, version: mandate.version + 1 })
        .where('id', '=', mandate.id)
        .execute();
      if (role !== 'owner') await revokeInvitationsBy(transaction, mandate.personId, change);
      await note(transaction, {
        actorId: by.personId,
        action: 'mandate.changed',
        subject: { kind: 'person', id: mandate.personId },
        memberId,
        details: { role_before: mandate.role, role, to_before: mandate.toOn, to: toOn },
        now,
      });
    },
  );
}
