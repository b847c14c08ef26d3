import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { PersonLink } from './register.ts';
import type { Subject } from './subject.ts';

/** The condition for rows (named `r`) that belong to somebody by this link; null = none can. */
export function rowsOf(link: PersonLink, subject: Subject): RawBuilder<SqlBool> | null {
  const found = link.via === undefined ? holds(link, subject) : holdsThrough(link, subject);
  if (found === null) return null;
  const conditions = Object.entries(link.only ?? {}).map(([column, value]) =>
    value === true
      ? sql<SqlBool>`r.${sql.ref(column)} is not null`
      : sql<SqlBool>`r.${sql.ref(column)} = ${value}`,
  );
  return sql<SqlBool>`(${sql.join([found, ...conditions], sql` and `)})`;
}

function holds({ column, holds }: PersonLink, subject: Subject): RawBuilder<SqlBool> | null {
  const cell = sql`r.${sql.ref(column)}`;
  if (holds === 'person') {
    return subject.personId === null ? null : sql<SqlBool>`${cell} = ${subject.personId}`;
  }
  if (holds === 'mac') {
    return subject.macs.length === 0 ? null : sql<SqlBool>`${cell} = any(${[...subject.macs]})`;
  }
  const { addresses, ownAddresses, names } = subject;
  if (holds === 'name')
    return names.length === 0 ? null : sql<SqlBool>`${cell} = any(${[...names]})`;
  const theirs = holds === 'address' ? addresses : ownAddresses;
  return theirs.length === 0 ? null : sql<SqlBool>`lower(trim(${cell})) = any(${[...theirs]})`;
}

function holdsThrough(link: PersonLink, subject: Subject): RawBuilder<SqlBool> | null {
  if (link.via === undefined) return null;
  const { table, column } = link.via;
  const theirs = holds({ ...link, column }, subject);
  if (theirs === null) return null;
  return sql<SqlBool>`r.${sql.ref(link.column)} in (select r.id from ${sql.table(table)} as r where ${theirs})`;
}
