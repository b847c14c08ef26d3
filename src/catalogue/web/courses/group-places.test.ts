import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { greatestPlaces, groupPlaces } from './group-places.ts';

const at = (place: string, lat: number, lon: number, count: number) => ({ place, lat, lon, count });

describe('places of an answer', () => {
  test('venues of a place are together, at the venue with most courses', () => {
    const venues = [at('Wesel', 51.659, 6.618, 1), at('Wesel', 51.661, 6.62, 3)];
    expect(groupPlaces(venues)).toMatchObject([{ place: 'Wesel', count: 4, lat: 51.661 }]);
  });

  test('places of the same name that lie apart stay apart', () => {
    const venues = [at('Neustadt', 49.35, 8.14, 2), at('Neustadt', 54.1, 10.82, 3)];
    expect(groupPlaces(venues).map(({ count }) => count)).toEqual([2, 3]);
  });

  test('the greatest come first, equals by their German name', () => {
    const groups = [
      at('Zell', 0, 0, 1),
      at('Ölde', 0, 0, 1),
      at('Wesel', 0, 0, 9),
      at('Moers', 0, 0, 1),
    ];
    expect(greatestPlaces(groups, 10).map(({ place }) => place)).toEqual([
      'Wesel',
      'Moers',
      'Ölde',
      'Zell',
    ]);
  });

  test('as many as asked for, and none of the rest has more', () => {
    const groups = fc.array(fc.nat(5).map((count) => at(`Ort ${count}`, 0, 0, count)));
    fc.assert(
      fc.property(groups, fc.integer({ min: 1, max: 8 }), (all, most) => {
        const greatest = greatestPlaces(all, most);
        const rest = all.filter((group) => !greatest.includes(group));
        const least = Math.min(...greatest.map(({ count }) => count));
        expect(greatest).toHaveLength(Math.min(most, all.length));
        expect(rest.every(({ count }) => count <= least)).toBe(true);
      }),
    );
  });
});
