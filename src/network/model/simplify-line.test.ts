import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simplifyLine, simplifyRing } from './simplify-line.ts';

const points = fc.array(
  fc.record({ x: fc.integer({ min: 0, max: 100 }), y: fc.integer({ min: 0, max: 100 }) }),
  { minLength: 2, maxLength: 40 },
);

test('points on a straight line are not needed', () => {
  const line = [0, 1, 2, 3, 4].map((x) => ({ x, y: 2 * x }));
  expect(simplifyLine(line, 0.1)).toEqual([line[0], line[4]]);
});

test('a corner stays', () => {
  const line = [
    { x: 0, y: 0 },
    { x: 5, y: 5 },
    { x: 10, y: 0 },
  ];
  expect(simplifyLine(line, 4.9)).toEqual(line);
  expect(simplifyLine(line, 5.1)).toHaveLength(2);
});

test('the result is a part of the line in its order, with both ends', () => {
  fc.assert(
    fc.property(points, fc.integer({ min: 0, max: 20 }), (line, tolerance) => {
      const simple = simplifyLine(line, tolerance);
      expect(simple[0]).toBe(line[0]);
      expect(simple.at(-1)).toBe(line.at(-1));
      let from = 0;
      for (const point of simple) {
        const index = line.indexOf(point, from);
        expect(index).toBeGreaterThanOrEqual(from);
        from = index + 1;
      }
    }),
  );
});

test('a ring stays a ring', () => {
  fc.assert(
    fc.property(points, (line) => {
      const first = line[0];
      if (!first) return;
      const simple = simplifyRing([...line, first], 5);
      expect(simple[0]).toBe(first);
      expect(simple.at(-1)).toBe(first);
    }),
  );
});
