import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import {
  insertRandomCatalogue,
  RANDOM_FEATURES,
  RANDOM_TODAY,
  RANDOM_TOPICS,
  RANDOM_WORDS,
} from '../../../tests/support/random-catalogue.ts';
import { type Random, randomOf } from '../../../tests/support/random-numbers.ts';
import { addDays } from '../../platform/clock.ts';
import { createLog } from '../../platform/log.ts';
import {
  ALSO,
  CHILDCARE_FILTERS,
  DURATION_STEPS,
  LEVEL_FILTERS,
  OfferQuerySchema,
  PRICE_STEPS,
  SHARE_STEPS,
  STATUS_FILTERS,
  UNKNOWN,
  WEEKDAYS,
} from '../model/offer-query.ts';
import { DELIVERY_FORMATS, TIME_MODELS } from '../tables.ts';
import { openCatalogueIndex } from './index.ts';
import type { SearchHit, SearchRequest } from './types.ts';
import { answerBySql, type SqlOffer } from './verify/answer-by-sql.ts';
import { compareAnswers } from './verify/compare-answers.ts';

const QUERIES = process.env.LONG_TESTS === '1' ? 1000 : 300;

const { db, pool } = await testDatabase();
const { index, refresh } = openCatalogueIndex({
  db,
  pool,
  log: createLog('silent'),
});

beforeAll(async () => {
  await insertRandomCatalogue(db, 7, 300);
  await refresh();
  // A part of the offers comes through the log, so that base and later segments are counted together.
  await db
    .updateTable('offer')
    .set({ subtitle: 'Demo' })
    .where('id', 'like', 'o1%')
    .where('id', '<', 'o115')
    .execute();
  // Some are confirmed no more: hidden after the base was built, and one of them is back.
  await db.updateTable('offer').set({ freshness: 'hidden' }).where('id', 'like', 'o2%').execute();
  await refresh();
  await db
    .updateTable('offer')
    .set({ confirmed_at: '2030-01-01' })
    .where('id', '=', 'o20')
    .execute();
  await refresh();
});

/** A query with a few random filters, among them values that nobody has. */
function randomRequest(random: Random): SearchRequest {
  const maybe = <T>(share: number, value: () => T): T | undefined =>
    random.chance(share) ? value() : undefined;
  const day = () => addDays(RANDOM_TODAY, random.below(240) - 90);
  const list = (share: number, values: readonly string[]) =>
    random.chance(share) ? random.some(values, 3) : [];
  const query = OfferQuerySchema.parse({
    q: maybe(0.25, () => random.some(RANDOM_WORDS, 2).join(' ')) ?? '',
    km: random.pick([1, 5, 10, 25, 60]),
    from: maybe(0.25, day),
    to: maybe(0.2, day),
    topic: list(0.2, [...RANDOM_TOPICS, 'unheard-of']),
    provider: list(0.15, ['p0', 'p1', 'p2', 'p3', 'p8']),
    format: list(0.2, [...DELIVERY_FORMATS, UNKNOWN]),
    time: list(0.2, [...TIME_MODELS, UNKNOWN]),
    weekday: random.chance(0.2) ? random.some([...WEEKDAYS, UNKNOWN], 6) : [],
    starts_after: maybe(0.1, () => random.pick(['08:00', '12:15', '17:30'])),
    ends_by: maybe(0.1, () => random.pick(['12:00', '16:30', '21:15'])),
    duration: list(0.15, [...DURATION_STEPS, UNKNOWN]),
    price: list(0.15, [...PRICE_STEPS, UNKNOWN]),
    price_max: maybe(0.2, () => random.pick([0, 50, 123, 400])),
    share: list(0.15, SHARE_STEPS),
    funding: list(0.15, ['bildungsgutschein', 'esf', 'unheard-of']),
    certificate: list(0.15, ['ihk', 'tuev']),
    language: list(0.15, ['de', 'en', 'de-simple', UNKNOWN]),
    level: list(0.1, [...LEVEL_FILTERS, UNKNOWN]),
    target: list(0.15, ['women', 'seniors']),
    access: list(0.15, [
      ...RANDOM_FEATURES,
      UNKNOWN,
      ...(random.chance(0.1) ? ['unheard-of'] : []),
    ]),
    childcare: list(0.1, [...CHILDCARE_FILTERS, UNKNOWN]),
    status: list(0.15, [...STATUS_FILTERS, UNKNOWN]),
    also: list(0.4, ALSO),
    past: maybe(0.15, () => '1'),
    sort: maybe(0.5, () => random.pick(['relevance', 'start', 'distance', 'price'])),
  });
  const centre = random.chance(0.25)
    ? { lat: 51.3 + random.next() * 0.6, lon: 6.2 + random.next() * 0.9, label: null }
    : null;
  // All hits on one page, beyond what an address may ask for.
  return { query: { ...query, size: 1000 }, centre, today: RANDOM_TODAY };
}

