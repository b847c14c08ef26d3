import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, inject, test } from 'vitest';
import { readConfig } from '../config.ts';
import { connect } from '../platform/database/connect.ts';
import { randomId } from '../platform/ids.ts';
import { createLog } from '../platform/log.ts';
import { openDatabase } from './open-database.ts';

const PROCESSES = 8;
/** Later ones come while the first is at the queue's tables, which the others must not look at half made. */
const APART_MS = 50;

const socketDir = inject('databaseSocketDir');
const admin = connect({ socketDir, database: 'postgres' }, { max: 1 });
const names: string[] = [];

afterAll(async () => {
  for (const name of names) await admin.pool.query(`drop database ${name} with (force)`);
  await admin.close();
});

async function emptyDatabase(): Promise<string> {
  const name = `test_${randomId()}`;
  await admin.pool.query(`create database ${name}`);
  names.push(name);
  return `socket://postgres@${socketDir}?db=${name}`;
}

test('several processes bring the same empty database to the newest schema at once', async () => {
  const config = { ...readConfig({}, '.'), databaseUrl: await emptyDatabase() };
  const opened = await Promise.allSettled(
    Array.from({ length: PROCESSES }, async (_, process) => {
      await sleep(process * APART_MS);
      const database = await openDatabase(config, '.', createLog('silent'));
      await database.close();
    }),
  );
  expect(opened.filter(({ status }) => status === 'rejected')).toEqual([]);
});
