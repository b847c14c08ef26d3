import { expect, test } from 'vitest';
import { type BruteAnswer, type BruteHit, bruteForce } from '../../../tests/support/brute-force.ts';
import { bruteOrder } from '../../../tests/support/brute-order.ts';
import { INDEX_TODAY, indexInPieces } from '../../../tests/support/index-rows.ts';
import { randomOf } from '../../../tests/support/random-numbers.ts';
import {
  ROW_FEATURES,
  ROW_MEMBERS,
  ROW_TERMS,
  ROW_TOPICS,
  ROW_WORDS,
  randomRows,
} from '../../../tests/support/random-rows.ts';
import { addDays } from '../../platform/clock.ts';
import {
  ALSO,
  CHILDCARE_FILTERS,
  DURATION_STEPS,
  FACETS,
  LEVEL_FILTERS,
  OfferQuerySchema,
  PRICE_STEPS,
  SHARE_STEPS,
  STATUS_FILTERS,
  UNKNOWN,
  WEEKDAYS,
} from '../model/offer-query.ts';
import { DELIVERY_FORMATS, TIME_MODELS } from '../tables.ts';
import { searchCatalogue } from './query/search-catalogue.ts';
import { dayNumber } from './segment/days.ts';
import type { SearchAnswer, SearchHit, SearchRequest } from './types.ts';

const IS_LONG = process.env.LONG_TESTS === '1';
const OFFERS = IS_LONG ? 10_000 : 400;
const QUERIES = IS_LONG ? 10_000 : 500;

const random = randomOf(20_260_901);
const rows = randomRows(random, OFFERS);
const truth = bruteForce(rows, ROW_TERMS);
const state = await indexInPieces(rows, ROW_TERMS);

/** A query with a few random filters, among them `unknown` and values that nobody has; many ask several things of one run. */
function randomRequest(): SearchRequest {
  const share = random.pick([0.05, 0.12, 0.25]);
  const maybe = <T>(value: () => T): T | undefined => (random.chance(share) ? value() : undefined);
  const list = (values: readonly string[], most = 3) =>
    maybe(() => random.some([...values, UNKNOWN], most)) ?? [];
  const day = () => addDays(INDEX_TODAY, random.below(160) - 60);
  const query = OfferQuerySchema.parse({
    q: maybe(() => random.some(ROW_WORDS, 2).join(' ')) ?? '',
    km: random.pick([2, 10, 25, 60]),
    from: maybe(day),
    to: maybe(day),
    topic: maybe(() => random.some([...ROW_TOPICS, 'unheard-of'], 2)),
    provider: maybe(() => random.some(ROW_MEMBERS, 4)),
    format: list(DELIVERY_FORMATS),
    time: list(TIME_MODELS),
    weekday: list(WEEKDAYS, 6),
    starts_after: maybe(() => random.pick(['08:00', '12:15', '17:30'])),
    ends_by: maybe(() => random.pick(['12:00', '16:30', '21:15'])),
    duration: list(DURATION_STEPS),
    price: list(PRICE_STEPS),
    price_max: maybe(() => random.pick([0, 1, 50, 400])),
    share: maybe(() => random.some(SHARE_STEPS, 3)),
    funding: maybe(() => random.some(['bildungsgutschein', 'esf', 'unheard-of'], 2)),
    certificate: maybe(() => ['ihk']),
    language: list(['de', 'en']),
    level: list(LEVEL_FILTERS),
    target: maybe(() => random.some(['women', 'seniors'], 2)),
    access: list([...ROW_FEATURES, ...(random.chance(0.1) ? ['unheard-of'] : [])]),
    childcare: list(CHILDCARE_FILTERS),
    status: list(STATUS_FILTERS),
    also: random.some(ALSO, 2),
    past: maybe(() => '1'),
    sort: maybe(() => random.pick(['relevance', 'start', 'distance', 'price'])),
  });
  const centre = random.chance(share)
    ? { lat: 51.3 + random.next() * 0.6, lon: 6.2 + random.next() * 0.9, label: null }
    : null;
  return { query: { ...query, size: OFFERS }, centre, today: INDEX_TODAY };
}

