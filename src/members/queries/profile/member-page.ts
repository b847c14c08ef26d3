import type { Kysely } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { LocalDate } from '../../../platform/clock.ts';
import type { MembersTables } from '../../tables.ts';

/** So many places a page names; a delivery can bring hundreds. */
const MOST_PLACES = 60;

/**
 * A member as its page shows it, in whatever state of publication, with open notices, people to ask and places: one statement. Null
 * = nobody has this slug; null in a column = unknown.
 */
export async function memberBySlug(db: Kysely<MembersTables>, slug: string, today: LocalDate) {
  const row = await db
    .selectFrom('member')
    .where('slug', '=', slug)
    .select((member) => [
      'id',
      'slug',
      'kind',
      'name',
      'summary',
      // Sanitised when it was imported, or made from plain text.
      'description_html as descriptionHtml',
      'website',
      'email',
      'phone',
      'street',
      'postal_code as postalCode',
      'place',
      'country',
      'lat',
      'lon',
      'precision',
      'topics',
      'employees',
      'languages',
      'opening_hours as openingHours',
      'access',
      'is_demo as isDemo',
      'publication',
      'confirmed_at as confirmedAt',
      'edited_at as editedAt',
      'updated_at as updatedAt',
      'source_id as sourceId',
      jsonArrayFrom(
        member
          .selectFrom('member_notice as n')
          .whereRef('n.member_id', '=', 'member.id')
          .where('n.ends_on', '>=', today)
          .orderBy('n.kind')
          .orderBy('n.ends_on')
          .orderBy('n.id')
          .select(['n.id', 'n.kind', 'n.title', 'n.details', 'n.topic', 'n.ends_on as endsOn']),
      ).as('notices'),
      jsonArrayFrom(
        member
          .selectFrom('member_contact as c')
          .whereRef('c.member_id', '=', 'member.id')
          .where('c.revoked_at', 'is', null)
          .orderBy('c.created_at')
          .orderBy('c.id')
          .select(['c.id', 'c.name', 'c.role', 'c.phone', 'c.email']),
      ).as('contacts'),
      jsonArrayFrom(
        member
          .selectFrom('venue as v')
          .whereRef('v.member_id', '=', 'member.id')
          .where('v.removed_at', 'is', null)
          .orderBy('v.place')
          .orderBy('v.name')
          .orderBy('v.id')
          .limit(MOST_PLACES)
          .select([
            'v.id',
            'v.name',
            'v.street',
            'v.postal_code as postalCode',
            'v.place',
            'v.locality',
            'v.note',
            'v.lat',
            'v.lon',
            'v.precision',
            'v.access',
          ]),
      ).as('places'),
    ])
    .executeTakeFirst();
  return row ?? null;
}

export type MemberFacts = NonNullable<Awaited<ReturnType<typeof memberBySlug>>>;
export type MemberPlace = MemberFacts['places'][number];
export type MemberNotice = MemberFacts['notices'][number];
export type MemberContact = MemberFacts['contacts'][number];
