import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { tablesOf } from '../../src/platform/privacy/index.ts';
import { privacyRegister } from '../../src/start/privacy-register.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { openColumns, openReferences, wrongTables } from './coverage.ts';
import { allColumns, type ForeignKey, foreignKeys } from './database-catalogue.ts';
import { freeTables, registerTable } from './register-table.ts';

const registered = tablesOf(privacyRegister);

let db: TestDatabase['db'];
let columns: readonly string[];
let keys: readonly ForeignKey[];

beforeAll(async () => {
  ({ db } = await testDatabase());
  columns = await allColumns(db);
  keys = await foreignKeys(db);
});

test('every table is in the register or among those without personal data, once', () => {
  expect(columns.length).toBeGreaterThan(300);
  expect(wrongTables(privacyRegister, columns)).toEqual([]);
});

test('every reference to a person is a link of the register, and the database does the same as the register', () => {
  expect(keys.length).toBeGreaterThan(20);
  expect(openReferences(privacyRegister, keys)).toEqual([]);
});

test('every column that sounds like a person is covered', () => {
  expect(openColumns(privacyRegister, columns)).toEqual([]);
});

test('a table or a column that nobody thought of is noticed', async () => {
  await sql`create table planted (author text references person, contact_email text)`.execute(db);
  await sql`alter table data_source add column checked_by text references person on delete cascade`.execute(
    db,
  );
  await sql`alter table seal add column helped_by text references person on delete cascade`.execute(
    db,
  );
  const planted = await allColumns(db);
  expect(wrongTables(privacyRegister, planted)).toEqual(['planted']);
  expect(openReferences(privacyRegister, await foreignKeys(db))).toEqual([
    'data_source.checked_by: nobody covers it',
    'planted.author: nobody covers it',
    'seal.helped_by: nobody covers it',
  ]);
  expect(openColumns(privacyRegister, planted)).toEqual([
    'data_source.checked_by',
    'planted.author',
    'planted.contact_email',
  ]);
});

test('no row keeps a row of the register from being deleted', () => {
  const deleted = registered.filter(
    ({ links, quotes }) =>
      quotes?.how === 'delete' || links.some(({ onErasure }) => onErasure === 'row'),
  );
  const stuck = keys.filter(
    ({ table, column, target, action }) =>
      action === 'nothing' &&
      deleted.some(
        (entry) =>
          entry.table === target &&
          !entry.pointedAtBy?.some(([other, by]) => other === table && by === column),
      ),
  );
  expect(stuck).toEqual([]);
});

test('the register names columns that there are', () => {
  const named = registered.flatMap(({ table, links, inner, pointedAtBy }) => [
    ...links.map(({ column }) => `${table}.${column}`),
    ...links.flatMap(({ exports }) =>
      exports === 'row' ? [] : exports.map((name) => `${table}.${name}`),
    ),
    ...links.flatMap(({ onErasure }) =>
      onErasure === 'row' ? [] : Object.keys(onErasure).map((name) => `${table}.${name}`),
    ),
    ...(inner ?? []).map((name) => `${table}.${name}`),
    ...(pointedAtBy ?? []).map(([other, column]) => `${other}.${column}`),
  ]);
  expect(named.filter((column) => !columns.includes(column))).toEqual([]);
});

test('docs/privacy.md holds the register as it is', () => {
  const document = readFileSync(path.resolve(import.meta.dirname, '../../docs/privacy.md'), 'utf8');
  const lines = [registerTable(privacyRegister), freeTables(privacyRegister)]
    .join('\n')
    .split('\n');
  expect(lines.filter((line) => !document.includes(line))).toEqual([]);
  const named = [...document.matchAll(/^\| `(\w+)` \|/gm)].map((row) => row[1]);
  expect(named).toEqual(registered.map(({ table }) => table));
});
