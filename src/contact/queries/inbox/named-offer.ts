import type { Kysely } from 'kysely';
import type { ContactTables } from '../../tables.ts';

/** A course with what a link to it needs. */
export interface NamedOffer {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly providerName: string;
}

/** A course that is online; null if there is none with this id. */
export async function namedOffer(
  db: Kysely<ContactTables>,
  offerId: string,
): Promise<NamedOffer | null> {
  const row = await db
    .selectFrom('offer')
    .innerJoin('member', 'member.id', 'offer.member_id')
    .where('offer.id', '=', offerId)
    .where('offer.publication', '=', 'published')
    .select(['offer.id', 'offer.slug', 'offer.title', 'member.name as providerName'])
    .executeTakeFirst();
  return row ?? null;
}
