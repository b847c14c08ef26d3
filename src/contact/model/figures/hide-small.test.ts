import { expect, test } from 'vitest';
import { LEAST_PEOPLE, safeShare, safeTable } from './hide-small.ts';

const table = (counts: Record<string, number>) =>
  safeTable(Object.entries(counts).map(([key, count]) => ({ key, count })));

test('large rows are told, small ones put together', () => {
  expect(table({ money: 40, german: 12, young: 3, crisis: 2 })).toEqual({
    rows: [
      { key: 'money', count: 40 },
      { key: 'german', count: 12 },
    ],
    others: 5,
    total: 57,
  });
});

test('a single small row takes the next one with it: the total would tell it', () => {
  const { rows, others, total } = table({ money: 40, german: 12, young: 3, crisis: 0 });
  expect(rows.map(({ key }) => key)).toEqual(['money', 'crisis']);
  expect([others, total]).toEqual([15, 55]);
});

test('two that are too small together take a third', () => {
  expect(table({ money: 40, german: 9, young: 1, crisis: 2 })).toMatchObject({ others: 12 });
});

test('a table about fewer than five says nothing at all, one about nobody says so', () => {
  expect(table({ money: 3, german: 1 })).toEqual({ rows: [], others: null, total: null });
  expect(table({ money: 0 }).total).toBe(0);
});

test('whatever the counts, what is told never singles out fewer than five', () => {
  for (let round = 0; round < 3000; round++) {
    const counts = Array.from({ length: 1 + (round % 6) }, (_, at) => ({
      key: `row ${at}`,
      count: (round * 7919 + at * 104_729 + ((round * at) % 13)) % (3 + (round % 17)),
    }));
    const { rows, others, total } = safeTable(counts);
    for (const { count } of rows) expect(count === 0 || count >= LEAST_PEOPLE).toBe(true);
    if (total === null) continue;
    const rest = total - rows.reduce((sum, { count }) => sum + count, 0);
    expect(rest).toBe(others ?? 0);
    const bundled = counts.filter(({ key }) => !rows.some((row) => row.key === key));
    if (others !== null) expect(others).toBeGreaterThanOrEqual(LEAST_PEOPLE);
    // One row in the bundle would be told by the difference.
    if (bundled.length === 1) expect(bundled[0]?.count).toBeGreaterThanOrEqual(LEAST_PEOPLE);
  }
});

test('a share with few on one side is a bound', () => {
  expect(safeShare(45, 60)).toEqual({ kind: 'exact', percent: 75 });
  expect(safeShare(60, 60)).toEqual(safeShare(57, 60));
  expect(safeShare(58, 60)).toEqual({ kind: 'at_least', percent: 93 });
  expect(safeShare(0, 60)).toEqual(safeShare(4, 60));
  expect(safeShare(9, 9)).toEqual({ kind: 'too_few' });
});