/** Ids of the offers that have the words, whatever their runs are like. */
function offersWithWords(q: string): string[] | null {
  if (q === '') return null;
  const query = { ...OfferQuerySchema.parse({ q, past: '1' }), size: 1000 };
  return index.search({ query, centre: null, today: RANDOM_TODAY }).hits.map((hit) => hit.offerId);
}

const START_ORDER: Readonly<Record<string, string>> = { rolling: '9998', on_request: '9999' };

function sortKey({
  query,
  centre,
}: SearchRequest): ((hit: SearchHit, offer: SqlOffer) => string | number) | null {
  const sort = query.sort ?? (query.q === '' ? 'start' : 'relevance');
  if (sort === 'price') return (_, offer) => offer.priceCents ?? Number.MAX_SAFE_INTEGER;
  if (sort === 'distance' && centre !== null)
    return (hit) => Math.round((hit.distanceKm ?? 100_000) * 1000);
  if (sort === 'start' || query.q === '')
    return (_, offer) => START_ORDER[offer.start] ?? offer.start;
  return null;
}

function isInOrder(keys: readonly (string | number)[]): boolean {
  return keys.every((key, at) => at === 0 || (keys[at - 1] ?? key) <= key);
}

test(`totals, facet counts, hits, runs, distances and order equal those of SQL for ${QUERIES} random queries`, async () => {
  const random = randomOf(4711);
  const requests = Array.from({ length: QUERIES }, () => randomRequest(random));
  let withHits = 0;
  const check = async (request: SearchRequest) => {
    const answer = index.search(request);
    const truth = await answerBySql(db, request, offersWithWords(request.query.q));
    const context = JSON.stringify({ ...request.query, centre: request.centre });
    expect(compareAnswers(answer, truth), context).toEqual([]);
    if (answer.total > 0) withHits++;
    const offers = new Map(truth.offers.map((offer) => [offer.id, offer]));
    const key = sortKey(request);
    if (key === null) return;
    const keys = answer.hits.flatMap((hit) => {
      const offer = offers.get(hit.offerId);
      return offer === undefined ? [] : [key(hit, offer)];
    });
    expect(isInOrder(keys), `order of ${context}`).toBe(true);
  };
  for (let from = 0; from < requests.length; from += 8) {
    await Promise.all(requests.slice(from, from + 8).map(check));
  }
  // The queries are of use only if many of them find something.
  expect(withHits).toBeGreaterThan(QUERIES * 0.4);
}, 300_000);

test('pages follow each other without gap or repetition', () => {
  const query = OfferQuerySchema.parse({});
  const all = index.search({ query: { ...query, size: 1000 }, centre: null, today: RANDOM_TODAY });
  const pages: string[] = [];
  for (let page = 1; pages.length < all.total; page++) {
    const answer = index.search({
      query: { ...query, size: 7, page },
      centre: null,
      today: RANDOM_TODAY,
    });
    pages.push(...answer.hits.map((hit) => hit.offerId));
    expect(answer.total).toBe(all.total);
  }
  expect(pages).toEqual(all.hits.map((hit) => hit.offerId));
});
