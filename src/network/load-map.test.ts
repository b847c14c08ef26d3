import { beforeAll, describe, expect, test } from 'vitest';
import { loadNetwork, type MapDrawing } from './index.ts';

let map: MapDrawing;

beforeAll(async () => {
  const network = await loadNetwork('network/wesel');
  if (!network.map) throw new Error('no map');
  map = network.map;
});

const municipalities = () => map.areas.filter((area) => area.isNeighbour !== true);

describe('the map of the region', () => {
  test('has the 13 municipalities, each with its name on it', () => {
    expect(municipalities().map(({ name }) => name)).toEqual([
      'Alpen',
      'Dinslaken',
      'Hamminkeln',
      'Hünxe',
      'Kamp-Lintfort',
      'Moers',
      'Neukirchen-Vluyn',
      'Rheinberg',
      'Schermbeck',
      'Sonsbeck',
      'Voerde',
      'Wesel',
      'Xanten',
    ]);
    for (const area of map.areas) {
      expect(area.label, area.name).toBeDefined();
      expect(area.label?.x).toBeGreaterThan(0);
      expect(area.label?.x).toBeLessThan(map.width);
      expect(area.label?.y).toBeGreaterThan(0);
      expect(area.label?.y).toBeLessThan(map.height);
    }
  });

  test('is light: every page that shows it carries it', () => {
    const bytes = map.areas.map(({ d }) => d).join('').length + map.river.length;
    expect(bytes).toBeGreaterThan(2000);
    expect(bytes).toBeLessThan(8000);
  });

  test('areas are closed outlines in whole pixels within the drawing', () => {
    for (const { name, d } of municipalities()) {
      expect(d, name).toMatch(/^M\d+ \d+(l-?\d+( \d+|-\d+))+z$/);
      for (const [x, y] of cornersOf(d)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(map.width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(map.height);
      }
    }
  });

  test('the outlines keep the size of the district (1,041 km²) within 1 %', () => {
    const origin = map.pointOf(51.6, 6.6);
    const north = map.pointOf(51.7, 6.6);
    if (!origin || !north) throw new Error('outside');
    const pixelsPerKm = (origin.y - north.y) / 11.12;
    const pixels = municipalities().reduce((sum, { d }) => sum + areaOf(cornersOf(d)), 0);
    expect(Math.abs(pixels / pixelsPerKm ** 2 / 1040.9 - 1)).toBeLessThan(0.01);
  });

  test('the river parts the places as people know it', async () => {
    const { places } = await loadNetwork('network/wesel');
    const line = [...map.river.matchAll(/(\d+) (-?\d+)/g)].map(([, x, y]): [number, number] => [
      Number(x),
      Number(y),
    ]);
    const river: [number, number][] = [
      ...line,
      [line.at(-1)?.[0] ?? 0, -500],
      [5000, -500],
      [5000, 5000],
    ];
    for (const place of places.filter((each) => each.county === 'Kreis Wesel')) {
      const point = map.pointOf(place.lat, place.lon);
      if (!point) throw new Error(`${place.name} is outside`);
      expect(isInside(point, river), place.name).toBe(place.bank === 'right');
    }
  });

  test('what lies outside has no point', () => {
    expect(map.pointOf(51.66, 6.62)).not.toBeNull();
    expect(map.pointOf(52.5, 13.4)).toBeNull();
    expect(map.pointOf(51.66, 5.9)).toBeNull();
  });

  test('names its source', () => {
    expect(map.attribution).toBe('© GeoBasis-DE / BKG 2016 (Daten verändert)');
  });
});

function cornersOf(d: string): [number, number][] {
  let [x, y] = [0, 0];
  return [...d.matchAll(/[Ml](-?\d+) ?(-?\d+)/g)].map(([, dx, dy]) => {
    x += Number(dx);
    y += Number(dy);
    return [x, y];
  });
}

/** Shoelace formula. */
function areaOf(corners: readonly [number, number][]): number {
  let doubled = 0;
  corners.forEach(([x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [x, y];
    doubled += x * nextY - nextX * y;
  });
  return Math.abs(doubled / 2);
}

function isInside({ x, y }: { x: number; y: number }, ring: readonly [number, number][]): boolean {
  let inside = false;
  ring.forEach(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < x1 + ((x2 - x1) * (y - y1)) / (y2 - y1)) inside = !inside;
  });
  return inside;
}
