import { beforeEach, expect, test } from 'vitest';
import { accountsDatabase } from '../../../tests/support/accounts-database.ts';
import { noteDelivery } from './note-delivery.ts';
import { pruneLetters, requeueLetters } from './prune-letters.ts';
import { queueLetter } from './queue-letter.ts';

const { db, pool } = await accountsDatabase();
const now = new Date('2026-11-23T08:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

beforeEach(async () => {
  await pool.query('delete from graphile_worker._private_jobs; delete from letter');
});

async function queuedAt(instant: Date): Promise<string> {
  const content = { subject: 'Demo', text: 'Guten Tag' };
  const id = await db.transaction().execute((trx) =>
    queueLetter(trx, {
      kind: 'demo',
      email: 'anna@werkhof.example',
      personId: null,
      memberId: null,
      language: 'de',
      content,
      now: instant,
    }),
  );
  if (id === null) throw new Error('too many letters');
  return id;
}
const jobs = async () =>
  (await pool.query('select key from graphile_worker.jobs where attempts < max_attempts')).rows;

test('letters are deleted 180 days after they were written', async () => {
  await queuedAt(daysAgo(181));
  const kept = await queuedAt(daysAgo(179));
  expect(await pruneLetters(db, now)).toBe(1);
  expect(await db.selectFrom('letter').select('id').execute()).toEqual([{ id: kept }]);
});

test('a waiting letter without a job, or with one that was tried to the end, gets a new one', async () => {
  const lost = await queuedAt(daysAgo(1));
  const worn = await queuedAt(daysAgo(1));
  const fine = await queuedAt(daysAgo(1));
  const sent = await queuedAt(daysAgo(1));
  await noteDelivery(db, sent, { state: 'sent' }, now);
  await pool.query('delete from graphile_worker._private_jobs where key = any($1)', [
    [`letter:${lost}`, `letter:${sent}`],
  ]);
  await pool.query(
    'update graphile_worker._private_jobs set attempts = max_attempts where key = $1',
    [`letter:${worn}`],
  );
  expect(await requeueLetters(db)).toBe(2);
  expect((await jobs()).map(({ key }) => key).sort()).toEqual(
    [lost, worn, fine].map((id) => `letter:${id}`).sort(),
  );
  expect(await requeueLetters(db)).toBe(0);
});
