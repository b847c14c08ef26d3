import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

test.each([
  ['wesel', 'wesel', 0],
  ['wesl', 'wesel', 1],
  ['weesel', 'wesel', 1],
  ['wedel', 'wesel', 1],
  ['wseel', 'wesel', 1],
  ['xantn', 'xanten', 1],
  ['dinslakken', 'dinslaken', 1],
  ['rinberg', 'rheinberg', 2],
  ['moers', 'wesel', 5],
])('%s → %s: %i', (a, b, distance) => {
  expect(editDistance(a, b, 5)).toBe(distance);
});

test('beyond the limit it is limit + 1', () => {
  expect(editDistance('moers', 'wesel', 2)).toBe(3);
  expect(editDistance('a', 'abcdef', 2)).toBe(3);
});

test('it does not matter which word comes first, and a limit never makes it smaller', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
      const whole = editDistance(a, b, 99);
      expect(editDistance(b, a, 99)).toBe(whole);
      expect(editDistance(a, b, limit)).toBe(Math.min(whole, limit + 1));
    }),
  );
});
