import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../../platform/geo/edit-distance.ts';
import { byteDistance } from './byte-distance.ts';

const word = fc.stringMatching(/^[a-d]{1,9}$/);

test('is the number of mistakes, or one more than allowed', () => {
  fc.assert(
    fc.property(word, word, fc.constantFrom(1, 2), (one, other, most) => {
      const bytes = Buffer.from(`xx${other}yy`);
      expect(byteDistance(Buffer.from(one), bytes, 2, other.length, most)).toBe(
        editDistance(one, other, most),
      );
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['pfelge', 'pflege', 1],
  ['schweisen', 'schweissen', 1],
  ['gabelstabler', 'gabelstapler', 1],
  ['projektmanagment', 'projektmanagement', 1],
  ['kurs', 'kunst', 2],
])('%s and %s: %d', (one, other, distance) => {
  const bytes = Buffer.from(other);
  expect(byteDistance(Buffer.from(one), bytes, 0, bytes.length, 2)).toBe(distance);
});
