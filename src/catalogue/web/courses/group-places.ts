import type { PlaceCount } from '../../search/types.ts';

/** A place with the offers of all its venues; the position is that of the venue with most. */
export interface PlaceGroup {
  readonly place: string;
  readonly count: number;
  readonly lat: number;
  readonly lon: number;
}

/** Degrees within which venues of the same name belong to one place (about 20 km): all of Germany has thirty Neustadts. */
const SAME_PLACE = { lat: 0.2, lon: 0.3 };
const byName = new Intl.Collator('de');

/** Venues of one place together; places of the same name that lie apart stay apart. In the order in which they come. */
export function groupPlaces(places: readonly PlaceCount[]): PlaceGroup[] {
  interface Group extends PlaceCount {
    count: number;
    lat: number;
    lon: number;
    most: number;
  }
  const groups: Group[] = [];
  const named = new Map<string, Group[]>();
  for (const venue of places) {
    const { place, count, lat, lon } = venue;
    const same = named.get(place);
    const known = same?.find(
      (group) =>
        Math.abs(group.lat - lat) < SAME_PLACE.lat && Math.abs(group.lon - lon) < SAME_PLACE.lon,
    );
    if (known !== undefined) {
      known.count += count;
      if (count > known.most) Object.assign(known, { lat, lon, most: count });
      continue;
    }
    const group = { place, count, lat, lon, most: count };
    groups.push(group);
    if (same === undefined) named.set(place, [group]);
    else same.push(group);
  }
  return groups;
}

/**
 * The places with most offers, greatest first, equals by name. A nation-wide answer has ten thousand places: only those that are
 * shown are put in order.
 */
export function greatestPlaces<Group extends PlaceGroup>(
  groups: readonly Group[],
  most: number,
): Group[] {
  const counts = Uint32Array.from(groups, ({ count }) => count).sort();
  const least = counts[Math.max(0, counts.length - most)] ?? 0;
  const above = groups.filter(({ count }) => count > least);
  const equal = groups.filter(({ count }) => count === least);
  equal.sort((a, b) => (a.place < b.place ? -1 : 1));
  return [...above, ...equal.slice(0, most - above.length)].sort(
    (a, b) => b.count - a.count || byName.compare(a.place, b.place),
  );
}
