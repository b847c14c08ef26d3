import type { Kysely } from 'kysely';
import { endedBefore } from '../model/mandate-days.ts';
import type { AccountsTables } from '../tables.ts';
import { alterMandate, type MandateAnswer, type MandateChange } from './alter-mandate.ts';
import { note } from './note-audit.ts';
import { revokeInvitationsBy } from './revoke-invitation.ts';

/** Ends a mandate at once: the very next request of the person is refused. One that began today leaves only its trace in the audit log. */
export async function endMandate(
  db: Kysely<AccountsTables>,
  change: MandateChange,
): Promise<MandateAnswer> {
  const { memberId, by, now } = change;
  return alterMandate(
    db,
    change,
    (mandate, today) => ({ role: mandate.role, days: endedBefore(mandate, today) }),
    async (transaction, mandate, { days }) => {
      if (days === null) {
        await transaction.deleteFrom('mandate').where('id', '=', mandate.id).execute();
      } else {
        await transaction
          .updateTable('mandate')
          .set({ to_on: days.toOn, version: mandate.version + 1 })
          .where('id', '=', mandate.id)
          .execute();
      }
      await revokeInvitationsBy(transaction, mandate.personId, change);
      await note(transaction, {
        actorId: by.personId,
        action: 'mandate.ended',
        subject: { kind: 'person', id: mandate.personId },
        memberId,
        details: { role: mandate.role, from: mandate.fromOn, to: days?.toOn ?? null },
        now,
      });
    },
  );
}
