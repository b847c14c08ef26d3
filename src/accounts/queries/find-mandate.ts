import type { Kysely } from 'kysely';
import type { Days } from '../model/mandate-days.ts';
import type { MemberRole } from '../model/roles.ts';
import type { AccountsTables } from '../tables.ts';

/** What a person may do for a member, as one page of it shows it. */
export interface Mandate extends Days {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly role: MemberRole;
  readonly version: number;
}

/** The mandate with this id, if it is one for this member (ASVS 8.2.2). */
export async function findMandate(
  db: Kysely<AccountsTables>,
  key: { readonly memberId: string; readonly mandateId: string },
): Promise<Mandate | null> {
  const row = await db
    .selectFrom('mandate')
    .innerJoin('person', 'person.id', 'mandate.person_id')
    .where('mandate.id', '=', key.mandateId)
    .where('mandate.member_id', '=', key.memberId)
    .select([
      'mandate.id',
      'mandate.person_id as personId',
      'person.name as personName',
      'mandate.role',
      'mandate.from_on as fromOn',
      'mandate.to_on as toOn',
      'mandate.version',
    ])
    .executeTakeFirst();
  return row ?? null;
}
