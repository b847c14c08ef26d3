import { describe, expect, test } from 'vitest';
import {
  ask,
  INDEX_TODAY,
  idsFor,
  indexOf,
  indexOffer,
  indexRun,
  NO_TERMS,
} from '../../../../tests/support/index-rows.ts';
import { type OfferQuery, OfferQuerySchema } from '../../model/offer-query.ts';
import type { OfferRow, RunRow } from '../segment/rows.ts';
import { searchCatalogue } from './search-catalogue.ts';

const BASE = OfferQuerySchema.parse({});
const oneRun = (id: string, run: Partial<RunRow>, offer: Partial<OfferRow> = {}) =>
  indexOffer(id, id, { runs: [indexRun(`${id}-run`, run)], ...offer });
const yes = (...features: string[]) => ({ yes: features, no: [] });
const fixed = (startsOn: string): Partial<RunRow> => ({ startKind: 'fixed', startsOn });

describe('dates', async () => {
  const state = await indexOf([
    oneRun('past', fixed('2026-08-31')),
    oneRun('today', fixed('2026-09-01')),
    oneRun('later', fixed('2026-10-15')),
    oneRun('rolling', { startKind: 'rolling' }),
    oneRun('request', { startKind: 'on_request' }),
  ]);
  test.each<[string, Partial<OfferQuery>, string[]]>([
    ['without dates everything that has not begun', {}, ['today', 'later', 'rolling', 'request']],
    ['past=1 adds what has begun', { past: '1' }, ['past', 'today', 'later', 'rolling', 'request']],
    [
      'a from in the past does so too',
      { from: '2026-08-31' },
      ['past', 'today', 'later', 'rolling'],
    ],
    ['from excludes what is earlier', { from: '2026-09-02' }, ['later', 'rolling']],
    ['to excludes what is later', { to: '2026-09-30' }, ['today', 'rolling']],
    ['both are inclusive', { from: '2026-09-01', to: '2026-10-15' }, ['today', 'later', 'rolling']],
    [
      'a window in the past has no rolling start',
      { from: '2026-08-01', to: '2026-08-31' },
      ['past'],
    ],
    ['an empty window has nothing', { from: '2026-10-01', to: '2026-09-01' }, []],
  ])('%s', (_, query, ids) => {
    expect(idsFor(state, query)).toEqual(ids);
  });

  test('a day later what began today is past, without a new build', () => {
    expect(ask(state, {}, '2026-09-02').hits.map((hit) => hit.offerId)).toEqual([
      'later',
      'rolling',
      'request',
    ]);
  });
});

test('one run must meet all conditions together', async () => {
  const state = await indexOf([
    indexOffer('apart', 'apart', {
      runs: [
        indexRun('a', { ...fixed('2026-09-10'), format: 'online' }),
        indexRun('b', { ...fixed('2026-11-10'), format: 'onsite' }),
      ],
    }),
    indexOffer('together', 'together', {
      runs: [indexRun('c', { ...fixed('2026-09-12'), format: 'onsite' })],
    }),
  ]);
  const answer = ask(state, { to: '2026-09-30', format: ['onsite'] });
  expect(answer.hits).toEqual([{ offerId: 'together', runId: 'c', runCount: 1, distanceKm: null }]);
  expect(answer.facets.format).toEqual([
    { value: 'online', count: 1 },
    { value: 'onsite', count: 1 },
  ]);
});

test('unknown never matches, is counted as unknown and found only on purpose', async () => {
  const state = await indexOf([oneRun('unknown', {})]);
  const filters: Partial<OfferQuery>[] = [
    { price_max: 1_000_000 },
    { format: ['onsite', 'online', 'hybrid', 'selfpaced'] },
    { time: ['morning'] },
    { childcare: ['on_site', 'nearby'] },
    { status: ['free_seats'] },
    { level: ['none', 'A1'] },
    { duration: ['d0', 'd6'] },
    { access: ['lift'] },
  ];
  for (const filter of filters) expect(ask(state, filter).total, JSON.stringify(filter)).toBe(0);
  const { facets } = ask(state, {});
  expect(Object.entries(facets).filter(([, counts]) => counts.length > 0)).toEqual([
    ['provider', [{ value: 'demo', count: 1 }]],
    ...(
      [
        'format',
        'time',
        'weekday',
        'price',
        'duration',
        'language',
        'level',
        'childcare',
        'status',
      ] as const
    ).map((facet) => [facet, [{ value: 'unknown', count: 1 }]]),
  ]);
});

test('price_max takes known prices up to it and what is free, sorting puts the unknown last', async () => {
  const price = (cents: number): Partial<RunRow> => ({ priceState: 'known', priceCents: cents });
  const state = await indexOf([
    oneRun('unknown', {}),
    oneRun('request', { priceState: 'on_request' }),
    oneRun('dear', price(10_001)),
    oneRun('just', price(10_000)),
    oneRun('free', { priceState: 'free' }),
  ]);
  expect(idsFor(state, { price_max: 100, sort: 'price' })).toEqual(['free', 'just']);
  expect(idsFor(state, { price_max: 0 })).toEqual(['free']);
  expect(idsFor(state, { sort: 'price' }).slice(0, 3)).toEqual(['free', 'just', 'dear']);
});

