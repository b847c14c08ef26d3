export interface Position {
  /** Degrees north, WGS 84. */
  readonly lat: number;
  /** Degrees east, WGS 84. */
  readonly lon: number;
}

/** Mean radius of the earth (IUGG), in kilometres. */
const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** Straight line (great circle, haversine formula) between two positions in kilometres; exact to about 0.5 %. */
export function distanceKm(a: Position, b: Position): number {
  const northing = Math.sin(((b.lat - a.lat) * RADIANS) / 2);
  const easting = Math.sin(((b.lon - a.lon) * RADIANS) / 2);
  const chord =
    northing * northing + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * easting * easting;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}
