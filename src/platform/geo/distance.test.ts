import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceKm } from './distance.ts';

const WESEL = { lat: 51.659, lon: 6.618 };

test.each([
  ['Wesel', WESEL, 0],
  ['Voerde', { lat: 51.597, lon: 6.686 }, 8.4],
  ['Moers', { lat: 51.452, lon: 6.641 }, 23.1],
  ['Berlin', { lat: 52.52, lon: 13.405 }, 474],
])('Wesel to %s', (_name, place, km) => {
  expect(Math.abs(distanceKm(WESEL, place) - km)).toBeLessThan(Math.max(0.1, km * 0.01));
});

const position = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});

test('the way there is as long as the way back, never longer than half round the earth', () => {
  fc.assert(
    fc.property(position, position, (a, b) => {
      const there = distanceKm(a, b);
      expect(there).toBeCloseTo(distanceKm(b, a), 3);
      expect(there).toBeGreaterThanOrEqual(0);
      expect(there).toBeLessThan(20_016);
    }),
  );
});

// Half round the earth the formula has few digits left; a metre is far below what any position here is worth.
const METRE_KM = 0.001;

test('a detour is never shorter', () => {
  fc.assert(
    fc.property(position, position, position, (a, b, c) => {
      expect(distanceKm(a, c)).toBeLessThanOrEqual(distanceKm(a, b) + distanceKm(b, c) + METRE_KM);
    }),
  );
});
