import type { Facet } from '../../model/offer-query.ts';
import type { Dictionaries } from '../segment/dictionaries.ts';
import type { FacetValues, OfferFacet, RunFacet } from '../segment/facet-values.ts';
import { ONLINE } from '../segment/positions.ts';
import type { FacetCount, FacetTotals, PlaceCount, SearchAnswer } from '../types.ts';
import type { FacetCut, Writable } from './facet-cut.ts';

/** Counters of one query over all segments. */
export interface Counts {
  total: number;
  /** Offers per offer value. */
  readonly offerValues: Uint32Array;
  /** Offers per run value: for each byte of the mask words how often it had which content, resolved to bits at the end. */
  readonly maskBytes: Uint32Array;
  readonly places: Uint32Array;
  /** The last offer counted at a position, so that its second run there does not count again. */
  readonly lastAt: Uint32Array;
  serial: number;
}

const working = new WeakMap<Dictionaries, Counts>();

/** Counters at 0 that serve one query after the other; whoever keeps counts needs {@link newCounts}. */
export function workingCounts(dictionaries: Dictionaries): Counts {
  const known = working.get(dictionaries);
  const fits =
    known?.offerValues.length === dictionaries.offerValues.count &&
    known.maskBytes.length === maskBytes(dictionaries) &&
    known.places.length === dictionaries.positions.count;
  if (known === undefined || !fits) {
    const counts = newCounts(dictionaries);
    working.set(dictionaries, counts);
    return counts;
  }
  known.offerValues.fill(0);
  known.maskBytes.fill(0);
  known.places.fill(0);
  known.lastAt.fill(0);
  known.serial = 0;
  known.total = 0;
  return known;
}

function maskBytes({ runValues }: Dictionaries): number {
  return Math.ceil(runValues.count / 32) * 4 * 256;
}

export function newCounts(dictionaries: Dictionaries): Counts {
  const { offerValues, positions } = dictionaries;
  return {
    total: 0,
    offerValues: new Uint32Array(offerValues.count),
    maskBytes: new Uint32Array(maskBytes(dictionaries)),
    places: new Uint32Array(positions.count),
    lastAt: new Uint32Array(positions.count),
    serial: 0,
  };
}

/** Counts per facet, the greatest first, equal ones by value; all of them or what the cut lists. */
export function facetCounts(
  counts: Counts,
  { offerValues, runValues }: Dictionaries,
  cut: FacetCut | null = null,
): Pick<SearchAnswer, 'facets' | 'facetTotals'> {
  const bits = new Uint32Array(runValues.count);
  for (let value = 0; value < bits.length; value++) bits[value] = bitCount(counts.maskBytes, value);
  const facetTotals: Writable<FacetTotals> = {};
  const listed = <F extends Facet>(values: FacetValues<F>, facet: F, numbers: Uint32Array) => {
    const { list, all } = listCounts(values, facet, numbers, cut);
    if (list.length < all) facetTotals[facet] = all;
    return list;
  };
  const ofOffers = (facet: OfferFacet) => listed(offerValues, facet, counts.offerValues);
  const ofRuns = (facet: RunFacet) => listed(runValues, facet, bits);
  const facets = {
    topic: ofOffers('topic'),
    provider: ofOffers('provider'),
    format: ofRuns('format'),
    time: ofRuns('time'),
    weekday: ofRuns('weekday'),
    price: ofRuns('price'),
    duration: ofOffers('duration'),
    funding: ofOffers('funding'),
    certificate: ofOffers('certificate'),
    language: ofOffers('language'),
    level: ofOffers('level'),
    target: ofOffers('target'),
    access: ofRuns('access'),
    childcare: ofRuns('childcare'),
    status: ofRuns('status'),
  };
  return { facets, facetTotals };
}

const RANKS = 1_048_576;

/**
 * The values of a facet that have offers, by falling count, equal ones by key: all, or the first ones and those chosen further
 * behind. Sorts numbers, not objects, and no more than it lists: a facet of a large catalogue has thousands of values.
 */
