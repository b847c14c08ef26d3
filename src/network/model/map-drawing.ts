/** A point on the drawing, in its pixels. */
export interface DrawingPoint {
  readonly x: number;
  readonly y: number;
}

export interface DrawnArea {
  readonly name: string;
  /** The `d` of an SVG path. */
  readonly d: string;
  readonly isNeighbour?: boolean;
  readonly label?: DrawingPoint;
}

/** The region as `RegionMap` of the UI kit draws it, made once when the network is loaded. */
export interface MapDrawing {
  readonly width: number;
  readonly height: number;
  /** The municipalities with outline and name, then neighbouring towns as a small ring with their name. */
  readonly areas: readonly DrawnArea[];
  /** The river as the `d` of a path. */
  readonly river: string;
  /** Must stand where the map is shown. */
  readonly attribution: string;
  /** Where a position lies on the drawing; null outside of it. */
  pointOf(lat: number, lon: number): DrawingPoint | null;
}
