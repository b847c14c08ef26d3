import type { JSX } from 'preact';
import type { MapPoint } from './map-projection.ts';
import type { MapArea } from './region-map.tsx';

/** The region with one place marked. A picture beside the address, which says the same in words. */
export function VenueMap(props: {
  width: number;
  height: number;
  areas: readonly MapArea[];
  river: string;
  points: readonly MapPoint[];
  /** What the mark means and how exact it is. */
  description: string;
}): JSX.Element {
  return (
    <figure class="region-map venue-map">
      <svg viewBox={`0 0 ${props.width} ${props.height}`} aria-hidden="true">
        {props.areas.map((area) => (
          <path
            key={area.name}
            class={area.isNeighbour ? 'map-area map-neighbour' : 'map-area'}
            d={area.d}
          />
        ))}
        <path class="map-river" d={props.river} />
        {props.areas.map(
          (area) =>
            area.label && (
              <text key={area.name} class="map-name" x={area.label.x} y={area.label.y}>
                {area.name}
              </text>
            ),
        )}
        {props.points.map((point) => (
          <circle key={`${point.x} ${point.y}`} class="map-dot" cx={point.x} cy={point.y} r="13" />
        ))}
      </svg>
      <figcaption>{props.description}</figcaption>
    </figure>
  );
}
