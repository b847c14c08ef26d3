import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { pruneChangeLog } from './prune-change-log.ts';

test('rows older than a week go, younger ones stay', async () => {
  const { db } = await testDatabase();
  const now = new Date('2026-11-22T10:00:00Z');
  await db
    .insertInto('catalogue_change')
    .values([
      { offer_id: 'old', changed_at: new Date('2026-11-15T09:59:59Z') },
      { offer_id: 'young', changed_at: new Date('2026-11-15T10:00:01Z') },
    ])
    .execute();
  expect(await pruneChangeLog(db, now)).toBe(1);
  const left = await db.selectFrom('catalogue_change').select('offer_id').execute();
  expect(left).toEqual([{ offer_id: 'young' }]);
});
