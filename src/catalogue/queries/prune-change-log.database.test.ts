import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { pruneChangeLog } from './prune-change-log.ts';

const { db } = await testDatabase();
const now = new Date('2026-11-22T10:00:00Z');

/** One transaction each. */
async function change(offerId: string, at: string): Promise<void> {
  const row = { offer_id: offerId, changed_at: new Date(at) };
  await db.insertInto('catalogue_change').values(row).execute();
}

async function left(): Promise<string[]> {
  const rows = await db.selectFrom('catalogue_change').orderBy('seq').select('offer_id').execute();
  return rows.map((row) => row.offer_id);
}

beforeEach(async () => {
  await db.deleteFrom('catalogue_change').execute();
});

test('rows older than a week go but for the last of them, younger ones stay', async () => {
  await change('older', '2026-11-14T00:00:00Z');
  await change('old', '2026-11-15T09:59:59Z');
  await change('young', '2026-11-15T10:00:01Z');
  expect(await pruneChangeLog(db, now)).toBe(1);
  expect(await left()).toEqual(['old', 'young']);
});

test('a quiet log keeps its last entry, by which readers know that nothing behind it is missing', async () => {
  await change('older', '2026-01-01T00:00:00Z');
  await change('last', '2026-01-02T00:00:00Z');
  await pruneChangeLog(db, now);
  expect(await pruneChangeLog(db, now)).toBe(0);
  expect(await left()).toEqual(['last']);
});

test('what goes is always the beginning of the log: nothing behind a kept entry is missing', async () => {
  await change('first', '2026-11-01T00:00:00Z');
  await change('clock of another machine', '2026-11-20T00:00:00Z');
  await change('second', '2026-11-02T00:00:00Z');
  await change('third', '2026-11-21T00:00:00Z');
  await pruneChangeLog(db, now);
  expect(await left()).toEqual(['second', 'third']);
});
