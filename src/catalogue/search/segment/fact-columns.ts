import { narrowColumn, sharedColumn } from './columns.ts';
import { OFFER_FACETS, type OfferFacet } from './facet-values.ts';

/**
 * Offers with the same values in a few facets share a set of them, so that counting an offer for all these values is one increment.
 * Which facets go together is a matter of how few different sets there are.
 */
const SET_FACETS = [
  ['duration', 'funding'],
  ['certificate', 'language', 'level'],
  ['target'],
] as const satisfies readonly (readonly OfferFacet[])[];

type Numbers = Uint16Array | Uint32Array;

/** Values of the facets with short lists, by sets; topics and providers, of which there are thousands, one by one. */
export interface FactColumns {
  /** Per offer the number of its set in each of the groups; sets of all groups are numbered together. */
  readonly sets: readonly [Numbers, Numbers, Numbers];
  /** Values of set s: from `setStarts[s]` to `setStarts[s + 1]`. */
  readonly setStarts: Uint32Array;
  readonly setValues: Numbers;
  /** Topics and provider of offer i lie in `values` from `valueStarts[i]` to `valueStarts[i + 1]`. */
  readonly valueStarts: Uint32Array;
  readonly values: Numbers;
}

/** Per offer the number of the set that holds its values of a facet (its place in OFFER_FACETS); null where they are listed. */
export function setsOfFacet({ sets }: FactColumns, facet: number): Numbers | null {
  return sets[GROUP_OF[facet] ?? -1] ?? null;
}

const GROUP_OF = OFFER_FACETS.map((facet) =>
  SET_FACETS.findIndex((facets: readonly OfferFacet[]) => facets.includes(facet)),
);

/**
 * Sorts the values of all offers into sets and the rest. Those of offer i lie from `starts[i]` to `starts[i + 1]`; `facetOf` says
 * per value to which place in OFFER_FACETS it belongs.
 */
export function factColumnsOf(
  starts: Uint32Array,
  values: Uint32Array,
  facetOf: Uint8Array,
): FactColumns {
  const offers = starts.length - 1;
  const known = new Map<string, number>();
  const sets: number[][] = [];
  const numbers = SET_FACETS.map(() => sharedColumn(Uint32Array, offers));
  const listed: number[] = [];
  const listStarts = sharedColumn(Uint32Array, offers + 1);
  const own: number[][] = SET_FACETS.map(() => []);
  for (let offer = 0; offer < offers; offer++) {
    for (const set of own) set.length = 0;
    listStarts[offer] = listed.length;
    for (let at = starts[offer] ?? 0; at < (starts[offer + 1] ?? 0); at++) {
      const value = values[at] ?? 0;
      (own[GROUP_OF[facetOf[value] ?? 0] ?? -1] ?? listed).push(value);
    }
    for (const [group, set] of own.entries()) {
      const name = `${group}:${set.sort((a, b) => a - b).join()}`;
      let number = known.get(name);
      if (number === undefined) {
        number = sets.push([...set]) - 1;
        known.set(name, number);
      }
      const column = numbers[group];
      if (column !== undefined) column[offer] = number;
    }
  }
  listStarts[offers] = listed.length;
  const [first, second, third] = numbers.map((column) => narrowColumn(column, sets.length));
  const none = new Uint16Array(0);
  const setStarts = sharedColumn(Uint32Array, sets.length + 1);
  for (const [number, set] of sets.entries()) {
    setStarts[number + 1] = (setStarts[number] ?? 0) + set.length;
  }
  const shared = (list: readonly number[]) => {
    const column = sharedColumn(Uint32Array, list.length);
    column.set(list);
    return narrowColumn(column, facetOf.length);
  };
  return {
    sets: [first ?? none, second ?? none, third ?? none],
    setStarts,
    setValues: shared(sets.flat()),
    valueStarts: listStarts,
    values: shared(listed),
  };
}
