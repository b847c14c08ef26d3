import { describe, expect, test } from 'vitest';
import {
  INDEX_TODAY,
  idsFor,
  indexOf,
  indexOffer,
  indexRun,
} from '../../../../tests/support/index-rows.ts';
import { type OfferQuery, OfferQuerySchema } from '../../model/offer-query.ts';
import type { OfferRow } from '../segment/rows.ts';
import type { Centre, PlaceFinder } from '../types.ts';
import { searchCatalogue } from './search-catalogue.ts';

const WESEL = { lat: 51.659, lon: 6.618, label: 'Wesel' };
const MOERS = { lat: 51.448, lon: 6.637, label: 'Moers' };
const KAMP = { lat: 51.502, lon: 6.546, label: 'Kamp-Lintfort' };
const ULM = { lat: 48.401, lon: 9.987, label: 'Ulm' };
const PLACES: Readonly<Record<string, Centre>> = {
  wesel: WESEL,
  moers: MOERS,
  'kamp lintfort': KAMP,
  ulm: ULM,
  essen: { lat: 51.456, lon: 7.012, label: 'Essen' },
  lehrte: { lat: 52.37, lon: 9.98, label: 'Lehrte' },
};
const places: PlaceFinder = (name) => PLACES[name.toLowerCase().replace('-', ' ')] ?? null;

function at(id: string, title: string, { lat, lon, label }: Centre): OfferRow {
  const place = label ?? '';
  const position = { lat, lon, place };
  const run = indexRun(`${id}-run`, { place, position, format: 'onsite' });
  return indexOffer(id, title, { runs: [run] });
}

const state = await indexOf([
  at('forklift', 'Staplerschein', MOERS),
  at('excel', 'Excel für Einsteiger', MOERS),
  at('excel-wesel', 'Excel in der Buchhaltung', WESEL),
  at('food', 'Gesund essen', WESEL),
  at('english', 'Englisch', MOERS),
  indexOffer('online', 'Staplerfahren am Bildschirm: Staplerschein'),
  indexOffer('teacher', 'Für Lehrer und Lehrte', { description: 'Wer lehrt, lernt.' }),
]);

function search(q: string, change: Partial<OfferQuery> = {}) {
  const query = { ...OfferQuerySchema.parse({}), q, ...change };
  const centre = query.near === undefined ? null : places(query.near);
  return searchCatalogue(state, { query, centre, today: INDEX_TODAY, places });
}
const found = (q: string, change: Partial<OfferQuery> = {}) =>
  search(q, change)
    .hits.map(({ offerId }) => offerId)
    .sort();

describe('a place among the words that no offer has together with the others', () => {
  test.each([
    ['staplerschein wesel', 'wesel', 'Wesel', 'staplerschein'],
    ['Wesel: Staplerschein', 'Wesel', 'Wesel', 'Staplerschein'],
    ['staplerschein in Wesel', 'Wesel', 'Wesel', 'staplerschein'],
    ['staplerschein, Kamp-Lintfort', 'Kamp-Lintfort', 'Kamp-Lintfort', 'staplerschein'],
    ['Kamp Lintfort staplerschein', 'Kamp Lintfort', 'Kamp-Lintfort', 'staplerschein'],
  ])('%s: %s is the place', (q, word, label, words) => {
    const { readAsNear, hits } = search(q);
    expect(readAsNear).toEqual({ word, label, km: 25, words });
    expect(hits.map(({ offerId }) => offerId)).toEqual(['forklift']);
    expect(hits[0]?.distanceKm).toBeGreaterThan(5);
  });

  test('the answer is that of the ordinary search around the place', () => {
    const read = search('staplerschein wesel');
    const asked = search('staplerschein', { near: 'Wesel' });
    expect({ ...read, readAsNear: null }).toEqual(asked);
  });

  test('stays a place when a filter leaves nothing, and beside a misspelt word', () => {
    expect(search('staplerschein wesel', { format: ['online'] })).toMatchObject({
      total: 0,
      readAsNear: { label: 'Wesel' },
    });
    expect(search('staplershein wesel')).toMatchObject({
      total: 1,
      correctedQuery: 'Staplerschein',
      readAsNear: { label: 'Wesel' },
    });
  });

  test('the explanation names it', () => {
    const query = OfferQuerySchema.parse({ q: 'staplerschein wesel' });
    const request = { query, centre: null, today: INDEX_TODAY, places, explain: true };
    expect(searchCatalogue(state, request).explanation?.words.at(-1)).toEqual({
      word: 'wesel',
      role: 'place',
      searchedInstead: null,
      meanings: [],
    });
  });

  test('alone it is a search without words', () => {
    expect(search('Kamp-Lintfort', { km: 10 }).readAsNear).toMatchObject({ words: '', km: 10 });
    expect(found('Kamp-Lintfort', { km: 10 })).toEqual(['english', 'excel', 'forklift']);
  });

  test('phrases and exclusions stay what they are', () => {
    expect(search('"staplerschein" wesel -online').readAsNear).toMatchObject({
      words: '"staplerschein" -online',
    });
    expect(search('"staplerschein wesel"').readAsNear).toBeNull();
    expect(search('staplerschein -wesel').readAsNear).toBeNull();
  });
});

describe('a word stays a word', () => {
  test('where an offer has all words', () => {
    expect(search('excel wesel')).toMatchObject({ total: 1, readAsNear: null });
    expect(found('excel wesel')).toEqual(['excel-wesel']);
  });

  test('where a filter alone makes the answer empty', () => {
    expect(search('excel wesel', { format: ['online'] })).toMatchObject({
      total: 0,
      readAsNear: null,
    });
  });

  test('where titles have it more often than places', () => {
    expect(search('staplerschein essen').readAsNear).toBeNull();
  });

  test('where another place is asked for, or nobody knows places', () => {
    expect(search('staplerschein wesel', { near: 'Moers' }).readAsNear).toBeNull();
    expect(idsFor(state, { q: 'staplerschein wesel' })).toEqual([]);
  });

  test('where the other words have no offer anywhere', () => {
    expect(search('quantenphysik wesel')).toMatchObject({ total: 0, readAsNear: null });
  });
});

describe('the name of a place without offers', () => {
  test('is not corrected to a word that is like it', async () => {
    const only = await indexOf([
      at('a', 'Elm', MOERS),
      at('b', 'Olm', MOERS),
      at('c', 'Lehrter', WESEL),
    ]);
    const query = OfferQuerySchema.parse({ q: 'Ulm' });
    const request = { query, centre: null, today: INDEX_TODAY };
    expect(searchCatalogue(only, { ...request, places }).correctedQuery).toBeNull();
    expect(searchCatalogue(only, { ...request, places }).total).toBe(0);
  });

  test('excludes this word and no other with its stem', () => {
    expect(found('staplerschein -ulm')).toEqual(['forklift', 'online']);
    expect(found('-moers -wesel')).toEqual(['online', 'teacher']);
    expect(found('-essen -moers')).toEqual(['excel-wesel', 'online', 'teacher']);
  });
});
