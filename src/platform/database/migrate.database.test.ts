import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { OperatorProblem } from '../operator-problem.ts';
import { migrateToLatest } from './migrate.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'bildungsnetz-migrations-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a broken migration names itself and leaves nothing behind; mended, it runs', async () => {
  const { db } = await testDatabase();
  await sql`drop table kysely_migration, kysely_migration_lock`.execute(db);
  writeFileSync(path.join(folder, '0001_first.sql'), 'create table first_one (id int);');
  writeFileSync(
    path.join(folder, '0002_broken.sql'),
    'create table second_one (id int); create table nonsense (',
  );
  await expect(migrateToLatest(db, folder)).rejects.toThrow(/^Migration 0002_broken: /);
  const names = async () => (await db.introspection.getTables()).map((table) => table.name);
  expect(await names()).not.toContain('second_one');
  writeFileSync(path.join(folder, '0002_broken.sql'), 'create table second_one (id int);');
  await migrateToLatest(db, folder);
  expect(await names()).toContain('second_one');
  expect(await migrateToLatest(db, folder)).toEqual([]);
});

test('a database of a newer program is refused with a sentence', async () => {
  const { db } = await testDatabase();
  await sql`insert into kysely_migration (name, timestamp) values ('9999_future', now()::text)`.execute(
    db,
  );
  await expect(migrateToLatest(db, 'migrations')).rejects.toThrow(OperatorProblem);
  await expect(migrateToLatest(db, 'migrations')).rejects.toThrow(/neueren Version/);
});
