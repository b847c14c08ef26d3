import { beforeAll, beforeEach, expect, test } from 'vitest';
import { type CatalogueApp, catalogueApp } from '../../../../tests/support/catalogue-app.ts';
import {
  courseRow,
  memberRow,
  offerRow,
  runRow,
  venueRow,
} from '../../../../tests/support/catalogue-rows.ts';
import { loadMissedSearches } from '../../queries/missed-searches.ts';

let app: CatalogueApp;

beforeAll(async () => {
  app = await catalogueApp();
  const { db } = app.database;
  await db.insertInto('member').values(memberRow('werkhof')).execute();
  const wesel = { place: 'Wesel', lat: 51.659, lon: 6.618, precision: 'municipality' } as const;
  await db
    .insertInto('venue')
    .values(venueRow('v1', 'm-werkhof', wesel))
    .execute();
  await db
    .insertInto('offer')
    .values(offerRow('o1', 'm-werkhof', { title: 'Schweißen am Abend' }))
    .execute();
  await db.insertInto('course').values(courseRow('o1')).execute();
  await db
    .insertInto('course_run')
    .values(runRow('r1', 'o1', { venue_id: 'v1' }))
    .execute();
});

beforeEach(async () => {
  await app.database.db.deleteFrom('missed_search_month').execute();
});

async function counted(): Promise<[string, number][]> {
  await app.missed.flush();
  const rows = await app.database.db.selectFrom('missed_search').select('searches').execute();
  const { searches } = await loadMissedSearches(app.database.db, '2027-01-01');
  const named = searches.map((one): [string, number] => [
    [one.words, ...one.filters, one.municipality ?? (one.isLocal ? 'here' : '')].join(' ').trim(),
    one.searches,
  ]);
  return named.length > 0 ? named : rows.map(({ searches }) => ['?', searches]);
}

async function ask(path: string, times = 1, init: RequestInit = {}): Promise<void> {
  for (let time = 0; time < times; time++) {
    const response = await app.ask(path, init);
    expect(response.status).toBe(200);
    await response.text();
  }
}

test('before the index is ready nothing is known to be missing', async () => {
  await ask('/kurse?q=Falknerei');
  expect(await counted()).toEqual([]);
  await app.index();
});

test('a page without hits counts each time somebody asks for it, also when it comes from memory', async () => {
  await ask('/kurse?q=Falknerei', 5);
  await ask('/en/kurse?q=FALKNEREI');
  expect(await counted()).toEqual([['falknerei', 6]]);
});

test('a search with hits is not missed', async () => {
  await ask('/kurse?q=Schwei%C3%9Fen', 5);
  expect(await counted()).toEqual([]);
});

test('words with a town are missed only where nothing is found around it either', async () => {
  await ask('/kurse?q=Schwei%C3%9Fen+Xanten', 5);
  expect(await counted()).toEqual([]);
  await ask('/kurse?q=Falknerei+Xanten', 5);
  expect((await counted()).map(([, searches]) => searches)).toEqual([5]);
});

test('the place counts as its municipality', async () => {
  await ask('/kurse?q=Falknerei&near=46509', 5);
  expect(await counted()).toEqual([
    ['falknerei here', 5],
    ['falknerei Xanten', 5],
  ]);
});

test('other orders, radii and choices are the same search; further pages are none', async () => {
  await ask('/kurse?q=Falknerei&sort=start');
  await ask('/kurse?q=Falknerei&size=50&offer=o1');
  await ask('/kurse?q=Falknerei&utm_source=x');
  await ask('/kurse?q=Falknerei&page=2');
  expect(await counted()).toEqual([['?', 3]]);
});

test('robots, prefetches, heads and the interface for programs do not count', async () => {
  await ask('/kurse?q=Falknerei', 1, { headers: { 'user-agent': 'Googlebot/2.1' } });
  await ask('/kurse?q=Falknerei', 1, { headers: { 'sec-purpose': 'prefetch' } });
  await ask('/kurse?q=Falknerei', 1, { method: 'HEAD' });
  await ask('/api/v1/offers?q=Falknerei');
  expect(await counted()).toEqual([]);
});

test('a wrong question is not counted', async () => {
  expect((await app.ask('/kurse?q=Falknerei&near=Atlantis')).status).toBe(422);
  expect(await counted()).toEqual([]);
});
