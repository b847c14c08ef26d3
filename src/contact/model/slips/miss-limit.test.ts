import { expect, test } from 'vitest';
import { missLimit } from './miss-limit.ts';

const at = (seconds: number) => new Date(1_800_000_000_000 + seconds * 1000);

test('shut after so many misses, open again when the window is over; others are not affected', () => {
  const limit = missLimit({ most: 3, windowMs: 60_000 });
  for (let second = 0; second < 3; second++) {
    expect(limit.isShut('public', at(second))).toBe(false);
    limit.miss('public', at(second));
  }
  expect(limit.isShut('public', at(3))).toBe(true);
  expect(limit.isShut('desk', at(3))).toBe(false);
  expect(limit.isShut('public', at(59))).toBe(true);
  expect(limit.isShut('public', at(60))).toBe(false);
});

test('many made-up keys do not fill the memory', () => {
  const limit = missLimit({ most: 1, windowMs: 60_000 });
  for (let key = 0; key < 30_000; key++) limit.miss(`k${key}`, at(0));
  expect(limit.isShut('k29999', at(1))).toBe(true);
});
