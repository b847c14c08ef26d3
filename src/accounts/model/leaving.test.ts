import { expect, test } from 'vitest';
import { announcedDay, erasureDay, leavingStep } from './leaving.ts';

const endedOn = '2026-11-30';
const on = (day: string) => new Date(`${day}T05:00:00Z`);

test('an account goes two years after the last role has ended', () => {
  expect(erasureDay(endedOn)).toBe('2028-11-30');
  expect(erasureDay('2028-02-29')).toBe('2030-03-01');
});

test.each([
  ['2028-10-30', null, 'wait'],
  ['2028-10-31', null, 'tell'],
  ['2028-11-29', '2028-10-31', 'wait'],
  ['2028-11-30', '2028-10-31', 'erase'],
  // The portal stood still: the letter is late, and so is the end.
  ['2028-12-24', null, 'tell'],
  ['2029-01-22', '2028-12-24', 'wait'],
  ['2029-01-23', '2028-12-24', 'erase'],
  // A letter about an earlier end.
  ['2028-11-30', '2026-01-05', 'tell'],
] as const)('on %s, told on %s: %s', (today, toldOn, step) => {
  const toldAt = toldOn === null ? null : on(toldOn);
  expect(leavingStep({ endedOn, toldAt }, today)).toBe(step);
});

test('the letter names a day that leaves thirty days', () => {
  expect(announcedDay(endedOn, '2028-10-31')).toBe('2028-11-30');
  expect(announcedDay(endedOn, '2028-12-24')).toBe('2029-01-23');
});
