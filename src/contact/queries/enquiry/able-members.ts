import type { Kysely } from 'kysely';
import type { LocalDate } from '../../../platform/clock.ts';
import type { ContactTables } from '../../tables.ts';

/** Roles that answer enquiries (see `enquiry.answer` in the table of rights). */
export const ANSWERING_ROLES = ['owner', 'adviser'] as const;

/** Ids of members for which somebody answers on a day, by slug. */
export async function ableMembers(
  db: Kysely<ContactTables>,
  slugs: readonly string[],
  day: LocalDate,
): Promise<ReadonlyMap<string, string>> {
  if (slugs.length === 0) return new Map();
  const rows = await db
    .selectFrom('member')
    .where('slug', 'in', [...slugs])
    .where((row) =>
      row.exists(
        row
          .selectFrom('mandate')
          .innerJoin('person', 'person.id', 'mandate.person_id')
          .whereRef('mandate.member_id', '=', 'member.id')
          .where('person.blocked_at', 'is', null)
          .where('mandate.role', 'in', [...ANSWERING_ROLES])
          .where('mandate.from_on', '<=', day)
          .where((open) => open.or([open('to_on', 'is', null), open('to_on', '>=', day)]))
          .select('mandate.id'),
      ),
    )
    .select(['slug', 'id'])
    .execute();
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}
