import type { Kysely } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';
import type { DetailProvider } from '../offer-detail.ts';

/** A member as its course pages show it; null where there is none. */
export async function providerOf(
  db: Kysely<CatalogueTables>,
  memberId: string,
): Promise<DetailProvider | null> {
  const row = await db
    .selectFrom('member')
    .where('id', '=', memberId)
    .select(['id', 'slug', 'name', 'is_demo as isDemo', 'phone', 'email', 'website'])
    .executeTakeFirst();
  return row ?? null;
}
