import { expect, test } from 'vitest';
import {
  courseRow,
  memberRow,
  offerRow,
  runRow,
  venueRow,
} from '../../../tests/support/catalogue-rows.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { pruneVenues } from './prune-venues.ts';
import { runsAtVenue } from './runs-at-venue.ts';

const { db } = await testDatabase();
const removed = { removed_at: new Date('2026-11-22T10:00:00Z') };
await db.insertInto('member').values(memberRow('haus')).execute();
for (const [id, more] of [
  ['whole', removed],
  ['once', removed],
  ['nowhere', removed],
  ['kept', {}],
] as const)
  await db
    .insertInto('venue')
    .values(venueRow(id, 'm-haus', more))
    .execute();
await db.insertInto('offer').values(offerRow('o', 'm-haus')).execute();
await db.insertInto('course').values(courseRow('o')).execute();
await db
  .insertInto('course_run')
  .values([
    runRow('r1', 'o', { venue_id: 'whole' }),
    runRow('r2', 'o', { venue_id: 'whole' }),
    runRow('r3', 'o', { venue_id: 'whole', publication: 'withdrawn' }),
  ])
  .execute();
await db
  .insertInto('course_session')
  .values(
    [1, 2].map((position) => ({
      run_id: 'r2',
      position,
      held_on: `2026-12-0${position}`,
      venue_id: 'once',
    })),
  )
  .execute();

test.each([
  ['whole', 2],
  ['once', 1],
  ['nowhere', 0],
])('the venue "%s" is named by %i published runs', async (id, runs) => {
  expect(await runsAtVenue(db, id)).toBe(runs);
});

test('a removed venue goes when no run names it; all others stay', async () => {
  await pruneVenues(db);
  const rows = await db.selectFrom('venue').select('id').orderBy('id').execute();
  expect(rows.map(({ id }) => id)).toEqual(['kept', 'once', 'whole']);
});
