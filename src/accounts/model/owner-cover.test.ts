import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../platform/clock.ts';
import { type Days, endedBefore, isOn } from './mandate-days.ts';
import { firstDayWithoutOwner } from './owner-cover.ts';

const today = '2026-11-22';
const day = (offset: number) => addDays(today, offset);
const days = (from: number, to: number | null): Days => ({
  fromOn: day(from),
  toOn: to === null ? null : day(to),
});

test.each<[string, Days[], Days[], string | null]>([
  ['the only owner ends today', [days(-10, null)], [days(-10, 0)], day(1)],
  ['the only owner ends at once', [days(-10, null)], [], today],
  ['another one stays', [days(-10, null), days(-5, null)], [days(-5, null)], null],
  ['the other one goes next week', [days(-9, null), days(-5, 7)], [days(-5, 7)], day(8)],
  ['the other one comes next week', [days(-9, null), days(7, null)], [days(7, null)], today],
  ['one follows the other', [days(-9, null), days(8, null)], [days(-9, 7), days(8, null)], null],
  ['a dated owner ends as agreed', [days(-9, 3)], [days(-9, 3)], null],
  ['there was no owner', [], [], null],
  ['what is past does not matter', [days(-9, -1)], [], null],
])('%s', (_name, before, after, expected) => {
  expect(firstDayWithoutOwner(before, after, today)).toBe(expected);
});

const anyDays = fc
  .tuple(fc.integer({ min: -5, max: 8 }), fc.option(fc.integer({ min: 0, max: 8 })))
  .map(([from, length]) => days(from, length === null ? null : from + length));

test('the answer is that of asking every single day', () => {
  fc.assert(
    fc.property(
      fc.array(anyDays, { maxLength: 4 }),
      fc.array(anyDays, { maxLength: 4 }),
      (before, after) => {
        const all = Array.from({ length: 30 }, (_, offset) => day(offset));
        const expected = all.find(
          (one) => before.some((own) => isOn(own, one)) && !after.some((own) => isOn(own, one)),
        );
        expect(firstDayWithoutOwner(before, after, today)).toBe(expected ?? null);
      },
    ),
  );
});

test('ended at once, a role is over today, and never longer than before', () => {
  fc.assert(
    fc.property(anyDays, (given) => {
      const left = endedBefore(given, today);
      if (left === null) {
        expect(given.fromOn >= today).toBe(true);
        return;
      }
      expect(isOn(left, today)).toBe(false);
      expect(left.fromOn).toBe(given.fromOn);
      expect(given.toOn === null || (left.toOn ?? '') <= given.toOn).toBe(true);
    }),
  );
});
