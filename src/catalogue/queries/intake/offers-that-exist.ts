import type { Kysely } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';

/** Those of the ids that are courses of the member, drafts included. */
export async function offersThatExist(
  db: Kysely<CatalogueTables>,
  memberId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('offer')
    .where('id', 'in', ids)
    .where('member_id', '=', memberId)
    .select('id')
    .execute();
  return new Set(rows.map(({ id }) => id));
}
