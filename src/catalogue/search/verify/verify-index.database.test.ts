import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { insertRandomCatalogue, RANDOM_TODAY } from '../../../../tests/support/random-catalogue.ts';
import { createLog } from '../../../platform/log.ts';
import { openCatalogueIndex } from '../index.ts';
import { verifyIndex } from './verify-index.ts';

const { db, pool } = await testDatabase();
const { index, refresh } = openCatalogueIndex({
  db,
  pool,
  log: createLog('silent'),
});

test('an index that follows has no differences, one that does not is found out', async () => {
  await insertRandomCatalogue(db, 3, 60);
  await refresh();
  const fresh = await verifyIndex(db, index, RANDOM_TODAY);
  expect(fresh.differences).toEqual([]);
  expect(fresh.queries).toBeGreaterThan(20);

  await db
    .updateTable('course_run')
    .set({ format: 'selfpaced' })
    .where('format', '=', 'online')
    .execute();
  const stale = await verifyIndex(db, index, RANDOM_TODAY);
  expect(stale.differences.map(({ difference }) => difference).join('\n')).toMatch(
    /format=selfpaced: index \d+, database \d+/,
  );

  await refresh();
  expect((await verifyIndex(db, index, RANDOM_TODAY)).differences).toEqual([]);
});
