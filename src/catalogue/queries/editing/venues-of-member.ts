import type { Kysely } from 'kysely';
import type { CourseVenue } from '../../model/course-document.ts';
import type { EditingTables } from '../../tables.ts';

export interface MemberVenue {
  readonly id: string;
  readonly venue: CourseVenue;
  /** The member has taken it off its page; runs that name it keep it. */
  readonly isRemoved: boolean;
}

/** The venues of a member as courses show them, by place and name. */
export async function venuesOfMember(
  db: Kysely<EditingTables>,
  memberId: string,
): Promise<readonly MemberVenue[]> {
  const rows = await db
    .selectFrom('venue')
    .where('member_id', '=', memberId)
    .orderBy('place')
    .orderBy('name')
    .orderBy('id')
    .select([
      'id',
      'name',
      'street',
      'postal_code',
      'place',
      'locality',
      'country',
      'note',
      'access',
      'removed_at',
    ])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    isRemoved: row.removed_at !== null,
    venue: {
      name: row.name,
      street: row.street,
      postalCode: row.postal_code,
      place: row.place,
      locality: row.locality,
      country: row.country,
      note: row.note,
      access: row.access,
    },
  }));
}

/** Adds a venue that was written down in a course. */
export async function addVenue(
  trx: Kysely<EditingTables>,
  entry: {
    readonly id: string;
    readonly memberId: string;
    readonly venue: CourseVenue;
    readonly position: {
      readonly lat: number;
      readonly lon: number;
      readonly precision: 'address' | 'postal_code' | 'municipality';
    } | null;
    readonly now: Date;
  },
): Promise<void> {
  const { venue, position, now } = entry;
  await trx
    .insertInto('venue')
    .values({
      id: entry.id,
      member_id: entry.memberId,
      name: venue.name,
      street: venue.street,
      postal_code: venue.postalCode,
      place: venue.place,
      locality: venue.locality,
      country: venue.country,
      note: venue.note,
      access: JSON.stringify(venue.access),
      lat: position?.lat ?? null,
      lon: position?.lon ?? null,
      precision: position?.precision ?? null,
      created_at: now,
      updated_at: now,
    })
    .execute();
}
