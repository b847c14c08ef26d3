import type { Kysely } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';

/** A member's offers that are shown nowhere because nobody has confirmed them for too long, by title. */
export async function hiddenOffers(
  db: Kysely<CatalogueTables>,
  memberId: string,
): Promise<readonly { id: string; slug: string; key: string; title: string }[]> {
  return db
    .selectFrom('offer')
    .where('member_id', '=', memberId)
    .where('publication', '=', 'published')
    .where('freshness', '=', 'hidden')
    .orderBy('title')
    .orderBy('id')
    .select(['id', 'slug', 'title'])
    .select((row) => row.fn.coalesce('source_key', 'id').as('key'))
    .execute();
}
