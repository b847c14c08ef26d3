import { expect, test } from 'vitest';
import { freshnessOf } from './freshness.ts';

const now = new Date('2026-11-22T10:00:00Z');

test.each([
  [null, 'never'],
  ['2026-11-22T09:00:00Z', 'fresh'],
  ['2026-05-23T10:00:00Z', 'fresh'],
  ['2026-05-23T09:59:59Z', 'old'],
] as const)('confirmed at %s is %s', (at, state) => {
  expect(freshnessOf(at === null ? null : new Date(at), now)).toBe(state);
});
