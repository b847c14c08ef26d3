import { expect, test } from 'vitest';
import { isToBePaused, nextPull } from './next-pull.ts';

const now = new Date('2026-11-23T08:00:00Z');
const minutes = (pull: Partial<Parameters<typeof nextPull>[0]>) =>
  (nextPull({ now, everyHours: 24, failures: 0, chance: 0.5, ...pull }).getTime() - now.getTime()) /
  60_000;

test('an address that answers is fetched as often as agreed, a tenth around it', () => {
  expect(minutes({})).toBe(1440);
  expect(minutes({ chance: 0 })).toBe(1296);
  expect(minutes({ chance: 1 })).toBe(1584);
});

test('after each failure the wait doubles, up to the agreed hours', () => {
  const waits = [1, 2, 3, 6, 7, 50].map((failures) => minutes({ failures, chance: 0 }));
  expect(waits).toEqual([15, 30, 60, 480, 960, 1296]);
});

test('a server that asks for patience gets it, up to a day', () => {
  expect(minutes({ failures: 1, retryAfterSeconds: 7200 })).toBe(120);
  expect(minutes({ failures: 1, retryAfterSeconds: 9_999_999 })).toBe(1440);
});

test.each([
  ['2026-11-09T08:00:01Z', false],
  ['2026-11-09T08:00:00Z', true],
])('failing since %s: paused = %s', (since, isPaused) => {
  expect(isToBePaused(new Date(since), now)).toBe(isPaused);
});
