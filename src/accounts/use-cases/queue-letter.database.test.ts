import { beforeEach, expect, test } from 'vitest';
import { accountsDatabase } from '../../../tests/support/accounts-database.ts';
import { type NewLetter, queueLetter } from './queue-letter.ts';

const { db, pool } = await accountsDatabase();
const now = new Date('2026-11-23T08:00:00Z');

const letter: NewLetter = {
  kind: 'sign_in_code',
  email: 'anna@werkhof.example',
  personId: null,
  memberId: null,
  language: 'de',
  content: { subject: 'Ihr Code zum Anmelden', text: 'Guten Tag' },
  now,
};
const queue = (changes: Partial<NewLetter> = {}) =>
  db.transaction().execute((trx) => queueLetter(trx, { ...letter, ...changes }));
const payloads = async () =>
  (
    await pool.query<{ payload: unknown }>('select payload from graphile_worker._private_jobs')
  ).rows.map((row) => row.payload);

beforeEach(async () => {
  await pool.query('delete from graphile_worker._private_jobs; delete from letter');
});

test('a letter is a row with its content and a job that holds its id only', async () => {
  const id = await queue();
  const rows = await db.selectFrom('letter').selectAll().execute();
  expect(rows).toMatchObject([
    {
      id,
      kind: 'sign_in_code',
      state: 'waiting',
      tries: 0,
      content: letter.content,
      created_at: now,
    },
  ]);
  expect(await payloads()).toEqual([{ letterId: id }]);
});

test('a transaction that is rolled back leaves neither', async () => {
  await expect(
    db.transaction().execute(async (trx) => {
      await queueLetter(trx, letter);
      throw new Error('rolled back');
    }),
  ).rejects.toThrow('rolled back');
  expect(await db.selectFrom('letter').selectAll().execute()).toEqual([]);
  expect(await payloads()).toEqual([]);
});

test('without a transaction nothing is queued', async () => {
  await expect(queueLetter(db, letter)).rejects.toThrow('transaction');
});

test('one address gets six letters an hour, however it is written and however many ask at once', async () => {
  const spellings = ['anna@werkhof.example', 'Anna@Werkhof.example'];
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) => queue({ email: spellings[i % 2] ?? '' })),
  );
  expect(answers.filter((id) => id !== null)).toHaveLength(6);
  expect(await db.selectFrom('letter').selectAll().execute()).toHaveLength(6);
  expect(await queue({ email: 'ben@werkhof.example' })).not.toBeNull();
  expect(await queue({ now: new Date(now.getTime() + 59 * 60_000) })).toBeNull();
  expect(await queue({ now: new Date(now.getTime() + 60 * 60_000) })).not.toBeNull();
});

test('notices that must arrive do, however many codes were asked for before (ASVS 6.3.7)', async () => {
  for (let i = 0; i < 7; i++) await queue();
  expect(await queue()).toBeNull();
  expect(await queue({ kind: 'factor_changed', mustArrive: true })).not.toBeNull();
});
