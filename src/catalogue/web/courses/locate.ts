import type { Places } from '../../../network/index.ts';
import type { Centre, PlaceFinder } from '../../search/types.ts';

const SIMILAR_PLACES = 5;

export type Located =
  | { readonly kind: 'nowhere' }
  | {
      readonly kind: 'found';
      readonly centre: Centre;
      readonly bank: 'left' | 'right' | null;
      /** Null for bare coordinates. */
      readonly municipality: string | null;
    }
  | { readonly kind: 'unknown'; readonly similar: readonly string[] };

/** Looks up where a search starts: `nowhere` if no place was given, `unknown` with similar names if nobody knows it. */
export function locate(near: string | undefined, places: Places): Located {
  if (near === undefined) return { kind: 'nowhere' };
  const place = places.find(near);
  if (!place) return { kind: 'unknown', similar: places.suggest(near, SIMILAR_PLACES) };
  const { lat, lon, label, bank, municipality } = place;
  return { kind: 'found', centre: { lat, lon, label }, bank, municipality };
}

/** Lets the search know places by their names. */
export function placeFinder(places: Pick<Places, 'findNamed'>): PlaceFinder {
  return (name) => {
    const place = places.findNamed(name);
    return place && { lat: place.lat, lon: place.lon, label: place.label };
  };
}
