import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayRemoveFactor, mayTryCode, typedCode, withWrongTry } from './second-factor.ts';

const now = new Date('2027-01-10T09:00:00Z');
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

describe('ASVS 6.3.1: wrong codes', () => {
  test('five in ten minutes are enough', () => {
    const four = [9, 8, 5, 1].map(before);
    expect(mayTryCode(four, now)).toBe(true);
    expect(mayTryCode([...four, now], now)).toBe(false);
  });

  test('the next is looked at when the first of the five is ten minutes old', () => {
    expect(mayTryCode([10, 8, 5, 1, 0].map(before), now)).toBe(true);
  });

  test('twenty in a day are enough, however slowly they come', () => {
    const hourly = Array.from({ length: 20 }, (_, hour) => before(60 * hour + 30));
    expect(mayTryCode(hourly, now)).toBe(false);
    expect(mayTryCode(hourly.slice(1), now)).toBe(true);
  });

  test('whoever tries whenever it is allowed tries at most 20 times in any day, 5 times in any ten minutes', () => {
    const waits = fc.array(fc.integer({ min: 0, max: 180 }), { minLength: 100, maxLength: 300 });
    fc.assert(
      fc.property(waits, (minutes) => {
        let wrongAt: readonly Date[] = [];
        const tried: number[] = [];
        let instant = now.getTime();
        for (const wait of minutes) {
          instant += wait * 60_000;
          if (!mayTryCode(wrongAt, new Date(instant))) continue;
          wrongAt = withWrongTry(wrongAt, new Date(instant));
          tried.push(instant);
        }
        const most = (withinMs: number) =>
          Math.max(
            ...tried.map((end) => tried.filter((at) => at <= end && end - at < withinMs).length),
          );
        expect(most(600_000)).toBeLessThanOrEqual(5);
        expect(most(86_400_000)).toBeLessThanOrEqual(20);
      }),
      { numRuns: 50 },
    );
  });
});

test('codes may be typed as apps show them', () => {
  expect(typedCode(' 123 456\u00a0')).toBe('123456');
});

test.each([
  [1, true, false],
  [2, true, true],
  [1, false, true],
] as const)('of %i factors, with a duty %s, one may go: %s', (factorCount, hasDuty, may) => {
  expect(mayRemoveFactor({ factorCount, hasDuty })).toBe(may);
});
