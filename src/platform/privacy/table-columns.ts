import { type Kysely, sql } from 'kysely';

/** A column as the database knows it. */
export interface TableColumn {
  readonly name: string;
  /** What somebody may have written into: text, lists of text, JSON. */
  readonly holds: 'text' | 'texts' | 'json' | 'bytes' | 'other';
  readonly isNullable: boolean;
  readonly isKey: boolean;
}

/** The columns of a table in their order; new ones are known without anybody telling. */
export async function columnsOf<Tables>(
  db: Kysely<Tables>,
  table: string,
): Promise<readonly TableColumn[]> {
  const { rows } = await sql<{ name: string; type: string; isNullable: boolean; isKey: boolean }>`
    select a.attname as name, format_type(a.atttypid, null) as type, not a.attnotnull as "isNullable",
      exists (select 1 from pg_index i where i.indrelid = a.attrelid and i.indisprimary and a.attnum = any(i.indkey)) as "isKey"
    from pg_attribute a
    where a.attrelid = ${`public.${table}`}::regclass and a.attnum > 0 and not a.attisdropped
    order by a.attnum`.execute(db);
  return rows.map(({ type, ...column }) => ({ ...column, holds: HOLDS[type] ?? 'other' }));
}

const HOLDS: Readonly<Record<string, TableColumn['holds']>> = {
  text: 'text',
  'character varying': 'text',
  'text[]': 'texts',
  json: 'json',
  jsonb: 'json',
  bytea: 'bytes',
};
