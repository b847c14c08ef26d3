import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { positionVenues } from './position-venues.ts';

const { db } = await testDatabase();
const THEN = new Date('2026-11-01T09:00:00Z');
const NOW = new Date('2026-11-22T09:00:00Z');

type Position = { lat: number; lon: number; precision: 'address' | 'postal_code' | 'municipality' };
const NOWHERE = { lat: null, lon: null, precision: null };

async function addVenue(
  id: string,
  postalCode: string | null,
  position: Position | typeof NOWHERE,
) {
  await db
    .insertInto('venue')
    .values({
      id,
      member_id: 'm',
      postal_code: postalCode,
      country: id === 'dutch' ? 'NL' : 'DE',
      access: '{}',
      created_at: THEN,
      updated_at: THEN,
      ...position,
    })
    .execute();
}

beforeAll(async () => {
  await db
    .insertInto('member')
    .values({
      id: 'm',
      slug: 'm',
      kind: 'provider',
      name: 'Member',
      country: 'DE',
      topics: [],
      is_demo: true,
      publication: 'published',
      created_at: THEN,
      updated_at: THEN,
    })
    .execute();
  await addVenue('unknown-place', '80331', NOWHERE);
  await addVenue('coarse', '80331', { lat: 48, lon: 11, precision: 'municipality' });
  await addVenue('exact', '80331', { lat: 48.1, lon: 11.1, precision: 'address' });
  await addVenue('no-code', null, NOWHERE);
  await addVenue('dutch', '80331', NOWHERE);
  const place = {
    country: 'DE',
    postal_code: '80331',
    municipality: null,
    district: null,
    state: null,
  };
  await db
    .insertInto('gazetteer_place')
    .values([
      { ...place, name: 'München', lat: 48.13, lon: 11.57 },
      { ...place, name: 'München Altstadt', lat: 48.15, lon: 11.59 },
    ])
    .execute();
});

test('venues without a position or with a coarse one get the middle of their postal code, others stay', async () => {
  expect(await positionVenues(db, NOW)).toBe(2);
  const venues = await db.selectFrom('venue').selectAll().orderBy('id').execute();
  const precisions = Object.fromEntries(venues.map(({ id, precision }) => [id, precision]));
  expect(precisions).toEqual({
    coarse: 'postal_code',
    dutch: null,
    exact: 'address',
    'no-code': null,
    'unknown-place': 'postal_code',
  });
  const moved = venues.find(({ id }) => id === 'unknown-place');
  expect(moved?.lat).toBeCloseTo(48.14, 6);
  expect(moved?.lon).toBeCloseTo(11.58, 6);
  expect(moved?.updated_at).toEqual(NOW);
});

test('a second time nothing is left to do', async () => {
  expect(await positionVenues(db, NOW)).toBe(0);
});
