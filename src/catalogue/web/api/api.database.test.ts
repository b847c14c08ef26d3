import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type CatalogueApp, catalogueApp } from '../../../../tests/support/catalogue-app.ts';
import {
  courseRow,
  memberRow,
  offerRow,
  runRow,
  venueRow,
} from '../../../../tests/support/catalogue-rows.ts';
import { SuggestionsSchema } from './schemas/suggestions-schema.ts';

let app: CatalogueApp;

beforeAll(async () => {
  app = await catalogueApp();
  const { db } = app.database;
  await db.insertInto('member').values(memberRow('werkhof')).execute();
  await db
    .insertInto('venue')
    .values(
      venueRow('v', 'm-werkhof', {
        place: 'Wesel',
        postal_code: '46483',
        lat: 51.659,
        lon: 6.618,
        precision: 'postal_code',
      }),
    )
    .execute();
  await db
    .insertInto('offer')
    .values([
      offerRow('welding', 'm-werkhof', { title: 'Schweißen am Abend', topics: ['schweissen'] }),
      offerRow('gone', 'm-werkhof', { publication: 'withdrawn', withdrawn_at: '2027-01-01' }),
    ])
    .execute();
  await db.insertInto('course').values(courseRow('welding')).execute();
  await db
    .insertInto('course_run')
    .values([
      runRow('w1', 'welding', {
        start_kind: 'fixed',
        starts_on: '2027-01-11',
        venue_id: 'v',
        format: 'onsite',
        times: ['evening'],
        price_state: 'known',
        price_cents: 12000,
        seats_max: 12,
      }),
      runRow('w2', 'welding', {}),
    ])
    .execute();
  await app.index();
});

describe('GET /api/v1/offers', () => {
  test('says which word was read as the place of the search', async () => {
    const read = await app.ask('/api/v1/offers?q=schwei%C3%9Fen+xanten&explain=1');
    expect(await read.json()).toMatchObject({
      total: 1,
      readAsNear: { word: 'xanten', label: 'Xanten', km: 25, words: 'schweißen' },
      explain: { words: [{ role: 'word' }, { word: 'xanten', role: 'place' }] },
      hits: [{ id: 'welding', distanceKm: expect.any(Number) }],
    });
    const plain = await app.ask('/api/v1/offers?q=schwei%C3%9Fen');
    expect(await plain.json()).toMatchObject({ readAsNear: null });
  });

  test('answers in the published shape', async () => {
    const response = await app.ask('/api/v1/offers?q=Schwei%C3%9Fen&near=46483&time=evening');
    expect(response.status).toBe(200);
    expect(response.headers.get('x-catalogue-position')).toMatch(/^\d+$/);
    expect(await response.json()).toMatchObject({
      total: 1,
      correctedQuery: null,
      hits: [
        {
          id: 'welding',
          title: 'Schweißen am Abend',
          url: 'https://netz.example/kurse/offer-welding-welding',
          provider: { slug: 'werkhof', name: 'Demo werkhof' },
          topics: ['schweissen'],
          confirmedAt: '2026-08-01',
          nextRun: {
            id: 'w1',
            start: '2027-01-11',
            end: null,
            startKind: 'fixed',
            place: {
              name: 'Wesel',
              postalCode: '46483',
              lat: 51.659,
              lon: 6.618,
              precision: 'postal_code',
            },
            format: 'onsite',
            times: ['evening'],
            price: { cents: 12000, known: true },
            seats: { free: null, min: null, max: 12 },
            status: 'open',
          },
          runCount: 1,
        },
      ],
      facets: { provider: [{ value: 'werkhof', label: 'Demo werkhof', count: 1 }] },
    });
  });

  test('an unknown price is not known and has no figure', async () => {
    const { runs } = z
      .object({ runs: z.array(z.object({ id: z.string(), price: z.unknown() })) })
      .parse(await (await app.ask('/api/v1/offers/welding')).json());
    expect(runs.find(({ id }) => id === 'w2')?.price).toEqual({
      cents: null,
      text: 'Preis bitte erfragen',
      known: false,
    });
  });

  test.each([
    ['colour=red', 'colour'],
    ['format=telepathy', 'format'],
    ['from=2027-02-30', 'from'],
    ['size=500', 'size'],
    ['near=Atlantis', 'near'],
  ])('%s is refused and named', async (query, parameter) => {
    const response = await app.ask(`/api/v1/offers?${query}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ status: 400, errors: [{ parameter }] });
  });

  test('explain=1 adds how the answer came about', async () => {
    expect(await (await app.ask('/api/v1/offers?explain=1')).json()).toHaveProperty('explain');
    expect(await (await app.ask('/api/v1/offers')).json()).not.toHaveProperty('explain');
  });
});

describe('GET /api/v1/offers/{id}', () => {
  test.each([
    ['welding', 200],
    ['gone', 410],
    ['nothing', 404],
  ])('%s answers %i', async (id, status) => {
    expect((await app.ask(`/api/v1/offers/${id}`)).status).toBe(status);
  });
});

describe('GET /api/v1/suggest', () => {
  test('completes words and titles of the catalogue, with what choosing them takes', async () => {
    const response = await app.ask('/api/v1/suggest?q=schwei');
    expect(await response.json()).toEqual({
      suggestions: [
        { kind: 'topic', text: 'Schweißen', value: 'schweissen', offers: 1 },
        { kind: 'title', text: 'Schweißen am Abend', value: null, offers: null },
      ],
    });
  });

  test('places alone come from the gazetteer, postal codes included', async () => {
    const suggested = async (q: string) =>
      SuggestionsSchema.parse(
        await (await app.ask(`/api/v1/suggest?kind=place&q=${q}`)).json(),
      ).suggestions.map(({ value }) => value);
    expect(await suggested('xant')).toContain('Xanten');
    expect(await suggested('46483')).toContain('46483 Wesel');
  });

  test('refuses unknown parameters', async () => {
    expect((await app.ask('/api/v1/suggest?q=s&limit=3')).status).toBe(400);
  });
});
