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

/** One value of a facet, the same object wherever it occurs; counted in place, one question after the other. */
interface Value {
  readonly name: string;
  /** Offers that were counted for the present question, and the last of them. */
  offers: number;
  lastOffer: KnownOffer | null;
}

type Values = Readonly<Record<string, readonly Value[]>>;
type AllValues = Map<string, Map<string, Value>>;
const PLACE = 'place';
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
  readonly denied: readonly string[];
  readonly cents: number | null;
  readonly isFull: boolean;
}

interface KnownOffer {
  readonly offer: OfferRow;
  readonly values: Values;
  /** The earliest start first, equal ones by id. */
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
  const all: AllValues = new Map();
  const offers = rows.map((row) => know(row, terms, all));
  return (request, words) => {
    for (const values of all.values()) for (const value of values.values()) forget(value);
    const hits: BruteHit[] = [];
    const asked = FACETS.filter((facet) => isAsked(facet, request.query));
    const offerAsked = asked.filter((facet) => OFFER_FACETS.includes(facet));
    const runAsked = asked.filter((facet) => RUN_FACETS.includes(facet));
    for (const known of offers) {
      const { offer, values, runs } = known;
      if (words !== null && !words.has(offer.id)) continue;
      const failed = only(offerAsked, (facet) => fails(facet, request.query, values));
      if (failed.length > 1) continue;
      const [own] = failed;
      const good: KnownRun[] = [];
      for (const run of runs) {
        if (!meetsExactly(run.run, request)) continue;
        const failures = only(runAsked, (facet) => runFails(facet, request.query, run));
        if (failures.length === 0) good.push(run);
        if (own !== undefined) continue;
        // What a run has counts if it fails nothing, or nothing but this facet.
        const counting = failures.length === 0 ? RUN_FACETS : failures.length === 1 ? failures : [];
        for (const facet of counting) count(run.values[facet], known);
      }
      if (good.length === 0) continue;
      for (const facet of own === undefined ? OFFER_FACETS : [own]) count(values[facet], known);
      if (own !== undefined) continue;
      for (const run of good) count(run.values[PLACE], known);
      hits.push(hitOf(offer, good, request));
    }
    const counts = (facet: string) =>
      Object.fromEntries(
        [...(all.get(facet)?.values() ?? [])]
          .filter(({ offers }) => offers > 0)
          .map(({ name, offers }) => [name, offers]),
      );
    const facets = Object.fromEntries(FACETS.map((facet) => [facet, counts(facet)]));
    return { hits, facets, places: counts(PLACE) };
  };
}

function forget(value: Value): void {
  value.offers = 0;
  value.lastOffer = null;
}

/** An offer counts once however many of its runs have the value. */
function count(values: readonly Value[] = [], offer: KnownOffer): void {
  for (const value of values) {
    if (value.lastOffer === offer) continue;
    value.offers++;
    value.lastOffer = offer;
  }
}

const NONE: readonly Facet[] = [];

/** Like `filter`, for millions of calls that mostly find nothing. */
function only(facets: readonly Facet[], isSo: (facet: Facet) => boolean): readonly Facet[] {
  let found = NONE;
  for (const facet of facets) if (isSo(facet)) found = [...found, facet];
  return found;
}

function valuesOf(facts: Readonly<Record<string, Iterable<string>>>, all: AllValues): Values {
  const valueNamed = (facet: string, name: string): Value => {
    const values = all.get(facet) ?? new Map<string, Value>();
    all.set(facet, values);
    const value = values.get(name) ?? { name, offers: 0, lastOffer: null };
    values.set(name, value);
    return value;
  };
  return Object.fromEntries(
    Object.entries(facts).map(([facet, names]) => [
      facet,
      [...new Set(names)].map((name) => valueNamed(facet, name)),
    ]),
  );
}

const hasOne = (values: readonly Value[] | undefined, name: string) =>
  values?.some((value) => value.name === name) ?? false;

