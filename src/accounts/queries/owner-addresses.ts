import type { Kysely } from 'kysely';
import type { LocalDate } from '../../platform/clock.ts';
import type { MemberRole } from '../model/roles.ts';
import type { AccountsTables } from '../tables.ts';

/** An owner of a member to whom a letter goes. */
export interface OwnerAddress {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly language: string;
}

/** Who owns a member on a day (or has another of the given roles) and can sign in, each once, by address: the order in which letters are queued. */
export async function ownerAddresses(
  db: Kysely<AccountsTables>,
  memberId: string,
  day: LocalDate,
  roles: readonly MemberRole[] = ['owner'],
): Promise<readonly OwnerAddress[]> {
  return db
    .selectFrom('person')
    .where('blocked_at', 'is', null)
    .where((row) =>
      row.exists(
        row
          .selectFrom('mandate')
          .whereRef('mandate.person_id', '=', 'person.id')
          .where('mandate.member_id', '=', memberId)
          .where('mandate.role', 'in', [...roles])
          .where('mandate.from_on', '<=', day)
          .where((open) => open.or([open('to_on', 'is', null), open('to_on', '>=', day)]))
          .select('mandate.id'),
      ),
    )
    .select(['id as personId', 'name', 'email', 'language'])
    .orderBy('email_key')
    .execute();
}
