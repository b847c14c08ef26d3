/** The part of the earth that the region's map shows, in degrees. */
export interface MapFrame {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
  /** Width of the drawing; its height follows from the frame. */
  readonly width: number;
}

export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** Height of the drawing that belongs to a frame. */
export function mapHeight(frame: MapFrame): number {
  return Math.round(
    (frame.width * (frame.north - frame.south)) /
      (scaleOfLongitude(frame) * (frame.east - frame.west)),
  );
}

/**
 * A position on the drawing, rounded to a tenth. Plate carrée with the middle latitude kept true: within one district the error
 * stays far below the width of a dot.
 */
export function project(frame: MapFrame, lat: number, lon: number): MapPoint {
  const perDegree = frame.width / (frame.east - frame.west);
  return {
    x: Math.round((lon - frame.west) * perDegree * 10) / 10,
    y: Math.round(((frame.north - lat) * perDegree * 10) / scaleOfLongitude(frame)) / 10,
  };
}

function scaleOfLongitude(frame: MapFrame): number {
  return Math.cos((((frame.north + frame.south) / 2) * Math.PI) / 180);
}

/** Lines of `[lon, lat]` points (GeoJSON order) as the `d` of an SVG path. */
export function pathOf(
  frame: MapFrame,
  lines: readonly (readonly (readonly [lon: number, lat: number])[])[],
  isClosed: boolean,
): string {
  return lines
    .map((line) => {
      const points = line.map(([lon, lat]) => {
        const { x, y } = project(frame, lat, lon);
        return `${x} ${y}`;
      });
      return points.length === 0 ? '' : `M${points.join('L')}${isClosed ? 'Z' : ''}`;
    })
    .join('');
}
