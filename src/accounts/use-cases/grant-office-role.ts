import type { Kysely } from 'kysely';
import type { LocalDate } from '../../platform/clock.ts';
import { randomId } from '../../platform/ids.ts';
import type { Acting } from '../model/acting.ts';
import { isOn } from '../model/mandate-days.ts';
import type { OfficeRole } from '../model/roles.ts';
import type { AccountsTables } from '../tables.ts';
import { note } from './note-audit.ts';

/** Gives a person a role for the network itself in the caller's transaction. Who holds it already on that day keeps it, open-ended where the new one is. */
export async function grantOfficeRole(
  transaction: Kysely<AccountsTables>,
  grant: {
    readonly personId: string;
    readonly role: OfficeRole;
    readonly fromOn: LocalDate;
    readonly toOn: LocalDate | null;
    readonly by: Pick<Acting, 'personId'>;
    readonly now: Date;
  },
): Promise<void> {
  const held = await transaction
    .selectFrom('office_role')
    .where('person_id', '=', grant.personId)
    .where('role', '=', grant.role)
    .select(['id', 'from_on as fromOn', 'to_on as toOn'])
    .forUpdate()
    .execute();
  const same = held.find((days) => isOn(days, grant.fromOn));
  if (same === undefined) {
    await transaction
      .insertInto('office_role')
      .values({
        id: randomId(),
        person_id: grant.personId,
        role: grant.role,
        from_on: grant.fromOn,
        to_on: grant.toOn,
        created_by: grant.by.personId,
        created_at: grant.now,
      })
      .execute();
  } else if (same.toOn !== null && (grant.toOn === null || grant.toOn > same.toOn)) {
    await transaction
      .updateTable('office_role')
      .set({ to_on: grant.toOn })
      .where('id', '=', same.id)
      .execute();
  }
  await note(transaction, {
    actorId: grant.by.personId,
    action: 'office_role.granted',
    subject: { kind: 'person', id: grant.personId },
    memberId: null,
    details: { role: grant.role, from: grant.fromOn, to: grant.toOn },
    now: grant.now,
  });
}
