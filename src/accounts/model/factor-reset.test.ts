import { expect, test } from 'vitest';
import { type FactorReset, releaseRefusal } from './factor-reset.ts';

const now = new Date('2027-01-10T09:00:00Z');
const reset: FactorReset = {
  personId: 'loser',
  requestedBy: 'first',
  expiresAt: new Date('2027-01-10T09:00:01Z'),
  releasedAt: null,
};

test('ASVS 6.4.4: another person of the office may release it', () => {
  expect(releaseRefusal(reset, { personId: 'second', now })).toBeNull();
});

test.each([
  ['whoever asked for it', reset, 'first', 'same_person'],
  ['the person it is about', reset, 'loser', 'own'],
  ['anybody after a week', { ...reset, expiresAt: now }, 'second', 'expired'],
  ['anybody once it is released', { ...reset, releasedAt: now }, 'second', 'gone'],
  ['anybody when the first is gone', { ...reset, requestedBy: null }, 'second', 'gone'],
] as const)('ASVS 6.4.4: not by %s', (_name, state, personId, refusal) => {
  expect(releaseRefusal(state, { personId, now })).toBe(refusal);
});
