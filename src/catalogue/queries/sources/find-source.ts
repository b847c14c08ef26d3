import type { Kysely, Selectable } from 'kysely';
import type { PullSourceTable } from '../../source-tables.ts';
import type { EditingTables } from '../../tables.ts';

export type PullSource = Selectable<PullSourceTable>;

/** One address of a member; null where it has none of this id. */
export async function findSource(
  db: Kysely<EditingTables>,
  which: { readonly memberId: string; readonly sourceId: string },
): Promise<PullSource | null> {
  const found = await db
    .selectFrom('pull_source')
    .where('id', '=', which.sourceId)
    .where('member_id', '=', which.memberId)
    .selectAll()
    .executeTakeFirst();
  return found ?? null;
}

/** All addresses of a member, by name. */
export async function listSources(
  db: Kysely<EditingTables>,
  memberId: string,
): Promise<readonly PullSource[]> {
  return db
    .selectFrom('pull_source')
    .where('member_id', '=', memberId)
    .selectAll()
    .orderBy('name')
    .orderBy('id')
    .execute();
}
