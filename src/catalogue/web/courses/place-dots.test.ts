import { expect, test } from 'vitest';
import { placeDots } from './place-dots.ts';

/** A drawing with one pixel per hundredth of a degree, 1000 wide and high. */
const pointOf = (lat: number, lon: number) => {
  const [x, y] = [lon * 100, lat * 100];
  return x < 0 || y < 0 || x > 1000 || y > 1000 ? null : { x, y };
};
const at = (place: string, lat: number, lon: number, count: number) => ({ place, lat, lon, count });

test('a place outside of the drawing has no dot', () => {
  expect(placeDots([at('Berlin', 52, 13, 5), at('Hier', 1, 1, 1)], pointOf)).toMatchObject([
    { place: 'Hier', x: 100, y: 100, hasNeighbours: false },
  ]);
});

test('a dot takes in the smaller places that it would cover', () => {
  const groups = [at('Dorf', 1.1, 1, 2), at('Stadt', 1, 1, 9), at('Fern', 3, 3, 4)];
  expect(placeDots(groups, pointOf)).toMatchObject([
    { place: 'Stadt', count: 11, hasNeighbours: true },
    { place: 'Fern', count: 4, hasNeighbours: false },
  ]);
});

test('thousands of places make a readable number of dots', () => {
  const groups = Array.from({ length: 5000 }, (_, number) =>
    at(`Ort ${number}`, (number % 100) / 10, Math.floor(number / 100) / 5, number % 7),
  );
  expect(placeDots(groups, pointOf)).toHaveLength(40);
});