function know(offer: OfferRow, terms: Terms, all: AllValues): KnownOffer {
  const topics: string[] = [];
  for (const topic of offer.topics) {
    for (let at: string | undefined = topic; at !== undefined; at = terms.topicParents.get(at))
      topics.push(at);
  }
  const { durationDays: days } = offer;
  const facts = {
    topic: topics,
    provider: [offer.provider.slug],
    duration: [days === null ? 'unknown' : step('d', DURATION_BOUNDS_DAYS, days)],
    funding: offer.funding,
    certificate: offer.certificates,
    language: offer.languages.length > 0 ? offer.languages : ['unknown'],
    level: [offer.languageLevel ?? 'unknown'],
    target: offer.targets,
  };
  const runs = offer.runs.map((run) => knowRun(offer, run, all));
  const earliest = ({ run }: KnownRun) => startOf(run) + run.id;
  runs.sort((a, b) => (earliest(a) < earliest(b) ? -1 : 1));
  return { offer, values: valuesOf(facts, all), runs };
}

function knowRun(offer: OfferRow, run: RunRow, all: AllValues): KnownRun {
  const isFull = run.status === 'full' || run.status === 'waiting_list' || run.seatsFree === 0;
  const cents = run.priceState === 'free' ? 0 : run.priceState === 'known' ? run.priceCents : null;
  const status = [isFull ? 'waiting_list' : run.seatsFree === null ? 'unknown' : 'free_seats'];
  const access = [...offer.access.yes, ...run.access.yes];
  const facts = {
    format: [run.format],
    time: run.times.length > 0 ? run.times : ['unknown'],
    weekday: run.weekdays.length > 0 ? run.weekdays : ['unknown'],
    price: [cents === null ? 'unknown' : step('p', PRICE_BOUNDS_CENTS, cents)],
    childcare: [run.childcare],
    status: run.status === 'guaranteed' ? ['guaranteed', ...status] : status,
    access,
    [PLACE]: [placeOf(run)?.place ?? []].flat(),
  };
  const denied = [...offer.access.no, ...run.access.no].filter((key) => !access.includes(key));
  return { run, isFull, cents, denied, values: valuesOf(facts, all) };
}

function step(letter: string, bounds: readonly number[], value: number): string {
  return letter + bounds.filter((bound) => value > bound).length;
}

function fails(facet: Facet, query: OfferQuery, values: Values): boolean {
  const chosen: readonly string[] = query[facet];
  return chosen.length > 0 && !chosen.some((value) => hasOne(values[facet], value));
}

function isAsked(facet: Facet, query: OfferQuery): boolean {
  return query[facet].length > 0 || (facet === 'price' && query.price_max !== undefined);
}

function runFails(facet: Facet, query: OfferQuery, run: KnownRun): boolean {
  const chosen: readonly string[] = query[facet];
  const has = run.values[facet] ?? [];
  if (facet === 'price' && query.price_max !== undefined) {
    const isCheap = run.cents !== null && run.cents <= Math.round(query.price_max * 100);
    return !isCheap && !chosen.some((value) => hasOne(has, value));
  }
  if (facet === 'weekday') return !has.every((day) => chosen.includes(day.name));
  if (facet === 'access') {
    const wanted = chosen.filter((value) => value !== 'unknown');
    if (chosen.includes('unknown')) return wanted.some((value) => run.denied.includes(value));
    return !wanted.every((value) => hasOne(has, value));
  }
  if (facet === 'status') {
    const isAdded = (value: string) => value === 'waiting_list' || value === 'unknown';
    const all = chosen.filter((value) => !isAdded(value));
    const added = chosen.filter(isAdded);
    const meetsAll = all.length > 0 && all.every((value) => hasOne(has, value));
    return !meetsAll && !added.some((value) => hasOne(has, value));
  }
  return !chosen.some((value) => hasOne(has, value));
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
  const [first] = good;
  const start = first === undefined ? '' : startOf(first.run);
  const distances =
    centre === null
      ? []
      : good.flatMap(({ run }) => {
          const place = placeOf(run);
          return place === null ? [] : [distanceKm(centre, place)];
        });
  const km = distances.length > 0 ? Math.min(...distances) : null;
  const metres = centre === null ? 0 : km === null ? 1e9 : Math.round(km * 1000);
  const cents = Math.min(1e12, ...good.flatMap((run) => run.cents ?? []));
  const full = good.every((run) => run.isFull) ? 1 : 0;
  const sort = query.sort === 'distance' && centre === null ? 'start' : (query.sort ?? 'start');
  const primary = sort === 'price' ? cents : sort === 'distance' ? metres : start;
  return {
    offerId: offer.id,
    runId: first?.run.id ?? '',
    runCount: good.length,
    distanceKm: km,
    keys: [primary, full, start, metres],
    member: offer.provider.slug,
  };
}
