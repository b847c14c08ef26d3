import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Kysely, sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { type AccountsTables, careForAccounts } from '../../src/accounts/index.ts';
import {
  careForCourses,
  careForDeliveries,
  pruneMissedSearches,
} from '../../src/catalogue/index.ts';
import { careForContact } from '../../src/contact/index.ts';
import { careForMemberships, careForProfiles, careForSeals } from '../../src/members/index.ts';
import { loadNetwork } from '../../src/network/index.ts';
import { tablesOf } from '../../src/platform/privacy/index.ts';
import { privacyRegister } from '../../src/start/privacy-register.ts';
import { testDatabase } from '../support/database.ts';
import { someSender } from '../support/sign-in-app.ts';
import { PLANT, plantKeepers } from './plant-old.ts';

const DAY_MS = 86_400_000;
const since = new Date('2022-03-01T08:00:00Z');
/** Months are deleted whole. */
const SLACK_DAYS: Readonly<Record<string, number>> = { missed_search: 32 };
/** Gone with the first care after their end, which is less than the register promises. */
const AT_MOST = ['oidc_flow', 'factor_challenge'];

const { db } = await testDatabase();
const network = await loadNetwork('network/wesel');
const secret = Buffer.alloc(32, 7);
const periods = tablesOf(privacyRegister).flatMap(({ table, keptDays }) =>
  keptDays === undefined ? [] : [[table, keptDays] as const],
);
const noOffers = {
  withdraw: async () => 0,
};

/** What `main.ts` does each day. */
async function careForData(now: Date): Promise<void> {
  const accounts: Kysely<AccountsTables> = db;
  await pruneMissedSearches(db, now);
  await careForAccounts(accounts, now);
  await careForCourses(db, now);
  await careForDeliveries(db, now);
  await careForMemberships(db, { offers: noOffers, sender: someSender, now });
  await careForProfiles(db, { sender: someSender, now });
  await careForSeals(db, { sender: someSender, now });
  await careForContact(db, { network, sender: someSender, secret, now });
}

beforeAll(() => plantKeepers(db));

async function rowsIn(table: string): Promise<number> {
  const { rows } = await sql<{ rows: string }>`
    select count(*) as rows from ${sql.table(table)} as r
    where r::text ~ '(^\\(|,)old(,|\\)|$)' or r::text like '%(kurs,1,%'`.execute(db);
  return Number(rows[0]?.rows);
}

test('main.ts does all of it each day', () => {
  const main = ['main.ts', 'start/care-for-all.ts']
    .map((name) => readFileSync(path.resolve(import.meta.dirname, '../../src', name), 'utf8'))
    .join('\n');
  const cares = [...careForData.toString().matchAll(/(\w+)\)?\((?:db|accounts),/g)].map(
    (call) => call[1] ?? '',
  );
  expect(cares.length).toBeGreaterThan(4);
  expect(cares.filter((name) => !main.includes(`${name}(`))).toEqual([]);
});

test('every period of the register has its row here', () => {
  expect(periods.map(([table]) => table).sort()).toEqual(Object.keys(PLANT).sort());
});

test.each(periods)('%s is deleted after %i days and not before', async (table, days) => {
  await PLANT[table]?.(db, since);
  expect(await rowsIn(table)).toBe(1);
  const early = AT_MOST.includes(table) ? -1 : days - 1.5;
  await careForData(new Date(since.getTime() + early * DAY_MS));
  expect(await rowsIn(table), 'a day and a half before').toBe(1);
  const late = days + (SLACK_DAYS[table] ?? 1.5);
  await careForData(new Date(since.getTime() + late * DAY_MS));
  expect(await rowsIn(table), 'a day and a half after').toBe(0);
});
