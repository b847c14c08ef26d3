import {
  DURATION_BOUNDS_DAYS,
  FACETS,
  type Facet,
  type OfferQuery,
  PRICE_BOUNDS_CENTS,
} from '../../src/catalogue/model/offer-query.ts';
import type { OfferRow, RunRow, Terms } from '../../src/catalogue/search/segment/rows.ts';
import type { SearchRequest } from '../../src/catalogue/search/types.ts';
import { distanceKm } from '../../src/platform/geo/distance.ts';

// The rules of search once more, without a single structure of the index: each offer, each run, each filter, one after the other.

type Values = Readonly<Record<string, ReadonlySet<string>>>;
const RUN_FACETS: readonly Facet[] = [
  'format',
  'time',
  'weekday',
  'price',
  'childcare',
  'status',
  'access',
];
const OFFER_FACETS = FACETS.filter((facet) => !RUN_FACETS.includes(facet));

interface KnownRun {
  readonly run: RunRow;
  readonly values: Values;
  readonly denied: ReadonlySet<string>;
  readonly cents: number | null;
  readonly isFull: boolean;
}

interface KnownOffer {
  readonly offer: OfferRow;
  readonly values: Values;
  readonly runs: readonly KnownRun[];
}

export interface BruteHit {
  readonly offerId: string;
  readonly runId: string;
  readonly runCount: number;
  readonly distanceKm: number | null;
  /** What the order is decided by, most important first; equal ones take turns. */
  readonly keys: readonly (string | number)[];
  readonly member: string;
}

export interface BruteAnswer {
  readonly hits: readonly BruteHit[];
  readonly facets: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly places: Readonly<Record<string, number>>;
}

export type BruteForce = (request: SearchRequest, words: ReadonlySet<string> | null) => BruteAnswer;

/** An oracle over the given offers. `words` are the ids of the offers that meet the text, null for a query without text. */
export function bruteForce(rows: readonly OfferRow[], terms: Terms): BruteForce {
  const offers = rows.map((row) => know(row, terms));
  return (request, words) => {
    const facets: Record<string, Record<string, number>> = {};
    const places: Record<string, number> = {};
    const count = (facet: string, values: Iterable<string> = []) => {
      const counts = facets[facet] ?? {};
      facets[facet] = counts;
      for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
    };
    const hits: BruteHit[] = [];
    const asked = FACETS.filter((facet) => isAsked(facet, request.query));
    const offerAsked = asked.filter((facet) => OFFER_FACETS.includes(facet));
    const runAsked = asked.filter((facet) => RUN_FACETS.includes(facet));
    for (const { offer, values, runs } of offers) {
      if (words !== null && !words.has(offer.id)) continue;
      const failed = offerAsked.filter((facet) => fails(facet, request.query, values));
      if (failed.length > 1) continue;
      const near = runs.filter(({ run }) => meetsExactly(run, request));
      const failures = near.map((run) => runAsked.filter((f) => runFails(f, request.query, run)));
      const good = near.filter((_, at) => failures[at]?.length === 0);
      const [own] = failed;
      if (own !== undefined) {
        if (good.length > 0) count(own, values[own]);
        continue;
      }
      for (const facet of RUN_FACETS) {
        // What a run has counts if it fails nothing, or nothing but this facet.
        const counting = runAsked.includes(facet)
          ? near.filter((_, at) => failures[at]?.every((other) => other === facet))
          : good;
        if (counting.length > 0) count(facet, valuesOf(counting, facet));
      }
      if (good.length === 0) continue;
      for (const facet of OFFER_FACETS) count(facet, values[facet]);
      for (const place of new Set(good.flatMap(({ run }) => placeOf(run)?.place ?? []))) {
        places[place] = (places[place] ?? 0) + 1;
      }
      hits.push(hitOf(offer, good, request));
    }
    return { hits, facets, places };
  };
}

function valuesOf(runs: readonly KnownRun[], facet: Facet): ReadonlySet<string> {
  const [only] = runs;
  if (runs.length === 1 && only !== undefined) return only.values[facet] ?? new Set();
  const all = new Set<string>();
  for (const { values } of runs) for (const value of values[facet] ?? []) all.add(value);
  return all;
}

function know(offer: OfferRow, terms: Terms): KnownOffer {
  const topics = new Set<string>();
  for (const topic of offer.topics) {
    for (let at: string | undefined = topic; at !== undefined; at = terms.topicParents.get(at))
      topics.add(at);
  }
  const values = {
    topic: topics,
    provider: new Set([offer.provider.slug]),
    duration: new Set([
      offer.durationDays === null ? 'unknown' : step('d', DURATION_BOUNDS_DAYS, offer.durationDays),
    ]),
    funding: new Set(offer.funding),
    certificate: new Set(offer.certificates),
    language: new Set(offer.languages.length > 0 ? offer.languages : ['unknown']),
    level: new Set([offer.languageLevel ?? 'unknown']),
    target: new Set(offer.targets),
  };
  return { offer, values, runs: offer.runs.map((run) => knowRun(offer, run)) };
}

