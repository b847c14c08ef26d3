import { type Kysely, sql } from 'kysely';

export interface ForeignKey {
  readonly table: string;
  readonly column: string;
  readonly target: string;
  /** What happens to the row when the other one is deleted. */
  readonly action: 'nothing' | 'cascade' | 'set null';
}

/** All foreign keys of the portal's own tables. */
export async function foreignKeys<Tables>(db: Kysely<Tables>): Promise<readonly ForeignKey[]> {
  const { rows } = await sql<{ table: string; column: string; target: string; code: string }>`
    select c.conrelid::regclass::text as "table", a.attname as column, c.confrelid::regclass::text as target,
      c.confdeltype::text as code
    from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace order by 1, 2`.execute(db);
  return rows.map(({ code, ...key }) => ({
    ...key,
    action: code === 'c' ? 'cascade' : code === 'n' ? 'set null' : 'nothing',
  }));
}

/** All columns of the portal's own tables, as `table.column`. */
export async function allColumns<Tables>(db: Kysely<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' order by 1`.execute(db);
  return rows.map(({ name }) => name);
}

/** Tables of every schema of the database's own users (the queue's too) in which a text stands anywhere, bytes as text included. */
export async function tablesWith<Tables>(
  db: Kysely<Tables>,
  texts: readonly string[],
): Promise<readonly string[]> {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
    order by 1, 2`.execute(db);
  const found: string[] = [];
  for (const { schema, name } of tables) {
    const { rows: bytes } = await sql<{ column: string }>`
      select column_name as column from information_schema.columns
      where table_schema = ${schema} and table_name = ${name} and data_type = 'bytea'`.execute(db);
    const places = [
      sql`anything::text`,
      ...bytes.map(({ column }) => sql`encode(anything.${sql.ref(column)}, 'escape')`),
    ];
    const patterns = texts.map((text) => `%${text}%`);
    const hits = places.map((place) => sql`${place} ilike any(${patterns})`);
    const { rows } = await sql`select 1 from ${sql.id(schema, name)} as anything
      where ${sql.join(hits, sql` or `)} limit 1`.execute(db);
    if (rows.length > 0) found.push(`${schema}.${name}`);
  }
  return found;
}
