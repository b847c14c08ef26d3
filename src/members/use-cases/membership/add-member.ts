import type { Kysely } from 'kysely';
import { randomId } from '../../../platform/ids.ts';
import type { MembershipTables } from '../../membership-tables.ts';
import type { Application } from '../../model/membership/application.ts';
import { isReservedSlug } from '../../model/reserved-slugs.ts';
import type { PositionPrecision } from '../../tables.ts';

/** Finds an address on the map; null = unknown. Places lie above members, so this is handed in. */
export type LocateMember = (address: {
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly place: string | null;
}) => {
  readonly lat: number;
  readonly lon: number;
  readonly precision: PositionPrecision;
} | null;

/**
 * Adds the member of an application as a draft: nobody sees the page before its people have looked at it. Telephone and mail of the
 * contact stay out of it, because they were given for the application. Answers the id, or null where the slug is taken or reserved.
 */
export async function addMember(
  transaction: Kysely<MembershipTables>,
  {
    slug,
    application,
    locate,
    now,
  }: {
    readonly slug: string;
    readonly application: Application;
    readonly locate: LocateMember;
    readonly now: Date;
  },
): Promise<string | null> {
  if (isReservedSlug(slug)) return null;
  const { street, postalCode, place } = application;
  const position = locate({ street, postalCode, place });
  const inserted = await transaction
    .insertInto('member')
    .values({
      id: randomId(),
      slug,
      kind: application.kind,
      name: application.name,
      website: application.website,
      street,
      postal_code: postalCode,
      place,
      country: 'DE',
      lat: position?.lat ?? null,
      lon: position?.lon ?? null,
      precision: position?.precision ?? null,
      topics: [...application.topics],
      is_demo: false,
      publication: 'draft',
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted?.id ?? null;
}
