import { expect, test } from 'vitest';
import { PROFILE_BITS, runDaysOf } from './run-days.ts';

const runs = {
  starts: Uint16Array.of(20, 10, 20),
  runStarts: Uint32Array.of(0, 1, 3),
  offers: Uint32Array.of(0, 2049),
  profiles: Uint32Array.of(7, 9),
  profileCount: 10,
};

test('runs lie by block and day, with their offer in the block and their profile', () => {
  const { starts, kindStarts, kinds, offerProfiles } = runDaysOf(runs, 2050);
  expect([...starts]).toEqual([10, 20]);
  expect([...kindStarts]).toEqual([0, 0, 1, 2, 3]);
  expect([...kinds]).toEqual([0, 1, 1]);
  expect([...(offerProfiles ?? [])]).toEqual([7, 2 ** PROFILE_BITS + 9, 2 ** PROFILE_BITS + 9]);
});

test('a profile whose number does not fit is never mixed up with an offer', () => {
  const many = { ...runs, profileCount: 2 ** PROFILE_BITS + 1 };
  expect(runDaysOf(many, 2050).offerProfiles).toBeNull();
  expect([...runDaysOf(many, 2050).kinds]).toEqual([0, 1, 1]);
});
