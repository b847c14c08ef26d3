import type { Kysely } from 'kysely';
import type { OfficeRole } from '../../accounts/index.ts';
import type { LocalDate } from '../../platform/clock.ts';
import type { OfficeTables } from '../tables.ts';

/** Somebody's role for the network, today or from a later day on. */
export interface OfficePerson {
  /** Of the role. */
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly isBlocked: boolean;
  readonly role: OfficeRole;
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate | null;
}

export interface OfficeInvitation {
  readonly id: string;
  readonly email: string;
  readonly role: OfficeRole;
  readonly expiresAt: Date;
}

/** Who acts for the network, and who is invited to. */
export async function officePeople(
  db: Kysely<OfficeTables>,
  { today, now }: { readonly today: LocalDate; readonly now: Date },
): Promise<{
  readonly people: readonly OfficePerson[];
  readonly invitations: readonly OfficeInvitation[];
}> {
  const people = await db
    .selectFrom('office_role')
    .innerJoin('person', 'person.id', 'office_role.person_id')
    .where((row) => row.or([row('to_on', 'is', null), row('to_on', '>=', today)]))
    .select([
      'office_role.id',
      'person.id as personId',
      'person.name',
      'person.email',
      'person.blocked_at as blockedAt',
      'office_role.role',
      'office_role.from_on as fromOn',
      'office_role.to_on as toOn',
    ])
    .orderBy('office_role.role')
    .orderBy('person.name')
    .execute();
  const invitations = await db
    .selectFrom('invitation')
    .where('office_role', 'is not', null)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .select(['id', 'email', 'office_role as role', 'expires_at as expiresAt'])
    .orderBy('created_at')
    .execute();
  return {
    people: people.map(({ blockedAt, ...person }) => ({
      ...person,
      isBlocked: blockedAt !== null,
    })),
    invitations: invitations.flatMap(({ role, ...one }) =>
      role === null ? [] : [{ ...one, role }],
    ),
  };
}