const withWords = new Map<string, ReadonlySet<string>>();

/** Ids of the offers that have the words, whatever their runs are like. */
function offersWithWords(q: string): ReadonlySet<string> | null {
  if (q === '') return null;
  const known = withWords.get(q);
  if (known !== undefined) return known;
  const query = { ...OfferQuerySchema.parse({ q, past: '1' }), size: OFFERS };
  const { hits } = searchCatalogue(state, { query, centre: null, today: INDEX_TODAY });
  const ids = new Set(hits.map((hit) => hit.offerId));
  withWords.set(q, ids);
  return ids;
}

const byId = (a: { offerId: string }, b: { offerId: string }) => (a.offerId < b.offerId ? -1 : 1);

/** Everything in which an answer differs; compared by hand, for thousands of hits are compared thousands of times. */
function differences(q: string, answer: SearchAnswer, expected: BruteAnswer): string[] {
  const found: string[] = [];
  const same = (name: string, one: unknown, other: unknown) => {
    if (one !== other) found.push(`${name}: ${String(one)}, expected ${String(other)}`);
  };
  same('total', answer.total, expected.hits.length);
  same('hits', answer.hits.length, expected.hits.length);
  // Brute force knows no words, so nothing of the order in which they put the offers.
  const hits = q === '' ? answer.hits : answer.hits.toSorted(byId);
  const truths =
    q === '' ? bruteOrder(expected.hits, dayNumber(INDEX_TODAY)) : expected.hits.toSorted(byId);
  for (const [at, hit] of hits.entries()) {
    const truth = truths[at];
    if (
      hit.offerId !== truth?.offerId ||
      hit.runId !== truth.runId ||
      hit.runCount !== truth.runCount ||
      hit.distanceKm !== truth.distanceKm
    ) {
      const facts = ({ offerId, runId, runCount, distanceKm }: SearchHit | BruteHit) =>
        `${offerId} with run ${runId} of ${runCount}, ${distanceKm} km`;
      same(`hit ${at}`, facts(hit), truth && facts(truth));
    }
  }
  const counts = (name: string, counted: ReadonlyMap<string, number>, truth: object = {}) => {
    const expectedCounts = new Map<string, number>(Object.entries(truth));
    for (const value of new Set([...counted.keys(), ...expectedCounts.keys()])) {
      same(`${name}=${value}`, counted.get(value), expectedCounts.get(value));
    }
  };
  for (const facet of FACETS) {
    const counted = answer.facets[facet].map(({ value, count }) => [value, count] as const);
    counts(facet, new Map(counted), expected.facets[facet]);
  }
  const placed = answer.places.map(({ place, count }) => [place, count] as const);
  counts('place', new Map(placed), expected.places);
  return found;
}

test(`totals, hits, order, runs, distances, places and all counts equal brute force for ${QUERIES} random queries`, () => {
  let withHits = 0;
  for (let i = 0; i < QUERIES; i++) {
    const request = randomRequest();
    const answer = searchCatalogue(state, request);
    const expected = truth(request, offersWithWords(request.query.q));
    const name = JSON.stringify(request);
    expect(differences(request.query.q, answer, expected), name).toEqual([]);
    // Whoever draws no map is answered by quicker walks.
    const quick = searchCatalogue(state, { ...request, withPlaces: false });
    const { places } = answer;
    const others = differences(request.query.q, { ...quick, places }, expected);
    expect(others, `${name} without places`).toEqual([]);
    if (answer.total > 0) withHits++;
  }
  // The queries are of use only if many of them find something.
  expect(withHits).toBeGreaterThan(QUERIES / 3);
}, 3_600_000);
