import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { RegisteredTable } from './register.ts';
import { wordRemover } from './remove-words.ts';
import type { Subject } from './subject.ts';
import type { TableColumn } from './table-columns.ts';

/** A row in whose words somebody stands. `place` is its physical place, good within the transaction that found it. */
export interface QuotingRow {
  readonly place: string;
  readonly values: Readonly<Record<string, unknown>>;
}

const WORDY = ['text', 'texts', 'json'];

/**
 * Rows of a table in whose texts, lists or JSON values somebody's address (or name, see `Quotes`) stands, whatever the columns are
 * called. With `lock` they stay as they are until the transaction ends.
 */
export async function findQuotes<Tables>(
  db: Kysely<Tables>,
  entry: RegisteredTable,
  all: readonly TableColumn[],
  subject: Subject,
  lock = false,
): Promise<readonly QuotingRow[]> {
  if (entry.quotes === undefined) return [];
  const remover = wordRemover(subject, entry.quotes);
  const columns = all.filter(({ holds }) => WORDY.includes(holds));
  if (remover.words.length === 0 || columns.length === 0) return [];
  const patterns = remover.words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  const anywhere = columns.map(
    ({ name }) => sql<SqlBool>`r.${sql.ref(name)}::text ilike any(${patterns})`,
  );
  const values = all.map(({ name }) => sql`r.${sql.ref(name)}`);
  const { rows } = await sql<Record<string, unknown>>`
    select r.ctid::text as "§place", ${sql.join(values)} from ${sql.table(entry.table)} as r
    where ${sql.join(anywhere, sql` or `)} ${lock ? sql`for update` : sql``}`.execute(db);
  return (
    rows
      // The database looks for the letters; whether they are a word of their own is decided here.
      .filter((row) => columns.some(({ name }) => remover.isIn(row[name])))
      .map(({ '§place': place, ...cells }) => ({ place: String(place), values: cells }))
  );
}

/** A row by its place. */
export function at(place: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`r.ctid = ${place}::tid`;
}
