import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODE_DIGITS, CODE_MINUTES } from './sign-in-code.ts';
import {
  CODES_PER_HOUR,
  hasTryLeft,
  type PastAttempt,
  TRIES_PER_CODE,
  WRONG_TRIES_PER_HOUR,
  waitsUntil,
} from './sign-in-limits.ts';

const start = Date.parse('2026-11-23T08:00:00Z');
const at = (minutes: number): Date => new Date(start + minutes * 60_000);
const attempt = (minutes: number, tries = 0): PastAttempt => ({ createdAt: at(minutes), tries });

test('ASVS 6.6.3: guessing succeeds with at most 1 in 10^6 per hour and address', () => {
  // Each guess is compared with one code out of 10^8, drawn evenly and unknown to the guesser: it hits with 1 in 10^8. In any 60
  // minutes an address takes 20 wrong guesses and then none: at most 20 / 10^8 = 2 / 10^7.
  expect(WRONG_TRIES_PER_HOUR / 10 ** CODE_DIGITS).toBeLessThanOrEqual(1 / 10 ** 6);
  // More codes do not help: 5 codes with 5 tries would be 25 guesses, but the address stops them before.
  expect(CODES_PER_HOUR * TRIES_PER_CODE).toBeGreaterThan(WRONG_TRIES_PER_HOUR);
});

describe('a new code', () => {
  test('is there at once for the first five of an hour', () => {
    expect(waitsUntil([], at(0))).toBeNull();
    expect(
      waitsUntil(
        [0, 1, 2, 3].map((minute) => attempt(minute)),
        at(4),
      ),
    ).toBeNull();
  });

  test('comes an hour after the first of five', () => {
    const five = [4, 0, 1, 2, 3].map((minute) => attempt(minute));
    expect(waitsUntil(five, at(5))).toEqual(at(60));
    expect(waitsUntil(five, at(60))).toBeNull();
  });

  test('waits for wrong tries to be forgotten: an hour and the life of their code', () => {
    const tried = [attempt(0, 5), attempt(1, 5), attempt(2, 5), attempt(3, 5)];
    expect(waitsUntil(tried, at(10))).toEqual(at(60 + CODE_MINUTES));
  });
});

test('ASVS 6.3.1: after 20 wrong tries no code of the address counts', () => {
  const tried = [attempt(0, 5), attempt(1, 5), attempt(2, 5), attempt(3, 4)];
  expect(hasTryLeft(tried, at(9))).toBe(true);
  expect(hasTryLeft([...tried, attempt(5, 1)], at(9))).toBe(false);
});

test('whoever asks for codes and tries at whatever minutes has 5 codes and 20 wrong tries in every hour', () => {
  const act = fc.record({
    pauseSeconds: fc.integer({ min: 1, max: 900 }),
    kind: fc.constantFrom('code', 'try', 'try', 'try'),
    which: fc.nat(4),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 150 }), (acts) => {
      const codes: { createdAt: Date; tries: number }[] = [];
      const tries: number[] = [];
      let now = start;
      for (const { pauseSeconds, kind, which } of acts) {
        now += pauseSeconds * 1000;
        const instant = new Date(now);
        const code = codes.at(-1 - which);
        const isAlive =
          code !== undefined && now < code.createdAt.getTime() + CODE_MINUTES * 60_000;
        if (kind === 'code' && waitsUntil(codes, instant) === null) {
          codes.push({ createdAt: instant, tries: 0 });
        } else if (kind === 'try' && isAlive && code.tries < TRIES_PER_CODE) {
          if (!hasTryLeft(codes, instant)) continue;
          code.tries += 1;
          tries.push(now);
        }
      }
      const mostInAnHour = (moments: readonly number[]) =>
        Math.max(
          0,
          ...moments.map(
            (end) => moments.filter((moment) => moment <= end && moment > end - 3_600_000).length,
          ),
        );
      expect(mostInAnHour(codes.map((code) => code.createdAt.getTime()))).toBeLessThanOrEqual(5);
      expect(mostInAnHour(tries)).toBeLessThanOrEqual(20);
    }),
    { numRuns: 200 },
  );
});
