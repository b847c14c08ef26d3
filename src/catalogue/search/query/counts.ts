import type { Facet } from '../../model/offer-query.ts';
import type { Dictionaries } from '../segment/dictionaries.ts';
import type { FacetValues, OfferFacet, RunFacet } from '../segment/facet-values.ts';
import { ONLINE } from '../segment/positions.ts';
import type { FacetTotals, PlaceCount, SearchAnswer } from '../types.ts';
import type { FacetCut, Writable } from './facet-cut.ts';
import { listCounts } from './list-counts.ts';

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
    share: ofRuns('share'),
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
