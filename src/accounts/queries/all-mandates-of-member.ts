import type { Kysely } from 'kysely';
import type { Days } from '../model/mandate-days.ts';
import type { MemberRole } from '../model/roles.ts';
import type { AccountsTables } from '../tables.ts';

export interface MandateLine extends Days {
  readonly personName: string;
  readonly email: string;
  readonly role: MemberRole;
}

/** Everybody who acts, acted or will act for a member, by name: what a member takes along when it leaves. */
export async function allMandatesOfMember(
  db: Kysely<AccountsTables>,
  memberId: string,
): Promise<readonly MandateLine[]> {
  return db
    .selectFrom('mandate')
    .innerJoin('person', 'person.id', 'mandate.person_id')
    .where('mandate.member_id', '=', memberId)
    .select([
      'person.name as personName',
      'person.email',
      'mandate.role',
      'mandate.from_on as fromOn',
      'mandate.to_on as toOn',
    ])
    .orderBy('person.name')
    .orderBy('mandate.from_on')
    .orderBy('mandate.id')
    .execute();
}
