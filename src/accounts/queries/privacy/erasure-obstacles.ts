import type { Kysely } from 'kysely';
import type { LocalDate } from '../../../platform/clock.ts';
import { firstDayWithoutOwner } from '../../model/owner-cover.ts';
import type { AccountsTables } from '../../tables.ts';
import { ownersOf } from '../owners-of.ts';

/** What would be left without anybody if a person went. */
export interface ErasureObstacles {
  /** Members whose last owner, now or on a later day, the person is. */
  readonly memberIds: readonly string[];
  /** Nobody else could act for the office. */
  readonly isLastOfOffice: boolean;
}

/** Who owns which members, for locking them in one order. */
export async function ownedMembers(
  db: Kysely<AccountsTables>,
  personId: string,
  today: LocalDate,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('mandate')
    .where('person_id', '=', personId)
    .where('role', '=', 'owner')
    .where((row) => row.or([row('to_on', 'is', null), row('to_on', '>=', today)]))
    .select('member_id as memberId')
    .distinct()
    .orderBy('member_id')
    .execute();
  return rows.map(({ memberId }) => memberId);
}

/** Looks for members and for the office whether somebody else is there. */
export async function erasureObstacles(
  db: Kysely<AccountsTables>,
  personId: string,
  today: LocalDate,
): Promise<ErasureObstacles> {
  const memberIds: string[] = [];
  for (const memberId of await ownedMembers(db, personId, today)) {
    const owners = await ownersOf(db, memberId);
    const mine = await db
      .selectFrom('mandate')
      .where('person_id', '=', personId)
      .where('member_id', '=', memberId)
      .where('role', '=', 'owner')
      .select('id')
      .execute();
    const others = owners.filter(({ mandateId }) => !mine.some(({ id }) => id === mandateId));
    if (firstDayWithoutOwner(owners, others, today) !== null) memberIds.push(memberId);
  }
  const office = await db
    .selectFrom('office_role')
    .innerJoin('person', 'person.id', 'office_role.person_id')
    .where('office_role.role', '=', 'office')
    .where('office_role.from_on', '<=', today)
    .where((row) => row.or([row('to_on', 'is', null), row('to_on', '>=', today)]))
    .where('person.blocked_at', 'is', null)
    .select('office_role.person_id as personId')
    .execute();
  const isOffice = office.some((one) => one.personId === personId);
  return {
    memberIds,
    isLastOfOffice: isOffice && office.every((one) => one.personId === personId),
  };
}