function listCounts<F extends Facet>(
  values: FacetValues<F>,
  facet: F,
  counts: Uint32Array,
  cut: FacetCut | null,
): { readonly list: FacetCount[]; readonly all: number } {
  const byKey = values.inOrderOfKeys(facet);
  const ranks = ranksWithOffers(byKey, counts);
  const countOf = (rank: number) => counts[byKey[rank] ?? 0] ?? 0;
  const size = Math.min(cut?.size ?? ranks.length, ranks.length);
  const limit = size < ranks.length ? countNotAbove(ranks, countOf, size) : 0;
  const first = byCount(
    ranks.filter((rank) => countOf(rank) > limit),
    countOf,
  ).slice(0, size);
  for (let at = 0; first.length < size && at < ranks.length; at++) {
    const rank = ranks[at] ?? 0;
    if (countOf(rank) === limit) first.push(rank);
  }
  if (size < ranks.length) first.push(...chosenBehind(values, facet, cut, ranks, first, countOf));
  const list = first.map((rank) => ({ value: values.key(byKey[rank] ?? 0), count: countOf(rank) }));
  return { list, all: ranks.length };
}

/** Ranks by falling count; the low part of a sorted number is the rank itself. */
function byCount(ranks: Uint32Array, countOf: (rank: number) => number): number[] {
  const keys = Float64Array.from(ranks, (rank) => (4_294_967_295 - countOf(rank)) * RANKS + rank);
  return Array.from(keys.sort(), (key) => key % RANKS);
}

function chosenBehind<F extends Facet>(
  values: FacetValues<F>,
  facet: F,
  cut: FacetCut | null,
  ranks: Uint32Array,
  listed: readonly number[],
  countOf: (rank: number) => number,
): number[] {
  const wanted = new Set(cut?.chosen[facet].map((key: string) => values.find(facet, key)));
  if (wanted.size === 0) return [];
  const byKey = values.inOrderOfKeys(facet);
  const known = new Set(listed);
  const isBehind = (rank: number) => wanted.has(byKey[rank] ?? 0) && !known.has(rank);
  return byCount(ranks.filter(isBehind), countOf);
}

function ranksWithOffers(byKey: Uint32Array, counts: Uint32Array): Uint32Array {
  const ranks = new Uint32Array(byKey.length);
  let found = 0;
  for (let rank = 0; rank < byKey.length; rank++) {
    if ((counts[byKey[rank] ?? 0] ?? 0) > 0) ranks[found++] = rank;
  }
  return ranks.subarray(0, found);
}

const MOST_BUCKETS = 4096;

/** The count of the value at place `size`, counted from 1 in falling order; counts from {@link MOST_BUCKETS} on are not told apart. */
function countNotAbove(
  ranks: Uint32Array,
  countOf: (rank: number) => number,
  size: number,
): number {
  const buckets = new Uint32Array(MOST_BUCKETS + 1);
  for (const rank of ranks) {
    const bucket = Math.min(countOf(rank), MOST_BUCKETS);
    buckets[bucket] = (buckets[bucket] ?? 0) + 1;
  }
  let reached = buckets[MOST_BUCKETS] ?? 0;
  let count = MOST_BUCKETS - 1;
  while (count > 0 && reached + (buckets[count] ?? 0) < size) reached += buckets[count--] ?? 0;
  return count;
}

function bitCount(maskBytes: Uint32Array, value: number): number {
  const base = (value >>> 3) * 256;
  const bit = 1 << (value & 7);
  let count = 0;
  for (let content = bit; content < 256; content++) {
    if ((content & bit) !== 0) count += maskBytes[base + content] ?? 0;
  }
  return count;
}

export function placeCounts(counts: Counts, { positions }: Dictionaries): PlaceCount[] {
  const places: PlaceCount[] = [];
  for (let number = ONLINE + 1; number < counts.places.length; number++) {
    const position = positions.get(number);
    const count = counts.places[number] ?? 0;
    if (count > 0 && position !== null)
      places.push({ lat: position.lat, lon: position.lon, place: position.place, count });
  }
  return places;
}
