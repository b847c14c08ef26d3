import { type Insertable, type Kysely, sql } from 'kysely';
import { jsonRows } from '../../queries/json-rows.ts';
import type { CatalogueTables } from '../../tables.ts';

export type SeededTable = 'member' | 'venue' | 'offer' | 'course' | 'course_run';

/** A row as the table takes it, without columns that keep their default. */
export type SeededRow<Table extends SeededTable> = Omit<
  Insertable<CatalogueTables[Table]>,
  'access'
>;

/**
 * Inserts rows that all state the same columns; the others get their default. One JSON parameter for all of them: a parameter
 * per value cost four times as much, all of it on our side.
 */
export async function insertRows<Table extends SeededTable>(
  db: Kysely<CatalogueTables>,
  table: Table,
  rows: readonly SeededRow<Table>[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${jsonRows(rows)})`.execute(
    db,
  );
}
