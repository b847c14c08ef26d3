import { type Kysely, sql } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';

/** A mapping as it is stored; its contents are checked by whoever reads them. */
export interface StoredMapping {
  readonly id: string;
  readonly headings: unknown;
  readonly columns: unknown;
  readonly words: unknown;
  readonly version: number;
  readonly updatedAt: Date;
}

const selectMappings = (db: Kysely<CatalogueTables>, memberId: string) =>
  db
    .selectFrom('column_mapping')
    .where('member_id', '=', memberId)
    .select(['id', 'headings', 'columns', 'words', 'version', 'updated_at as updatedAt']);

/** What a member has said about these column names; null if it was never asked. */
export async function mappingByKey(
  db: Kysely<CatalogueTables>,
  memberId: string,
  headingsKey: string,
): Promise<StoredMapping | null> {
  const row = await selectMappings(db, memberId)
    .where('headings_key', '=', headingsKey)
    .executeTakeFirst();
  return row ?? null;
}

/** All of a member, newest first. */
export function mappingsOf(
  db: Kysely<CatalogueTables>,
  memberId: string,
): Promise<StoredMapping[]> {
  return selectMappings(db, memberId).orderBy('updated_at', 'desc').orderBy('id').execute();
}

/** Changes when anything changes that a member has said about columns; empty if it has said nothing. */
export async function mappingsStamp(
  db: Kysely<CatalogueTables>,
  memberId: string,
): Promise<string> {
  const { rows } = await sql<{ stamp: string | null }>`
    select string_agg(id || ':' || version, ',' order by id) as stamp from column_mapping
    where member_id = ${memberId}`.execute(db);
  return rows[0]?.stamp ?? '';
}
