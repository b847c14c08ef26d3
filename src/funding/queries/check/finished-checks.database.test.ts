import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { countFinishedCheck } from '../../use-cases/check/count-finished-check.ts';
import { suggestCorrection } from '../../use-cases/check/suggest-correction.ts';
import { finishedChecks } from './finished-checks.ts';

const { db } = await testDatabase();

test('finished checks are counted per month, and small numbers are not said', async () => {
  const days = ['2026-10-30', '2026-11-01', '2026-11-01', '2026-11-02', '2026-11-23', '2026-11-30'];
  await Promise.all(days.map((day) => countFinishedCheck(db, day)));
  expect(await finishedChecks(db)).toEqual([
    { month: '2026-11-01', finished: 5 },
    { month: '2026-10-01', finished: null },
  ]);
});

test('suggestions are kept until somebody floods the office with them', async () => {
  const one = { programmeId: 'demo', words: 'Der Betrag stimmt nicht', now: new Date(0) };
  expect(await suggestCorrection(db, one)).toBe(true);
  await db
    .insertInto('funding_correction')
    .values(
      Array.from({ length: 499 }, () => ({
        programme_id: 'demo',
        words: 'x',
        created_at: new Date(0),
      })),
    )
    .execute();
  expect(await suggestCorrection(db, one)).toBe(false);
});
