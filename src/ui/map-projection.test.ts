import { expect, test } from 'vitest';
import { mapHeight, pathOf, project } from './map-projection.ts';

const FRAME = { west: 6.3, east: 6.9, south: 51.4, north: 51.8, width: 600 };

test('corners of the frame are corners of the drawing', () => {
  expect(project(FRAME, 51.8, 6.3)).toEqual({ x: 0, y: 0 });
  const corner = project(FRAME, 51.4, 6.9);
  expect(corner.x).toBe(600);
  expect(corner.y).toBeCloseTo(mapHeight(FRAME), 0);
});

test('a kilometre north is as long as a kilometre east', () => {
  const north = 1 / 111.2;
  const east = north / Math.cos((51.6 * Math.PI) / 180);
  const from = project(FRAME, 51.6, 6.6);
  const up = from.y - project(FRAME, 51.6 + north, 6.6).y;
  const right = project(FRAME, 51.6, 6.6 + east).x - from.x;
  expect(Math.abs(up - right)).toBeLessThan(0.2);
});

test('a ring is closed, a line is open', () => {
  const line = [
    [6.3, 51.8],
    [6.9, 51.8],
  ] as const;
  expect(pathOf(FRAME, [line], true)).toBe('M0 0L600 0Z');
  expect(pathOf(FRAME, [line], false)).toBe('M0 0L600 0');
});
