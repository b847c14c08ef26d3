export interface LinePoint {
  readonly x: number;
  readonly y: number;
}

/**
 * Leaves out points of a line that lie closer than `tolerance` to the line without them (Douglas and Peucker 1973). First and last
 * point stay.
 */
export function simplifyLine<Point extends LinePoint>(
  points: readonly Point[],
  tolerance: number,
): Point[] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 3) return [...points];
  let farthest = 0;
  let farthestDistance = 0;
  points.forEach((point, index) => {
    const distance = distanceToSegment(point, first, last);
    if (distance > farthestDistance) {
      farthest = index;
      farthestDistance = distance;
    }
  });
  if (farthestDistance <= tolerance) return [first, last];
  return [
    ...simplifyLine(points.slice(0, farthest + 1), tolerance).slice(0, -1),
    ...simplifyLine(points.slice(farthest), tolerance),
  ];
}

/** {@link simplifyLine} for a ring whose last point is its first: it is opened at the two points that are farthest apart. */
export function simplifyRing<Point extends LinePoint>(
  points: readonly Point[],
  tolerance: number,
): Point[] {
  const first = points[0];
  if (!first) return [];
  let opposite = 0;
  points.forEach((point, index) => {
    const reach = points[opposite];
    if (reach && gap(point, first) > gap(reach, first)) opposite = index;
  });
  return [
    ...simplifyLine(points.slice(0, opposite + 1), tolerance).slice(0, -1),
    ...simplifyLine(points.slice(opposite), tolerance),
  ];
}

const gap = (a: LinePoint, b: LinePoint): number => Math.hypot(a.x - b.x, a.y - b.y);

function distanceToSegment(point: LinePoint, start: LinePoint, end: LinePoint): number {
  const length = gap(start, end);
  if (length === 0) return gap(point, start);
  const along =
    ((point.x - start.x) * (end.x - start.x) + (point.y - start.y) * (end.y - start.y)) /
    (length * length);
  const share = Math.max(0, Math.min(1, along));
  return gap(point, {
    x: start.x + share * (end.x - start.x),
    y: start.y + share * (end.y - start.y),
  });
}
