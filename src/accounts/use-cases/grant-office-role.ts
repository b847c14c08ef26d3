import type { Kysely } from 'kysely';
import type { LocalDate } from '../../platform/clock.ts';
import { randomId } from '../../platform/ids.ts';
import type { Acting } from '../model/acting.ts';
import { granting } from '../model/mandate-days.ts';
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
  const granted = granting(held, grant);
  if (granted.kind === 'new') {
    const { personId: person_id, role, fromOn: from_on, toOn: to_on, by, now: created_at } = grant;
    const created = { created_by: by.personId, created_at };
    await transaction
      .insertInto('office_role')
      .values({ id: randomId(), person_id, role, from_on, to_on, ...created })
      .execute();
  }
  if (granted.kind === 'longer') {
    await transaction
      .updateTable('office_role')
      .set({ to_on: granted.toOn })
      .where('id', '=', granted.id)
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
