import type { Kysely } from 'kysely';
import type { LocalDate } from '../../../platform/clock.ts';
import type { MembershipTables } from '../../membership-tables.ts';

/** Members whose last term is over and whose pages are still there. Members without any term (imported ones) are none. */
export async function membersToWithdraw(
  db: Kysely<MembershipTables>,
  today: LocalDate,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('member')
    .where('publication', '<>', 'withdrawn')
    .where((row) =>
      row.exists(
        row
          .selectFrom('membership')
          .whereRef('membership.member_id', '=', 'member.id')
          .select('id'),
      ),
    )
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('membership')
            .whereRef('membership.member_id', '=', 'member.id')
            .where((open) => open.or([open('to_on', 'is', null), open('to_on', '>=', today)]))
            .select('id'),
        ),
      ),
    )
    .select('id')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
