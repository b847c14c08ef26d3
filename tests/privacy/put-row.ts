import { type Kysely, sql } from 'kysely';

/** Puts a row into any table; JSON as text. */
export async function putRow<Tables>(
  db: Kysely<Tables>,
  table: string,
  row: Readonly<Record<string, unknown>>,
): Promise<void> {
  await sql`insert into ${sql.table(table)} (${sql.join(Object.keys(row).map((name) => sql.ref(name)))})
    overriding system value values (${sql.join(Object.values(row))})`.execute(db);
}
