import { type Kysely, sql } from 'kysely';
import type { LocalizedText } from '../texts/localized.ts';
import { findQuotes } from './find-quotes.ts';
import { rowsOf } from './match-rows.ts';
import type { PersonLink, PrivacyRegister, Processing, RegisteredTable } from './register.ts';
import type { Subject } from './subject.ts';
import { readColumns, type TableColumn } from './table-columns.ts';

/** A row with what it says; ids of members and the like come with the name behind them. */
export type ExportedRow = Readonly<Record<string, unknown>>;

export interface ExportedTable {
  readonly table: string;
  readonly what: LocalizedText;
  readonly kept: LocalizedText;
  /** Rows that are about the person. */
  readonly rows: readonly ExportedRow[];
  /** What the person did; the rows themselves are not theirs. */
  readonly acts: readonly ExportedRow[];
  /** Rows in whose words the person's address stands besides. */
  readonly mentions: number;
}

export interface ExportedProcessing
  extends Pick<Processing, 'key' | 'title' | 'purpose' | 'basis' | 'recipients'> {
  readonly tables: readonly ExportedTable[];
}

/** Opens a column of `RegisteredTable.sealed` of the row with an id; null = it cannot be opened (any more). */
export type Unseal = (table: string, id: string, sealed: Buffer) => unknown | null;

/** Everything that all tables of the register hold about somebody, by purpose; purposes without rows are left out. */
export async function exportRows<Tables>(
  db: Kysely<Tables>,
  register: PrivacyRegister,
  subject: Subject,
  unseal: Unseal = () => null,
): Promise<readonly ExportedProcessing[]> {
  const columns = await readColumns(db);
  const processings: ExportedProcessing[] = [];
  for (const { tables, ...processing } of register.processings) {
    const exported: ExportedTable[] = [];
    for (const entry of tables) {
      const found = await exportTable(
        db,
        register,
        entry,
        columns.get(entry.table) ?? [],
        subject,
        unseal,
      );
      if (found.rows.length + found.acts.length + found.mentions > 0) exported.push(found);
    }
    if (exported.length > 0) processings.push({ ...processing, tables: exported });
  }
  return processings;
}

async function exportTable<Tables>(
  db: Kysely<Tables>,
  register: PrivacyRegister,
  entry: RegisteredTable,
  columns: readonly TableColumn[],
  subject: Subject,
  unseal: Unseal,
): Promise<ExportedTable> {
  const { table, what, kept, links } = entry;
  const own = new Map<string, ExportedRow>();
  const acts = new Map<string, ExportedRow>();
  for (const link of links) {
    const found = await rowsBy(db, entry, columns, link, subject, unseal);
    const kind = link.exports === 'row' ? own : acts;
    for (const [place, row] of found) {
      if (!own.has(place)) kind.set(place, { ...acts.get(place), ...row });
    }
  }
  const quoting = await findQuotes(db, entry, columns, subject);
  const mentions = quoting.filter(({ place }) => !own.has(place)).length;
  const named = async (rows: Iterable<ExportedRow>) => withNames(db, register, [...rows]);
  return {
    table,
    what,
    kept,
    rows: await named(own.values()),
    acts: await named(acts.values()),
    mentions,
  };
}

async function rowsBy<Tables>(
  db: Kysely<Tables>,
  entry: RegisteredTable,
  all: readonly TableColumn[],
  link: PersonLink,
  subject: Subject,
  unseal: Unseal,
): Promise<ReadonlyMap<string, ExportedRow>> {
  const mine = rowsOf(link, subject);
  if (mine === null) return new Map();
  const names =
    link.exports === 'row'
      ? all
          .filter(
            ({ holds, name }) =>
              entry.sealed?.includes(name) === true ||
              (holds !== 'bytes' && !entry.inner?.includes(name)),
          )
          .map(({ name }) => name)
      : link.exports;
  const columns = names.map((name) => sql`r.${sql.ref(name)}`);
  const { rows } = await sql<Record<string, unknown>>`
    select r.ctid::text as "§place", ${sql.join(columns)} from ${sql.table(entry.table)} as r
    where ${mine} order by r.ctid`.execute(db);
  return new Map(
    rows.map(({ '§place': place, ...row }) => [
      String(place),
      opened(withoutOthers(row, entry, subject), entry, unseal),
    ]),
  );
}

/** With the words of its sealed columns. */
function opened(row: ExportedRow, { table, sealed }: RegisteredTable, unseal: Unseal): ExportedRow {
  if (sealed === undefined) return row;
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value instanceof Buffer && sealed.includes(column)
        ? unseal(table, String(row.id), value)
        : value,
    ]),
  );
}

/** Ids of other people are nothing of the person's. */
function withoutOthers(
  row: ExportedRow,
  { links }: RegisteredTable,
  subject: Subject,
): ExportedRow {
  const people = new Set(
    links.filter(({ holds, via }) => holds === 'person' && !via).map(({ column }) => column),
  );
  return Object.fromEntries(
    Object.entries(row).filter(
      ([column, value]) => !people.has(column) || value === subject.personId,
    ),
  );
}

async function withNames<Tables>(
  db: Kysely<Tables>,
  { names }: PrivacyRegister,
  rows: readonly ExportedRow[],
): Promise<readonly ExportedRow[]> {
  const known = new Map<string, ReadonlyMap<string, string>>();
  for (const [column, [table, name]] of Object.entries(names)) {
    const ids = [
      ...new Set(rows.flatMap((row) => (typeof row[column] === 'string' ? [row[column]] : []))),
    ];
    if (ids.length === 0) continue;
    const found = await sql<{ id: string; name: string }>`
      select id, ${sql.ref(name)} as name from ${sql.table(table)} where id = any(${ids})`.execute(
      db,
    );
    known.set(column, new Map(found.rows.map(({ id, name }) => [id, name])));
  }
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([column, value]) => {
        const name = typeof value === 'string' ? known.get(column)?.get(value) : undefined;
        return name === undefined
          ? [[column, value]]
          : [
              [column, value],
              [column.replace(/_id$/, ''), name],
            ];
      }),
    ),
  );
}