function knowRun(offer: OfferRow, run: RunRow): KnownRun {
  const isFull = run.status === 'full' || run.status === 'waiting_list' || run.seatsFree === 0;
  const cents = run.priceState === 'free' ? 0 : run.priceState === 'known' ? run.priceCents : null;
  const status = [isFull ? 'waiting_list' : run.seatsFree === null ? 'unknown' : 'free_seats'];
  const access = new Set([...offer.access.yes, ...run.access.yes]);
  return {
    run,
    isFull,
    cents,
    denied: new Set([...offer.access.no, ...run.access.no].filter((key) => !access.has(key))),
    values: {
      format: new Set([run.format]),
      time: new Set(run.times.length > 0 ? run.times : ['unknown']),
      weekday: new Set(run.weekdays.length > 0 ? run.weekdays : ['unknown']),
      price: new Set([cents === null ? 'unknown' : step('p', PRICE_BOUNDS_CENTS, cents)]),
      childcare: new Set([run.childcare]),
      status: new Set(run.status === 'guaranteed' ? ['guaranteed', ...status] : status),
      access,
    },
  };
}

function step(letter: string, bounds: readonly number[], value: number): string {
  return letter + bounds.filter((bound) => value > bound).length;
}

function fails(facet: Facet, query: OfferQuery, values: Values): boolean {
  const chosen: readonly string[] = query[facet];
  return chosen.length > 0 && !chosen.some((value) => values[facet]?.has(value));
}

function isAsked(facet: Facet, query: OfferQuery): boolean {
  return query[facet].length > 0 || (facet === 'price' && query.price_max !== undefined);
}

function runFails(facet: Facet, query: OfferQuery, run: KnownRun): boolean {
  const chosen: readonly string[] = query[facet];
  const has = run.values[facet] ?? new Set();
  if (facet === 'price' && query.price_max !== undefined) {
    const isCheap = run.cents !== null && run.cents <= Math.round(query.price_max * 100);
    return !isCheap && !chosen.some((value) => has.has(value));
  }
  if (facet === 'weekday') return ![...has].every((day) => chosen.includes(day));
  if (facet === 'access') {
    const wanted = chosen.filter((value) => value !== 'unknown');
    if (chosen.includes('unknown')) return wanted.some((value) => run.denied.has(value));
    return !wanted.every((value) => has.has(value));
  }
  if (facet === 'status') {
    const isAdded = (value: string) => value === 'waiting_list' || value === 'unknown';
    const all = chosen.filter((value) => !isAdded(value));
    const added = chosen.filter(isAdded);
    const meetsAll = all.length > 0 && all.every((value) => has.has(value));
    return !meetsAll && !added.some((value) => has.has(value));
  }
  return !chosen.some((value) => has.has(value));
}

/** Days, hours and radius: what no facet counts. */
function meetsExactly(run: RunRow, { query, centre, today }: SearchRequest): boolean {
  const { from, to, past, also, starts_after, ends_by } = query;
  if (run.startKind === 'fixed') {
    const start = run.startsOn ?? '';
    if (start < (from ?? (past === '1' ? '' : today)) || start > (to ?? '9')) return false;
  } else if (run.startKind === 'rolling') {
    if ((to ?? '9') < today || (from ?? '') > (to ?? '9')) return false;
  } else if ((from !== undefined || to !== undefined) && !also.includes('undated')) return false;
  const isSure = (known: boolean) => known || also.includes('untimed');
  const { earliest, latest, allBegins, allEnds } = run.hours;
  if (starts_after !== undefined) {
    if ((earliest !== null && earliest < minutes(starts_after)) || !isSure(allBegins)) return false;
  }
  if (ends_by !== undefined) {
    if ((latest !== null && latest > minutes(ends_by)) || !isSure(allEnds)) return false;
  }
  if (centre === null) return true;
  if (isOnline(run)) return also.includes('online');
  const place = placeOf(run);
  return place === null ? also.includes('unplaced') : distanceKm(centre, place) <= query.km;
}

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const isOnline = (run: RunRow) => run.format === 'online' || run.format === 'selfpaced';
const placeOf = (run: RunRow) => (isOnline(run) ? null : run.position);
const startOf = (run: RunRow) =>
  run.startKind === 'fixed' ? (run.startsOn ?? '') : run.startKind === 'rolling' ? '9998' : '9999';

function hitOf(
  offer: OfferRow,
  good: readonly KnownRun[],
  { query, centre }: SearchRequest,
): BruteHit {
  const [first] = good
    .map(({ run }) => ({ id: run.id, start: startOf(run) }))
    .sort((a, b) => (a.start + a.id < b.start + b.id ? -1 : 1));
  const start = first?.start ?? '';
  const distances = good.flatMap(({ run }) => {
    const place = placeOf(run);
    return centre === null || place === null ? [] : [distanceKm(centre, place)];
  });
  const km = distances.length > 0 ? Math.min(...distances) : null;
  const metres = centre === null ? 0 : km === null ? 1e9 : Math.round(km * 1000);
  const cents = Math.min(1e12, ...good.flatMap((run) => run.cents ?? []));
  const full = good.every((run) => run.isFull) ? 1 : 0;
  const sort = query.sort === 'distance' && centre === null ? 'start' : (query.sort ?? 'start');
  const primary = sort === 'price' ? cents : sort === 'distance' ? metres : start;
  return {
    offerId: offer.id,
    runId: first?.id ?? '',
    runCount: good.length,
    distanceKm: km,
    keys: [primary, full, start, metres],
    member: offer.provider.slug,
  };
}
