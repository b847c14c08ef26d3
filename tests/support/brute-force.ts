import { FACETS, type Facet, type OfferQuery } from '../../src/catalogue/model/offer-query.ts';
import type { OfferRow, Terms } from '../../src/catalogue/search/segment/rows.ts';
import type { SearchRequest } from '../../src/catalogue/search/types.ts';
import { gatherFacts, type KnownOffer, type KnownRun } from './brute-facts.ts';
import {
  distancesFrom,
  exactFilter,
  type Filter,
  filterOf,
  type Kilometres,
} from './brute-filters.ts';

// The rules of search once more, without a single structure of the index: each offer, each run, each filter, one after the other.

export interface BruteHit {
  readonly offerId: string;
  readonly runId: string;
  readonly runCount: number;
  readonly distanceKm: number | null;
  /** What the order is decided by, most important first; equal ones take turns. */
  readonly keys: readonly number[];
  readonly member: string;
}

export interface BruteAnswer {
  readonly hits: readonly BruteHit[];
  readonly facets: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly places: Readonly<Record<string, number>>;
}

export type BruteForce = (request: SearchRequest, words: ReadonlySet<string> | null) => BruteAnswer;

const RUN_FACETS: readonly Facet[] = [
  'format',
  'time',
  'weekday',
  'price',
  'share',
  'childcare',
  'status',
  'access',
];

const numbersOf = (names: readonly Facet[]) => names.map((name) => FACETS.indexOf(name));
const runFacets = numbersOf(RUN_FACETS);
const offerFacets = numbersOf(FACETS.filter((facet) => !RUN_FACETS.includes(facet)));

/** An oracle over the given offers. `words` are the ids of the offers that meet the text, null for a query without text. */
export function bruteForce(rows: readonly OfferRow[], terms: Terms): BruteForce {
  const { offers, facets } = gatherFacts(rows, terms);
  return (request, words) => {
    const { query } = request;
    const filtersOf = (numbers: readonly number[]) =>
      numbers.flatMap((facet) => filterOf(facet, query, facets[facet]) ?? []);
    const offerFilters = filtersOf(offerFacets);
    const runFilters = filtersOf(runFacets);
    const kilometresTo = request.centre === null ? null : distancesFrom(request.centre);
    const meets = exactFilter(request, kilometresTo);
    const counts = FACETS.map(() => new Int32Array(32));
    const places = new Map<string, { offers: number; last: KnownOffer }>();
    const hits: BruteHit[] = [];
    // What the runs of one offer have, per facet.
    const counting = new Int32Array(FACETS.length);
    for (const offer of offers) {
      if (words !== null && !words.has(offer.id)) continue;
      const own = failing(offerFilters, offer.has);
      if (own === SEVERAL) continue;
      const good: KnownRun[] = [];
      counting.fill(0);
      for (const run of offer.runs) {
        if (!meets(run)) continue;
        const failed = failing(runFilters, run.has, run);
        if (failed === NONE) good.push(run);
        if (own !== NONE || failed === SEVERAL) continue;
        // It counts if the run fails nothing, or nothing but this facet.
        if (failed !== NONE) add(counting, failed, run.has[failed]);
        else for (const facet of runFacets) add(counting, facet, run.has[facet]);
      }
      for (const facet of runFacets) count(counts[facet], counting[facet]);
      if (good.length === 0) continue;
      if (own !== NONE) {
        count(counts[own], offer.has[own]);
        continue;
      }
      for (const facet of offerFacets) count(counts[facet], offer.has[facet]);
      for (const { position } of good) {
        if (position === null) continue;
        const place = places.get(position.place);
        if (place === undefined) places.set(position.place, { offers: 1, last: offer });
        else if (place.last !== offer) {
          place.offers++;
          place.last = offer;
        }
      }
      hits.push(hitOf(offer, good, query, kilometresTo));
    }
    const named = (facet: number) =>
      [...(facets[facet]?.bits ?? [])].flatMap(([name, bit]) => {
        const offers = counts[facet]?.[Math.clz32(bit)] ?? 0;
        return offers > 0 ? [[name, offers] as const] : [];
      });
    return {
      hits,
      facets: Object.fromEntries(FACETS.map((name, at) => [name, Object.fromEntries(named(at))])),
      places: Object.fromEntries([...places].map(([name, { offers }]) => [name, offers])),
    };
  };
}

const NONE = -1;
const SEVERAL = -2;

/** The only facet that fails, or that there is none or more than one. */
function failing(filters: readonly Filter[], has: readonly number[], run?: KnownRun): number {
  let failed = NONE;
  for (const filter of filters) {
    if (!filter.fails(has, run)) continue;
    if (failed !== NONE) return SEVERAL;
    failed = filter.facet;
  }
  return failed;
}

function add(bits: Int32Array, facet: number, more = 0): void {
  bits[facet] = (bits[facet] ?? 0) | more;
}

/** Adds one to the count of each value that an offer has. */
function count(counts: Int32Array | undefined, bits = 0): void {
  if (counts === undefined) return;
  for (let rest = bits; rest !== 0; ) {
    const at = Math.clz32(rest);
    counts[at] = (counts[at] ?? 0) + 1;
    rest &= ~(0x80000000 >>> at);
  }
}

function hitOf(
  offer: KnownOffer,
  good: readonly KnownRun[],
  query: OfferQuery,
  kilometresTo: Kilometres | null,
): BruteHit {
  let km = Number.POSITIVE_INFINITY;
  let cents = Number.POSITIVE_INFINITY;
  let full = 1;
  for (const run of good) {
    if (kilometresTo !== null && run.position !== null)
      km = Math.min(km, kilometresTo(run.position));
    if (run.cents !== null) cents = Math.min(cents, run.cents);
    if (!run.isFull) full = 0;
  }
  const [first] = good;
  const start = first?.start ?? 0;
  const metres = kilometresTo === null ? 0 : Math.round(km * 1000);
  const { sort } = query;
  const primary =
    sort === 'price' ? cents : sort === 'distance' && kilometresTo !== null ? metres : start;
  return {
    offerId: offer.id,
    runId: first?.id ?? '',
    runCount: good.length,
    distanceKm: Number.isFinite(km) ? km : null,
    keys: [primary, full, start, metres],
    member: offer.member,
  };
}
