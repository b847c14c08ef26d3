import { type Kysely, sql } from 'kysely';
import { type LocalDate, localDate } from '../../platform/clock.ts';
import type { Acting } from '../model/acting.ts';
import { type Days, endedBefore } from '../model/mandate-days.ts';
import { firstDayWithoutOwner } from '../model/owner-cover.ts';
import type { AccountsTables } from '../tables.ts';
import { note } from './note-audit.ts';

export type OfficeRoleAnswer =
  | { readonly kind: 'done' }
  /** There is no such role, or it is over. */
  | { readonly kind: 'gone' }
  /** Nobody would be in the office any more from this day on. */
  | { readonly kind: 'last_office'; readonly firstDay: LocalDate };

/**
 * Ends somebody's role for the network at once. The last person of the office stays, whoever asks: without one nobody could let
 * anybody in. Under a lock, so that two people cannot end each other's role at the same time.
 */
export async function endOfficeRole(
  db: Kysely<AccountsTables>,
  change: { readonly roleId: string; readonly by: Acting; readonly now: Date },
): Promise<OfficeRoleAnswer> {
  const { roleId, by, now } = change;
  const today = localDate(now);
  return db.transaction().execute(async (transaction): Promise<OfficeRoleAnswer> => {
    // The number is arbitrary but must stay.
    await sql`select pg_advisory_xact_lock(470022)`.execute(transaction);
    const held = await transaction
      .selectFrom('office_role')
      .where('id', '=', roleId)
      .where((row) => row.or([row('to_on', 'is', null), row('to_on', '>=', today)]))
      .select(['id', 'role', 'person_id as personId', 'from_on as fromOn', 'to_on as toOn'])
      .executeTakeFirst();
    if (held === undefined) return { kind: 'gone' };
    if (held.role === 'office') {
      const people = await officeDays(transaction);
      const others = people.filter(({ id }) => id !== roleId);
      const firstDay = firstDayWithoutOwner(people, others, today);
      if (firstDay !== null) return { kind: 'last_office', firstDay };
    }
    const days = endedBefore(held, today);
    if (days === null) {
      await transaction.deleteFrom('office_role').where('id', '=', roleId).execute();
    } else {
      await transaction
        .updateTable('office_role')
        .set({ to_on: days.toOn })
        .where('id', '=', roleId)
        .execute();
    }
    await note(transaction, {
      actorId: by.personId,
      action: 'office_role.ended',
      subject: { kind: 'person', id: held.personId },
      memberId: null,
      details: { role: held.role, from: held.fromOn, to: days?.toOn ?? null },
      now,
    });
    return { kind: 'done' };
  });
}

/** From when to when people who can sign in are in the office. */
function officeDays(db: Kysely<AccountsTables>): Promise<readonly (Days & { id: string })[]> {
  return db
    .selectFrom('office_role')
    .innerJoin('person', 'person.id', 'office_role.person_id')
    .where('office_role.role', '=', 'office')
    .where('person.blocked_at', 'is', null)
    .select(['office_role.id', 'office_role.from_on as fromOn', 'office_role.to_on as toOn'])
    .execute();
}
