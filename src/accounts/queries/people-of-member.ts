import type { Kysely } from 'kysely';
import type { LocalDate } from '../../platform/clock.ts';
import type { MemberRole } from '../model/roles.ts';
import type { AccountsTables } from '../tables.ts';
import type { Mandate } from './find-mandate.ts';

/** Somebody who acts for a member, now or from a later day on. */
export interface MemberPerson extends Mandate {
  readonly email: string;
  readonly isBlocked: boolean;
}

export interface OpenInvitation {
  readonly id: string;
  readonly email: string;
  readonly role: MemberRole;
  readonly sentAt: Date;
  readonly expiresAt: Date;
}

/** Mandates for a member that are not over, owners first, then by name; and invitations that can still be answered. */
export async function peopleOfMember(
  db: Kysely<AccountsTables>,
  memberId: string,
  { today, now }: { readonly today: LocalDate; readonly now: Date },
): Promise<{ people: readonly MemberPerson[]; invitations: readonly OpenInvitation[] }> {
  const people = await db
    .selectFrom('mandate')
    .innerJoin('person', 'person.id', 'mandate.person_id')
    .where('mandate.member_id', '=', memberId)
    .where((row) => row.or([row('to_on', 'is', null), row('to_on', '>=', today)]))
    .select([
      'mandate.id',
      'mandate.person_id as personId',
      'person.name as personName',
      'person.email',
      'person.blocked_at as blockedAt',
      'mandate.role',
      'mandate.from_on as fromOn',
      'mandate.to_on as toOn',
      'mandate.version',
    ])
    .execute();
  const invitations = await db
    .selectFrom('invitation')
    .where('member_id', '=', memberId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .select([
      'id',
      'email',
      'member_role as role',
      'created_at as sentAt',
      'expires_at as expiresAt',
    ])
    .orderBy('created_at')
    .execute();
  return {
    people: people
      .map(({ blockedAt, ...person }) => ({ ...person, isBlocked: blockedAt !== null }))
      .sort(
        (a, b) =>
          Number(b.role === 'owner') - Number(a.role === 'owner') ||
          alphabetical.compare(a.personName, b.personName),
      ),
    invitations: invitations.flatMap(({ role, ...invitation }) =>
      role === null ? [] : [{ ...invitation, role }],
    ),
  };
}

const alphabetical = new Intl.Collator('de', { sensitivity: 'base', numeric: true });
