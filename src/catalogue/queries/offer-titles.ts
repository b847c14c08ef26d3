import type { Kysely } from 'kysely';
import type { CatalogueTables } from '../tables.ts';

/** More nobody looks through in a list. */
const MOST_TITLES = 1000;

/** The offers of a member that are not withdrawn, by title. */
export async function offerTitles(
  db: Kysely<CatalogueTables>,
  memberId: string,
): Promise<readonly { readonly id: string; readonly title: string }[]> {
  return db
    .selectFrom('offer')
    .where('member_id', '=', memberId)
    .where('publication', '!=', 'withdrawn')
    .select(['id', 'title'])
    .orderBy('title')
    .orderBy('id')
    .limit(MOST_TITLES)
    .execute();
}
