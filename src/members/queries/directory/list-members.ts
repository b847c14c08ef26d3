import type { Kysely } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { LocalDate } from '../../../platform/clock.ts';
import type { MembersTables } from '../../tables.ts';

/** All published members with open notices and places, in alphabetical order as people expect it (ä beside a): one statement. */
export async function listMembers(db: Kysely<MembersTables>, today: LocalDate) {
  const rows = await db
    .selectFrom('member')
    .where('publication', '=', 'published')
    .select((member) => [
      'slug',
      'kind',
      'name',
      'summary',
      'description_html as descriptionHtml',
      'postal_code as postalCode',
      'place',
      'topics',
      'access',
      'is_demo as isDemo',
      jsonArrayFrom(
        member
          .selectFrom('member_notice as n')
          .whereRef('n.member_id', '=', 'member.id')
          .where('n.ends_on', '>=', today)
          .orderBy('n.ends_on')
          .orderBy('n.id')
          .select(['n.kind', 'n.title', 'n.topic']),
      ).as('notices'),
      jsonArrayFrom(
        member
          .selectFrom('venue as v')
          .whereRef('v.member_id', '=', 'member.id')
          .where('v.removed_at', 'is', null)
          .select(['v.postal_code as postalCode', 'v.place', 'v.access'])
          .distinct(),
      ).as('places'),
    ])
    .execute();
  return rows.sort((a, b) => alphabetical.compare(a.name, b.name));
}

const alphabetical = new Intl.Collator('de', { sensitivity: 'base', numeric: true });

export type MemberRow = Awaited<ReturnType<typeof listMembers>>[number];
