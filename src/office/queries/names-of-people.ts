import type { Kysely } from 'kysely';
import type { OfficeTables } from '../tables.ts';

/** Names by the ids of people; who is gone is not there. */
export async function namesOfPeople(
  db: Kysely<OfficeTables>,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .where('id', 'in', wanted)
    .select(['id', 'name'])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
