import { type MapFrame, mapHeight, project } from '../ui/map-projection.ts';
import type { DrawingPoint, DrawnArea, MapDrawing } from './model/map-drawing.ts';
import type { AreasFile, MapFile, RiverFile } from './model/map-files.ts';
import type { Place } from './model/place.ts';
import { type LinePoint, simplifyLine, simplifyRing } from './model/simplify-line.ts';

const WIDTH = 640;
/** Space around the region, as a share of its extent: room for the neighbours. */
const MARGIN = 0.06;
/** Points nearer than this (in pixels of the drawing, about 60 m each) are not needed. */
const TOLERANCE = 0.9;
/** Names stand above the town, clear of the largest dot. */
const NAME_ABOVE = 30;

/** Draws the region: the municipalities of `areas` with the river, and room for the neighbours. Pure; a few milliseconds. */
export function drawMap(
  file: MapFile,
  areas: AreasFile,
  river: RiverFile,
  places: readonly Place[],
): MapDrawing {
  const frame = frameAround(areas);
  const height = mapHeight(frame);
  const isInside = (lat: number, lon: number) =>
    lat >= frame.south && lat <= frame.north && lon >= frame.west && lon <= frame.east;
  const pointOf = (lat: number, lon: number) =>
    isInside(lat, lon) ? project(frame, lat, lon) : null;
  const line = river.points.map(([lat, lon]) => project(frame, lat, lon));
  return {
    width: WIDTH,
    height,
    areas: [
      ...areas.features.map((feature) => municipality(feature, frame, places)),
      ...file.neighbours.flatMap((name) => neighbour(name, frame, places)),
    ],
    river: softPathOf(simplifyLine(line, TOLERANCE)),
    attribution: file.attribution,
    pointOf,
  };
}

function frameAround(areas: AreasFile): MapFrame {
  const points = areas.features.flatMap(ringsOf).flat();
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const marginLon = (east - west) * MARGIN;
  const marginLat = (north - south) * MARGIN;
  return {
    west: west - marginLon,
    east: east + marginLon,
    south: south - marginLat,
    north: north + marginLat,
    width: WIDTH,
  };
}

type Feature = AreasFile['features'][number];

function ringsOf({ geometry }: Feature): [number, number][][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

function municipality(feature: Feature, frame: MapFrame, places: readonly Place[]): DrawnArea {
  const place = placeNamed(places, feature.properties.name);
  const rings = ringsOf(feature).map((ring) =>
    simplifyRing(
      ring.map(([lon, lat]) => project(frame, lat, lon)),
      TOLERANCE,
    ),
  );
  const d = rings.map((ring) => `${pathOf(ring.slice(0, -1))}z`).join('');
  return {
    name: place?.name ?? feature.properties.name,
    d,
    ...(place ? { label: labelOf(place, frame) } : {}),
  };
}

function neighbour(name: string, frame: MapFrame, places: readonly Place[]): DrawnArea[] {
  const place = placeNamed(places, name);
  if (!place) return [];
  const { x, y } = project(frame, place.lat, place.lon);
  const d = `M${Math.round(x) - 3} ${Math.round(y)}a3 3 0 1 0 6 0a3 3 0 1 0-6 0z`;
  return [{ name, d, isNeighbour: true, label: { x: Math.round(x), y: Math.round(y) - 8 } }];
}

const placeNamed = (places: readonly Place[], name: string): Place | undefined =>
  places.find(
    (place) => place.kind !== 'district' && (place.name === name || place.aliases.includes(name)),
  );

function labelOf(place: Place, frame: MapFrame): DrawingPoint {
  const { x, y } = project(frame, place.lat, place.lon);
  return { x: Math.round(x), y: Math.round(y) - NAME_ABOVE };
}

/** A line in whole pixels with relative steps: a third of the bytes of absolute tenths. */
function pathOf(points: readonly LinePoint[]): string {
  let path = '';
  let at = { x: 0, y: 0 };
  points.forEach((point, index) => {
    const next = { x: Math.round(point.x), y: Math.round(point.y) };
    const [dx, dy] = [next.x - at.x, next.y - at.y];
    if (index > 0 && dx === 0 && dy === 0) return;
    path += `${index === 0 ? 'M' : 'l'}${dx}${dy < 0 ? '' : ' '}${dy}`;
    at = next;
  });
  return path;
}

/** A line with rounded bends: it passes through the middles between its points, which pull it. */
function softPathOf(points: readonly LinePoint[]): string {
  const whole = points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
  const bends = whole.slice(1, -1).map((point, index) => {
    const next = whole[index + 2] ?? point;
    const middle = `${Math.round((point.x + next.x) / 2)} ${Math.round((point.y + next.y) / 2)}`;
    return `Q${point.x} ${point.y} ${middle}`;
  });
  const [first, last] = [whole[0], whole.at(-1)];
  return first && last ? `M${first.x} ${first.y}${bends.join('')}L${last.x} ${last.y}` : '';
}
