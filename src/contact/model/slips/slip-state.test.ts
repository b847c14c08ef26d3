import { describe, expect, test } from 'vitest';
import { isOpenLong, mayStep, SLIP_STATES, type SlipStep } from './slip-state.ts';
import { mayMark } from './who-may-mark.ts';

const DAY_MS = 86_400_000;
const issuedAt = new Date('2026-11-01T09:00:00Z');
const inDays = (days: number) => new Date(issuedAt.getTime() + days * DAY_MS);

describe('states of a slip', () => {
  test('forward only, and nobody is enrolled who has not come', () => {
    const steps: readonly SlipStep[] = ['arrived', 'enrolled', 'closed'];
    const allowed = SLIP_STATES.flatMap((from) =>
      steps.filter((to) => mayStep(from, to)).map((to) => `${from} → ${to}`),
    );
    expect(allowed).toEqual([
      'blank → arrived',
      'issued → arrived',
      'arrived → enrolled',
      'arrived → closed',
      'enrolled → closed',
    ]);
  });

  test('open after 14 days without a sign, and again 14 days after the issuer decided to wait', () => {
    const slip = { state: 'issued' as const, issuedAt, followedUpAt: null };
    expect(isOpenLong(slip, inDays(13.9))).toBe(false);
    expect(isOpenLong(slip, inDays(14))).toBe(true);
    const asked = { ...slip, followedUpAt: inDays(15) };
    expect(isOpenLong(asked, inDays(28))).toBe(false);
    expect(isOpenLong(asked, inDays(29))).toBe(true);
    expect(isOpenLong({ ...slip, state: 'arrived' }, inDays(40))).toBe(false);
  });
});

describe('who may say that somebody has come', () => {
  const slip = { state: 'issued' as const, issuerMemberId: 'a', targetMemberId: 'b' };
  test('the desk it leads to and the office, not even the issuer', () => {
    expect(mayMark(slip, { memberId: 'b', isOffice: false })).toBe(true);
    expect(mayMark(slip, { memberId: 'a', isOffice: false })).toBe(false);
    expect(mayMark(slip, { memberId: 'c', isOffice: false })).toBe(false);
    expect(mayMark(slip, { memberId: 'c', isOffice: true })).toBe(true);
  });
  test('where it leads to nobody in the portal the issuer, a blank one any desk', () => {
    const away = { ...slip, targetMemberId: null };
    expect(mayMark(away, { memberId: 'a', isOffice: false })).toBe(true);
    expect(mayMark(away, { memberId: 'c', isOffice: false })).toBe(false);
    expect(mayMark({ ...away, state: 'blank' }, { memberId: 'c', isOffice: false })).toBe(true);
  });
});
