import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import {
  courseRow,
  memberRow,
  offerRow,
  runRow,
  venueRow,
} from '../../../../tests/support/catalogue-rows.ts';
import { testDatabase } from '../../../../tests/support/database.ts';
import { UNKNOWN_HOURS } from '../segment/rows.ts';
import { loadAllOffers, loadOffers } from './load-offers.ts';

const { db } = await testDatabase();

beforeEach(async () => {
  await sql`truncate member cascade`.execute(db);
  await db
    .insertInto('member')
    .values([memberRow('one'), memberRow('gone', { publication: 'withdrawn' })])
    .execute();
  await db
    .insertInto('venue')
    .values([
      venueRow('v1', 'm-one', { place: 'Wesel', lat: 51.66, lon: 6.62, precision: 'address' }),
      venueRow('v2', 'm-one', { place: null, locality: 'Büderich' }),
    ])
    .execute();
  await db
    .insertInto('offer')
    .values([
      offerRow('a', 'm-one'),
      offerRow('b', 'm-one'),
      offerRow('c', 'm-gone'),
      offerRow('d', 'm-one', { publication: 'draft' }),
      offerRow('e', 'm-one'),
    ])
    .execute();
  await db
    .insertInto('course')
    .values(courseRow('a', { description_text: 'Text' }))
    .execute();
});

const run = async (change: Parameters<typeof runRow>[2]) => {
  await db
    .insertInto('course_run')
    .values(runRow('r', 'a', change))
    .execute();
};
const loadedRun = async () => (await loadOffers(db, ['a']))[0]?.runs[0];
const meet = (position: number, day: string, starts: string | null, ends: string | null) =>
  db
    .insertInto('course_session')
    .values({ run_id: 'r', position, held_on: day, starts_at: starts, ends_at: ends })
    .execute();

test('published offers of published members, in the order of their ids', async () => {
  const offers = await loadOffers(db, ['e', 'd', 'c', 'b', 'a', 'unknown']);
  expect(offers.map(({ id }) => id)).toEqual(['a', 'b', 'e']);
  expect(offers[0]).toMatchObject({ provider: { slug: 'one' }, description: 'Text', runs: [] });
  expect(offers[1]).toMatchObject({ description: null, certificates: [], languages: [] });
});

test('portions of any size give the same offers', async () => {
  for (const size of [1, 2, 10]) {
    const found: string[] = [];
    for await (const portion of loadAllOffers(db, size)) found.push(...portion.map(({ id }) => id));
    expect(found).toEqual(['a', 'b', 'e']);
  }
});

test('runs that are published and not cancelled', async () => {
  await db
    .insertInto('course_run')
    .values([
      runRow('r1', 'a'),
      runRow('r2', 'a', { status: 'cancelled' }),
      runRow('r3', 'a', { publication: 'draft' }),
      runRow('r4', 'b'),
    ])
    .execute();
  const offers = await loadOffers(db, ['a', 'b']);
  expect(offers.map(({ runs }) => runs.map(({ id }) => id))).toEqual([['r1'], ['r4']]);
});

test('the place of a run: its town with a position, else the part of the town, else nothing', async () => {
  await run({ venue_id: 'v1' });
  const position = { lat: 51.66, lon: 6.62, place: 'Wesel' };
  expect(await loadedRun()).toMatchObject({ place: 'Wesel', locality: null, position });
  await db.updateTable('course_run').set({ venue_id: 'v2' }).execute();
  expect(await loadedRun()).toMatchObject({ place: 'Büderich', position: null });
  await db.updateTable('course_run').set({ venue_id: null }).execute();
  expect(await loadedRun()).toMatchObject({ place: null, locality: null, position: null });
});

test('weekdays and hours are those of the meetings; what ends before it begins ends on the next day', async () => {
  await run({ start_kind: 'fixed', starts_on: '2026-09-07', ends_on: '2026-09-07' });
  await meet(1, '2026-09-08', '18:00', '20:30');
  await meet(2, '2026-09-11', '22:00', '01:00');
  await meet(3, '2026-09-15', '17:30', null);
  expect(await loadedRun()).toMatchObject({
    weekdays: ['tue', 'fri'],
    hours: { earliest: 17 * 60 + 30, latest: 25 * 60, allBegins: true, allEnds: false },
  });
});

test('a run of one day without listed meetings has that weekday, a longer one none', async () => {
  await run({ start_kind: 'fixed', starts_on: '2026-09-07', ends_on: '2026-09-07' });
  expect(await loadedRun()).toMatchObject({ weekdays: ['mon'], hours: UNKNOWN_HOURS });
  await db.updateTable('course_run').set({ ends_on: '2026-09-09' }).execute();
  expect(await loadedRun()).toMatchObject({ weekdays: [], hours: UNKNOWN_HOURS });
});
