import type { Kysely } from 'kysely';
import type { LocalDate } from '../../platform/clock.ts';
import type { InvitedRole } from '../model/invitation.ts';
import type { AccountsTables } from '../tables.ts';

/** Whether the person with this address has the very role today, without an end. */
export async function holdsRole(
  db: Kysely<AccountsTables>,
  emailKey: string,
  invited: InvitedRole,
  today: LocalDate,
): Promise<boolean> {
  const row =
    invited.kind === 'member'
      ? await db
          .selectFrom('mandate')
          .innerJoin('person', 'person.id', 'mandate.person_id')
          .where('person.email_key', '=', emailKey)
          .where('mandate.member_id', '=', invited.memberId)
          .where('mandate.role', '=', invited.role)
          .where('mandate.from_on', '<=', today)
          .where('mandate.to_on', 'is', null)
          .select('mandate.id')
          .executeTakeFirst()
      : await db
          .selectFrom('office_role')
          .innerJoin('person', 'person.id', 'office_role.person_id')
          .where('person.email_key', '=', emailKey)
          .where('office_role.role', '=', invited.role)
          .where('office_role.from_on', '<=', today)
          .where('office_role.to_on', 'is', null)
          .select('office_role.id')
          .executeTakeFirst();
  return row !== undefined;
}
