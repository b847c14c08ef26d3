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
  const groups: Group[] = [];
  const named = new Map<string, Group>();
  for (const { place, count, lat, lon } of places) {
    let group = named.get(place);
    let last = group;
    while (group !== undefined && !isNear(group, lat, lon)) {
      last = group;
      group = group.namesake;
    }
    if (group === undefined) {
      const added = { place, count, lat, lon, most: count, namesake: undefined };
      groups.push(added);
      if (last === undefined) named.set(place, added);
      else last.namesake = added;
      continue;
    }
    group.count += count;
    if (count <= group.most) continue;
    group.lat = lat;
    group.lon = lon;
    group.most = count;
  }
  return groups;
}

/** Lists of namesakes are chained: an array for each of ten thousand names was a tenth of what a page takes from the memory. */
interface Group {
  readonly place: string;
  count: number;
  lat: number;
  lon: number;
  most: number;
  namesake: Group | undefined;
}

function isNear(group: Group, lat: number, lon: number): boolean {
  return Math.abs(group.lat - lat) < SAME_PLACE.lat && Math.abs(group.lon - lon) < SAME_PLACE.lon;
}

/**
 * The places with most offers, greatest first, equals by name. A nation-wide answer has ten thousand places: only those that are
 * shown are put in order.
 */
export function greatestPlaces<Group extends PlaceGroup>(
  groups: readonly Group[],
  most: number,
): Group[] {
  const counts = new Uint32Array(groups.length);
  for (let at = 0; at < counts.length; at++) counts[at] = groups[at]?.count ?? 0;
  counts.sort();
  const least = counts[Math.max(0, counts.length - most)] ?? 0;
  const above = groups.filter(({ count }) => count > least);
  const equal = groups.filter(({ count }) => count === least);
  equal.sort((a, b) => (a.place < b.place ? -1 : 1));
  return [...above, ...equal.slice(0, most - above.length)].sort(
    (a, b) => b.count - a.count || byName.compare(a.place, b.place),
  );
}
