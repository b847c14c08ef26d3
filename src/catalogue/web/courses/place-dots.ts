import type { DrawingPoint } from '../../../network/index.ts';
import { greatestPlaces, type PlaceGroup } from './group-places.ts';

/** A dot of the map: one place, or a place with smaller ones so close by that their dots would cover each other. */
export interface PlaceDot extends PlaceGroup, DrawingPoint {
  readonly hasNeighbours: boolean;
}

/** Closer than this (pixels of the drawing) two dots are one: about the radius of a large one. */
const APART = 22;
/** More dots than this are a texture, not a map. */
const MOST_DOTS = 40;
/** Places that are looked at for them, so that no answer makes a page slow. */
const MOST_PLACES = 600;

/** The dots of an answer, greatest first. Places outside of the drawing have none. */
export function placeDots(
  groups: readonly PlaceGroup[],
  pointOf: (lat: number, lon: number) => DrawingPoint | null,
): PlaceDot[] {
  const drawn = groups.filter(({ lat, lon }) => pointOf(lat, lon) !== null);
  const dots: (PlaceDot & { count: number; hasNeighbours: boolean })[] = [];
  for (const { place, count, lat, lon } of greatestPlaces(drawn, MOST_PLACES)) {
    const point = pointOf(lat, lon);
    if (point === null) continue;
    const near = dots.find(({ x, y }) => (x - point.x) ** 2 + (y - point.y) ** 2 < APART ** 2);
    if (near !== undefined) {
      near.count += count;
      near.hasNeighbours = true;
    } else if (dots.length < MOST_DOTS) {
      dots.push({ place, count, lat, lon, ...point, hasNeighbours: false });
    }
  }
  return dots;
}
