import { describe, expect, test } from 'vitest';
import { isShown, type SealFacts, standingOn } from './seal-period.ts';

const confirmed: SealFacts = {
  validFrom: '2024-03-01',
  validUntil: '2026-11-23',
  state: 'confirmed',
  wasConfirmed: true,
  isRemoved: false,
};

describe('a confirmed seal', () => {
  test.each([
    ['2024-02-29', false, 'coming'],
    ['2024-03-01', true, 'counts'],
    ['2026-11-23', true, 'counts'],
    ['2026-11-24', false, 'over'],
  ] as const)('on %s is shown: %s', (day, isThere, standing) => {
    expect(isShown(confirmed, day)).toBe(isThere);
    expect(standingOn(confirmed, day)).toBe(standing);
  });

  test('without an end does not end', () => {
    expect(standingOn({ ...confirmed, validUntil: null }, '2099-01-01')).toBe('counts');
  });

  test('that was removed or refused later is over, but not before it began', () => {
    for (const taken of [{ isRemoved: true }, { state: 'refused' as const }]) {
      expect(standingOn({ ...confirmed, ...taken }, '2025-01-01')).toBe('over');
      expect(standingOn({ ...confirmed, ...taken }, '2024-01-01')).toBe('coming');
      expect(isShown({ ...confirmed, ...taken }, '2025-01-01')).toBe(false);
    }
  });
});

test('what nobody has checked is never shown', () => {
  for (const state of ['waiting', 'refused'] as const) {
    const stated = { ...confirmed, state, wasConfirmed: false };
    expect(isShown(stated, '2025-01-01')).toBe(false);
    expect(standingOn(stated, '2025-01-01')).toBe('none');
  }
});