test('of access all features must be a yes at venue or course, of the others any value is enough', async () => {
  const state = await indexOf([
    oneRun('both', { access: yes('lift') }, { access: yes('sign_language') }),
    oneRun('lift', { access: yes('lift'), times: ['evening'] }),
    oneRun('none', { times: ['morning'] }),
  ]);
  expect(idsFor(state, { access: ['lift', 'sign_language'] })).toEqual(['both']);
  expect(idsFor(state, { access: ['lift', 'unheard-of'] })).toEqual([]);
  expect(idsFor(state, { time: ['evening', 'morning'] }).sort()).toEqual(['lift', 'none']);
  expect(ask(state, { access: ['lift', 'sign_language'] }).facets.access).toEqual([
    { value: 'lift', count: 2 },
    { value: 'sign_language', count: 1 },
  ]);
});

test('full runs have no free seats, guaranteed ones may', async () => {
  const state = await indexOf([
    oneRun('open', { seatsFree: 3 }),
    oneRun('full', { seatsFree: 3, status: 'full' }),
    oneRun('waiting', { seatsFree: 1, status: 'waiting_list' }),
    oneRun('sure', { seatsFree: 2, status: 'guaranteed' }),
    oneRun('none', { seatsFree: 0, status: 'guaranteed' }),
  ]);
  expect(idsFor(state, { status: ['free_seats'] }).sort()).toEqual(['open', 'sure']);
  expect(idsFor(state, { status: ['free_seats', 'guaranteed'] })).toEqual(['sure']);
});

test('a parent topic finds and counts the offers of its children once', async () => {
  const terms = {
    ...NO_TERMS,
    topicParents: new Map([
      ['mag', 'metal'],
      ['wig', 'metal'],
    ]),
  };
  const state = await indexOf(
    [
      indexOffer('a', 'a', { topics: ['mag', 'wig'] }),
      indexOffer('b', 'b', { topics: ['metal'] }),
      indexOffer('c', 'c', { topics: ['care'] }),
    ],
    terms,
  );
  expect(idsFor(state, { topic: ['metal'] }).sort()).toEqual(['a', 'b']);
  expect(idsFor(state, { topic: ['mag'] })).toEqual(['a']);
  expect(ask(state, { topic: ['mag'] }).facets.topic).toEqual([
    { value: 'metal', count: 2 },
    { value: 'care', count: 1 },
    { value: 'mag', count: 1 },
    { value: 'wig', count: 1 },
  ]);
});

describe('distance', async () => {
  const wesel = { lat: 51.659, lon: 6.618, place: 'Wesel' };
  const moers = { lat: 51.453, lon: 6.626, place: 'Moers' };
  const state = await indexOf([
    oneRun('wesel', { format: 'onsite', position: wesel }),
    oneRun('moers', { format: 'hybrid', position: moers }),
    oneRun('online', { format: 'online', position: wesel }),
    oneRun('nowhere', { format: 'onsite' }),
  ]);
  const near = (km: number, change: Partial<OfferQuery> = {}) => {
    const query = { ...BASE, km, ...change };
    const centre = { ...wesel, label: '46483' };
    return searchCatalogue(state, { query, centre, today: INDEX_TODAY });
  };

  test('10 km around Wesel leaves Moers out; online and unknown places match no circle', () => {
    expect(near(10).hits.map((hit) => hit.offerId)).toEqual(['wesel']);
    const both = near(25, { sort: 'distance' });
    expect(both.hits.map((hit) => [hit.offerId, Math.round(hit.distanceKm ?? -1)])).toEqual([
      ['wesel', 0],
      ['moers', 23],
    ]);
    expect(both.places).toEqual([
      { ...wesel, count: 1 },
      { ...moers, count: 1 },
    ]);
  });
});

test('more values than fit into one mask word are counted exactly', async () => {
  const features = Array.from({ length: 70 }, (_, i) => `feature${String(i).padStart(2, '0')}`);
  const rows = features.map((_, i) =>
    oneRun(`o${i}`, { access: yes(...features.slice(i)), times: ['evening'] }),
  );
  const state = await indexOf(rows);
  const { facets } = ask(state, { time: ['evening'] });
  expect(facets.access).toHaveLength(70);
  expect(facets.access[0]).toEqual({ value: 'feature69', count: 70 });
  expect(ask(state, { access: ['feature00', 'feature69'] }).total).toBe(1);
  expect(ask(state, { access: ['feature69'] }).facets.access.at(-1)).toEqual({
    value: 'feature00',
    count: 1,
  });
});

test('equal hits take turns from day to day', async () => {
  const state = await indexOf(Array.from({ length: 30 }, (_, i) => indexOffer(`o${i}`, 'Kurs')));
  const order = (today: string) =>
    ask(state, {}, today)
      .hits.map((hit) => hit.offerId)
      .join();
  expect(order('2026-09-01')).toBe(order('2026-09-01'));
  expect(order('2026-09-02')).not.toBe(order('2026-09-01'));
});
