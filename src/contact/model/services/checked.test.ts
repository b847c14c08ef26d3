import { expect, test } from 'vitest';
import { freshUntil } from './checked.ts';

test.each([
  ['2026-05-23', '2026-11-23'],
  ['2026-08-31', '2027-02-28'],
  ['2027-08-31', '2028-02-29'],
  ['2026-11-30', '2027-05-30'],
])('what was checked on %s is fresh until %s', (checked, until) => {
  expect(freshUntil(checked)).toBe(until);
});
