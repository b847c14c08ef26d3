import type { JSX } from 'preact';

export interface MapArea {
  readonly name: string;
  readonly d: string;
  /** Neighbours are drawn more quietly. */
  readonly isNeighbour?: boolean;
  /** Where the name stands; without it the area has no name on the map. */
  readonly label?: { readonly x: number; readonly y: number };
}

export interface MapDot {
  readonly x: number;
  readonly y: number;
  readonly count: number;
  readonly place?: string;
  /** E.g. "Wesel: 42 Angebote". */
  readonly label: string;
  readonly href: string;
}

/** Area of a dot grows with the count; never smaller than a number needs, never so big that it hides its town. */
export function dotRadius(count: number, largest: number): number {
  const share = largest > 0 ? Math.sqrt(count / largest) : 0;
  return Math.round((11 + 15 * share) * 10) / 10;
}

/**
 * The region with its river and a dot per place. Always beside a list that says the same; therefore the drawing is hidden from
 * assistive technology and its dots are links for the pointer only: nobody has to pass every place twice.
 */
export function RegionMap(props: {
  width: number;
  height: number;
  areas: readonly MapArea[];
  river: string;
  dots: readonly MapDot[];
  /** What the drawing shows, in words. */
  title: string;
  /** Where it comes from. */
  description: string;
}): JSX.Element {
  const largest = Math.max(0, ...props.dots.map((dot) => dot.count));
  // Small dots last, so that a large neighbour never covers them.
  const dots = [...props.dots].sort((a, b) => b.count - a.count);
  return (
    <figure class="region-map">
      <svg viewBox={`0 0 ${props.width} ${props.height}`} aria-hidden="true">
        <g>
          {props.areas.map((area) => (
            <path
              key={area.name}
              class={area.isNeighbour ? 'map-area map-neighbour' : 'map-area'}
              d={area.d}
            />
          ))}
        </g>
        <path class="map-river" d={props.river} />
        <g>
          {dots.map((dot) => (
            <a key={dot.href} href={dot.href} tabIndex={-1} data-place={dot.place}>
              <title>{dot.label}</title>
              <circle class="map-dot" cx={dot.x} cy={dot.y} r={dotRadius(dot.count, largest)} />
              <text class="map-count" x={dot.x} y={dot.y} dy="0.35em">
                {dot.count}
              </text>
            </a>
          ))}
        </g>
        <g class="map-names">
          {props.areas.map(
            (area) =>
              area.label && (
                <text
                  key={area.name}
                  class={area.isNeighbour ? 'map-name map-neighbour-name' : 'map-name'}
                  x={area.label.x}
                  y={area.label.y}
                >
                  {area.name}
                </text>
              ),
          )}
        </g>
      </svg>
      <figcaption>
        {props.title}. {props.description}
      </figcaption>
    </figure>
  );
}
