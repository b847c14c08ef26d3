import type { Kysely } from 'kysely';
import type { LocalDate } from '../../platform/clock.ts';
import type { Days } from '../model/mandate-days.ts';
import type { MemberRole, OfficeRole } from '../model/roles.ts';
import type { AccountsTables } from '../tables.ts';

export interface MemberDuty extends Days {
  readonly memberId: string;
  readonly role: MemberRole;
}

export interface OfficeDuty extends Days {
  readonly role: OfficeRole;
}

/** What a person is for members and for the network, today or from a later day on. */
export async function dutiesOfPerson(
  db: Kysely<AccountsTables>,
  personId: string,
  today: LocalDate,
): Promise<{ mandates: readonly MemberDuty[]; office: readonly OfficeDuty[] }> {
  const mandates = await db
    .selectFrom('mandate')
    .where('person_id', '=', personId)
    .where((row) => row.or([row('to_on', 'is', null), row('to_on', '>=', today)]))
    .select(['member_id as memberId', 'role', 'from_on as fromOn', 'to_on as toOn'])
    .orderBy('from_on')
    .orderBy('role')
    .execute();
  const office = await db
    .selectFrom('office_role')
    .where('person_id', '=', personId)
    .where((row) => row.or([row('to_on', 'is', null), row('to_on', '>=', today)]))
    .select(['role', 'from_on as fromOn', 'to_on as toOn'])
    .orderBy('from_on')
    .orderBy('role')
    .execute();
  return { mandates, office };
}
