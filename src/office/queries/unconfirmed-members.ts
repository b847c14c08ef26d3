import type { Kysely } from 'kysely';
import type { OfficeTables } from '../tables.ts';
import { isUnconfirmed } from './member-lines.ts';

/** How many published members have not said since the instant that their page is right, with the first three names. */
export async function unconfirmedMembers(
  db: Kysely<OfficeTables>,
  before: Date,
): Promise<{ readonly count: number; readonly names: readonly string[] }> {
  const rows = await db
    .selectFrom('member')
    .where(isUnconfirmed(before))
    .select('name')
    .orderBy('confirmed_at', (order) => order.asc().nullsFirst())
    .orderBy('name')
    .execute();
  return { count: rows.length, names: rows.slice(0, 3).map(({ name }) => name) };
}
