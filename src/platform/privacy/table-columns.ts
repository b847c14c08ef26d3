import { type Kysely, sql } from 'kysely';

/** A column as the database knows it. */
export interface TableColumn {
  readonly name: string;
  /** What somebody may have written into: text, lists of text, JSON. */
  readonly holds: 'text' | 'texts' | 'json' | 'bytes' | 'other';
  readonly isNullable: boolean;
  readonly isKey: boolean;
}

export type ColumnsByTable = ReadonlyMap<string, readonly TableColumn[]>;

/** The columns of all tables in their order; new ones are known without anybody telling. */
export async function readColumns<Tables>(db: Kysely<Tables>): Promise<ColumnsByTable> {
  const { rows } = await sql<{
    table: string;
    name: string;
    type: string;
    isNullable: boolean;
    isKey: boolean;
  }>`
    select c.relname as "table", a.attname as name, format_type(a.atttypid, null) as type, not a.attnotnull as "isNullable",
      coalesce(a.attnum = any(i.indkey), false) as "isKey"
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_index i on i.indrelid = c.oid and i.indisprimary
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    order by c.relname, a.attnum`.execute(db);
  const columns = new Map<string, TableColumn[]>();
  for (const { table, type, ...column } of rows) {
    const known = columns.get(table) ?? [];
    known.push({ ...column, holds: HOLDS[type] ?? 'other' });
    columns.set(table, known);
  }
  return columns;
}

const HOLDS: Readonly<Record<string, TableColumn['holds']>> = {
  text: 'text',
  'character varying': 'text',
  'text[]': 'texts',
  json: 'json',
  jsonb: 'json',
  bytea: 'bytes',
};
