import { expect, test } from 'vitest';
import { clockOf } from './need-clock.ts';

/** A Monday, 9:00 in Wesel. */
const NOW = new Date('2026-11-23T08:00:00Z');
const open = { answeredAt: null, escalatedAt: null, closedAt: null };

test.each([
  ['2026-11-23T15:00:00Z', 'today'],
  ['2026-11-23T22:59:00Z', 'today'],
  // Midnight in Wesel is 23:00 UTC in winter.
  ['2026-11-23T23:00:00Z', 'tomorrow'],
  ['2026-11-24T15:00:00Z', 'tomorrow'],
  ['2026-11-25T15:00:00Z', 'later'],
  ['2026-11-23T08:00:00Z', 'late'],
] as const)('due %s reads %s', (due, kind) => {
  expect(clockOf({ ...open, dueAt: new Date(due) }, NOW).kind).toBe(kind);
});

test('the day of tomorrow is that of Wesel on the day on which the clocks change', () => {
  const saturday = new Date('2026-10-24T21:30:00Z');
  const dueAt = new Date('2026-10-25T22:30:00Z');
  expect(clockOf({ ...open, dueAt }, saturday).kind).toBe('tomorrow');
});

test('an answer stops the clock, closing ends it', () => {
  const dueAt = new Date('2026-11-20T15:00:00Z');
  const answeredAt = new Date('2026-11-19T15:00:00Z');
  expect(clockOf({ ...open, dueAt, answeredAt }, NOW)).toEqual({
    kind: 'answered',
    at: answeredAt,
  });
  expect(clockOf({ ...open, dueAt, answeredAt, closedAt: NOW }, NOW).kind).toBe('closed');
});

test('late says whether the office knows', () => {
  const dueAt = new Date('2026-11-20T15:00:00Z');
  expect(clockOf({ ...open, dueAt }, NOW)).toMatchObject({ isEscalated: false });
  expect(clockOf({ ...open, dueAt, escalatedAt: NOW }, NOW)).toMatchObject({ isEscalated: true });
});
