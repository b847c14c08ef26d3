import {
  type PrivacyRegister,
  type RegisteredTable,
  tablesOf,
} from '../../src/platform/privacy/index.ts';
import type { ForeignKey } from './database-catalogue.ts';

/** Columns whose name sounds like a person, in tables that hold nothing about people: looked at one by one. */
const HARMLESS = ['data_source.name', 'gazetteer_place.name', 'kysely_migration.name'];

const PERSONAL =
  /^(?:e?mail|email_key|phone|mobile|fax|name|first_name|last_name|birth\w*|ip|ip_address|person|person_id|author|actor\w*|by|\w+_by|\w+_(?:e?mail|email_key|phone|name))$/;

const entryIn = (register: PrivacyRegister, table: string): RegisteredTable | undefined =>
  tablesOf(register).find((entry) => entry.table === table);

/** Tables that are in no line of the register or in two, and lines without a table. */
export function wrongTables(register: PrivacyRegister, columns: readonly string[]): string[] {
  const tables = new Set(columns.map((column) => column.split('.')[0] ?? ''));
  const lines = [...tablesOf(register).map(({ table }) => table), ...Object.keys(register.free)];
  return [
    ...[...tables].filter((table) => !lines.includes(table)),
    ...lines.filter((table) => !tables.has(table)),
    ...lines.filter((table, place) => lines.indexOf(table) !== place),
  ];
}

/** References to a person that no link covers, or where the database does something else than the register says. */
export function openReferences(register: PrivacyRegister, keys: readonly ForeignKey[]): string[] {
  return keys
    .filter(({ target }) => target === 'person')
    .flatMap(({ table, column, action }) => {
      const link = entryIn(register, table)?.links.find(
        (one) => one.column === column && one.holds === 'person',
      );
      if (link === undefined) return [`${table}.${column}: nobody covers it`];
      const expected = link.onErasure === 'row' ? ['cascade', 'set null'] : ['set null'];
      return expected.includes(action) ? [] : [`${table}.${column}: on delete ${action}`];
    });
}

/** Columns that sound like a person and are reached by no erasure. */
export function openColumns(register: PrivacyRegister, columns: readonly string[]): string[] {
  return columns.filter((column) => {
    const [table = '', name = ''] = column.split('.');
    if (!PERSONAL.test(name)) return false;
    const entry = entryIn(register, table);
    if (entry === undefined) return !HARMLESS.includes(column);
    const isLink = entry.links.some((link) => link.column === name);
    const goesWithRow = entry.links.some(({ onErasure }) => onErasure === 'row');
    return !isLink && !goesWithRow && entry.quotes === undefined;
  });
}
