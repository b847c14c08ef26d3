import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import { slugOf } from '../ids.ts';
import { at, findQuotes } from './find-quotes.ts';
import { rowsOf } from './match-rows.ts';
import { type PrivacyRegister, type RegisteredTable, tablesOf } from './register.ts';
import { isWholeName, REMOVED, wordRemover } from './remove-words.ts';
import type { Subject } from './subject.ts';
import { type ColumnsByTable, readColumns, type TableColumn } from './table-columns.ts';

/** Rows per table that were deleted or changed; tables without are absent. */
export type Erased = Readonly<Record<string, number>>;

/**
 * Takes somebody out of every table of the register, within the caller's transaction: first the acts lose their name, then the
 * person's own rows go, then texts lose the address, last the account. Doing it again does no harm and finds nothing.
 */
export async function eraseRows<Tables>(
  trx: Kysely<Tables>,
  register: PrivacyRegister,
  subject: Subject,
): Promise<Erased> {
  const erased = new Map<string, number>();
  const add = (table: string, rows: number) => {
    if (rows > 0) erased.set(table, (erased.get(table) ?? 0) + rows);
  };
  const tables = tablesOf(register);
  const columns = await readColumns(trx);
  // The account goes last: other rows are found by it.
  const isAccount = ({ links }: RegisteredTable) => links.some(({ column }) => column === 'id');
  const others = tables.filter((entry) => !isAccount(entry));
  for (const entry of tables) add(entry.table, await releaseActs(trx, entry, subject));
  for (const entry of others) add(entry.table, await deleteOwn(trx, entry, subject));
  for (const entry of tables) add(entry.table, await eraseQuotes(trx, entry, columns, subject));
  for (const entry of tables) add(entry.table, await eraseSlugs(trx, entry, subject));
  for (const entry of tables.filter(isAccount))
    add(entry.table, await deleteOwn(trx, entry, subject));
  return Object.fromEntries(erased);
}

async function releaseActs<Tables>(
  trx: Kysely<Tables>,
  { table, links }: RegisteredTable,
  subject: Subject,
): Promise<number> {
  let changed = 0;
  for (const link of links) {
    const mine = rowsOf(link, subject);
    if (link.onErasure === 'row' || mine === null) continue;
    const sets = Object.entries(link.onErasure).map(
      ([column, value]) => sql`${sql.ref(column)} = ${value}`,
    );
    changed += await run(
      trx,
      sql`update ${sql.table(table)} as r set ${sql.join(sets)} where ${mine}`,
    );
  }
  return changed;
}

async function eraseQuotes<Tables>(
  trx: Kysely<Tables>,
  entry: RegisteredTable,
  columnsByTable: ColumnsByTable,
  subject: Subject,
): Promise<number> {
  if (entry.quotes === undefined) return 0;
  const columns = columnsByTable.get(entry.table) ?? [];
  const rows = await findQuotes(trx, entry, columns, subject, true);
  if (entry.quotes.how === 'delete') {
    for (const { place } of rows) await deleteRows(trx, entry, at(place));
    return rows.length;
  }
  const { isIn, remove } = wordRemover(subject, entry.quotes);
  for (const { place, values } of rows) {
    const sets = columns
      .filter(({ name }) => isIn(values[name]))
      .map(
        (column) => sql`${sql.ref(column.name)} = ${written(column, remove(values[column.name]))}`,
      );
    // Somebody who has the row open in a form must not bring the words back with the next save.
    const counted = columns.some(({ name, isKey }) => name === 'version' && !isKey);
    if (counted && entry.quotes.keepsVersion !== true) sets.push(sql`version = r.version + 1`);
    await sql`update ${sql.table(entry.table)} as r set ${sql.join(sets)} where ${at(place)}`.execute(
      trx,
    );
  }
  return rows.length;
}

/** `yoga-mit-anna-demo` → `yoga-mit`. */
async function eraseSlugs<Tables>(
  trx: Kysely<Tables>,
  { table, slugs }: RegisteredTable,
  { names, namesEverywhere }: Subject,
): Promise<number> {
  let changed = 0;
  for (const column of namesEverywhere ? (slugs ?? []) : []) {
    for (const slug of names.filter(isWholeName).map((name) => slugOf(name))) {
      const cell = sql.ref(column);
      const pattern = `(^|-)${slug}(?=-|$)`;
      changed += await run(
        trx,
        sql`update ${sql.table(table)}
          set ${cell} = coalesce(nullif(ltrim(regexp_replace(${cell}, ${pattern}, '', 'g'), '-'), ''), 'x')
          where ${cell} ~ ${pattern}`,
      );
    }
  }
  return changed;
}

/** A value for a column; what must not be empty gets the sign for removed words. */
function written({ holds, isNullable }: TableColumn, value: unknown): RawBuilder<unknown> {
  if (value === null) return isNullable ? sql`null` : sql`${REMOVED}`;
  return holds === 'json' ? sql`${JSON.stringify(value)}` : sql`${value}`;
}

async function deleteOwn<Tables>(
  trx: Kysely<Tables>,
  entry: RegisteredTable,
  subject: Subject,
): Promise<number> {
  let deleted = 0;
  for (const link of entry.links) {
    const mine = rowsOf(link, subject);
    if (link.onErasure === 'row' && mine !== null) deleted += await deleteRows(trx, entry, mine);
  }
  return deleted;
}

async function deleteRows<Tables>(
  trx: Kysely<Tables>,
  { table, pointedAtBy, jobKey }: RegisteredTable,
  which: RawBuilder<SqlBool>,
): Promise<number> {
  for (const [other, column] of pointedAtBy ?? []) {
    await sql`update ${sql.table(other)} set ${sql.ref(column)} = null
      where ${sql.ref(column)} in (select r.id from ${sql.table(table)} as r where ${which})`.execute(
      trx,
    );
  }
  if (jobKey !== undefined) {
    await sql`select graphile_worker.remove_job(${jobKey} || r.id)
      from ${sql.table(table)} as r where ${which}`.execute(trx);
  }
  return run(trx, sql`delete from ${sql.table(table)} as r where ${which}`);
}

async function run<Tables>(trx: Kysely<Tables>, statement: RawBuilder<unknown>): Promise<number> {
  const { numAffectedRows } = await statement.execute(trx);
  return Number(numAffectedRows ?? 0);
}
