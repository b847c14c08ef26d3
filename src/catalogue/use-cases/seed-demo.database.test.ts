import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { loadNetwork, type Network, syncTerms } from '../../network/index.ts';
import { addDays, localDate } from '../../platform/clock.ts';
import { isClosedDay } from '../model/demo-calendar.ts';
import { freshnessOf, USUAL_DAYS } from '../model/freshness/freshness.ts';
import {
  CHILDCARE_STATES,
  DELIVERY_FORMATS,
  PRICE_STATES,
  RUN_STATUSES,
  START_KINDS,
} from '../tables.ts';
import { ensureDemo } from './seed-demo.ts';

const { db } = await testDatabase();
const DAY = new Date('2026-11-22T09:00:00Z');
const later = (days: number) => new Date(DAY.getTime() + days * 86_400_000);
let network: Network;

beforeAll(async () => {
  network = await loadNetwork('network/wesel');
  await syncTerms(db, network);
});

const runs = () =>
  db
    .selectFrom('course_run')
    .innerJoin('offer', 'offer.id', 'course_run.offer_id')
    .leftJoin('venue', 'venue.id', 'course_run.venue_id')
    .selectAll('course_run')
    .select(['venue.place', 'venue.lat', 'offer.topics'])
    .where('course_run.publication', '=', 'published')
    .where('offer.publication', '=', 'published')
    .orderBy('course_run.id')
    .execute();

const lastChange = async () =>
  (
    await db
      .selectFrom('catalogue_change')
      .select((e) => e.fn.max('seq').as('seq'))
      .executeTakeFirst()
  )?.seq;

describe('the demo in an empty database', () => {
  test('has enough of everything', async () => {
    const seeded = await ensureDemo(db, network, DAY);
    expect(seeded.seeded).toBe(true);
    expect(seeded.offers).toBeGreaterThanOrEqual(150);
    expect(seeded.runs).toBeGreaterThanOrEqual(400);
    expect((await runs()).length).toBe(seeded.runs);
  });

  test('has members that all say "Demo" and know where they are', async () => {
    const members = await db.selectFrom('member').selectAll().execute();
    expect(members.length).toBeGreaterThanOrEqual(25);
    for (const member of members) {
      expect(member.name).toContain('Demo');
      expect(member.is_demo).toBe(true);
      if (member.postal_code !== null) expect(member.lat, member.slug).not.toBeNull();
    }
    const employees = members.map((member) => member.employees);
    expect(employees).toEqual(expect.arrayContaining([9, 11, 46, 50, 64, 499, 530]));
  });

  test('is held in all 13 municipalities, every place with a position', async () => {
    const held = await runs();
    const places = new Set(held.map((run) => run.place));
    const municipalities = network.places.filter(
      (place) => place.county === 'Kreis Wesel' && place.municipality === null,
    );
    expect(municipalities).toHaveLength(13);
    for (const { name } of municipalities) expect(places, name).toContain(name);
    for (const run of held) if (run.place !== null) expect(run.lat, run.place).not.toBeNull();
  });

  test('shows every format, price, start, state and childcare', async () => {
    const held = await runs();
    const seen = (values: readonly string[]) => [...new Set(values)].sort();
    expect(seen(held.map((run) => run.format))).toEqual(seen(DELIVERY_FORMATS));
    expect(seen(held.map((run) => run.price_state))).toEqual(seen(PRICE_STATES));
    expect(seen(held.map((run) => run.start_kind))).toEqual(seen(START_KINDS));
    expect(seen(held.map((run) => run.status))).toEqual(seen(RUN_STATUSES));
    expect(seen(held.map((run) => run.childcare))).toEqual(seen(CHILDCARE_STATES));
  });

  test('has topics everywhere and something withdrawn', async () => {
    for (const run of await runs()) expect(run.topics.length, run.id).toBeGreaterThan(0);
    const withdrawn = await db
      .selectFrom('offer')
      .select('id')
      .where('publication', '=', 'withdrawn')
      .execute();
    expect(withdrawn.length).toBeGreaterThanOrEqual(1);
  });

  test('shows what becomes of courses that nobody confirms, and hides none', async () => {
    const confirmed = await db.selectFrom('offer').select('confirmed_at').execute();
    const states = confirmed.map((row) =>
      freshnessOf(localDate(row.confirmed_at), localDate(DAY), USUAL_DAYS),
    );
    expect(states.filter((state) => state === 'grey')).toHaveLength(3);
    expect(states.filter((state) => state === 'reminded' || state === 'hidden')).toEqual([]);
  });

  test('never meets on a holiday', async () => {
    const sessions = await db.selectFrom('course_session').select('held_on').execute();
    expect(sessions.length).toBeGreaterThan(1000);
    expect(sessions.filter(({ held_on }) => isClosedDay(held_on))).toEqual([]);
  });

  test('mostly lies ahead', async () => {
    const dated = (await runs()).filter((run) => run.starts_on !== null);
    const ahead = dated.filter((run) => (run.starts_on ?? '') >= localDate(DAY));
    expect(ahead.length / dated.length).toBeGreaterThan(0.85);
  });
});

describe('later', () => {
  test('on the same day and within the week nothing changes', async () => {
    const before = await lastChange();
    for (const days of [0, 1, 6]) {
      expect((await ensureDemo(db, network, later(days))).seeded).toBe(false);
    }
    expect(await lastChange()).toBe(before);
  });

  test('after a week the dates move on; ids and numbers stay', async () => {
    const before = await runs();
    const seeded = await ensureDemo(db, network, later(28));
    const after = await runs();
    expect(seeded).toEqual({ seeded: true, offers: expect.any(Number), runs: before.length });
    expect(after.map((run) => run.id)).toEqual(before.map((run) => run.id));
    const dated = before.flatMap((run, index) => {
      const moved = after[index]?.starts_on;
      return run.starts_on === null || moved === null || moved === undefined
        ? []
        : [{ from: run.starts_on, to: moved }];
    });
    expect(dated.length).toBeGreaterThan(300);
    // Four whole weeks: all move by as much, except those that holidays push.
    const exact = dated.filter(({ from, to }) => to === addDays(from, 28));
    expect(exact.length / dated.length).toBeGreaterThan(0.8);
    for (const { from, to } of dated) expect(to > from, `${from} → ${to}`).toBe(true);
  });

  test('a clock that was set back moves them back', async () => {
    expect((await ensureDemo(db, network, DAY)).seeded).toBe(true);
  });

  test('what a sudden end left out is made good', async () => {
    const before = await runs();
    const some = await db
      .selectFrom('data_source')
      .select('id')
      .where('member_id', 'is not', null)
      .execute();
    expect(some.length).toBeGreaterThan(3);
    // As after a kill between two providers: members are there, some offers are not.
    for (const { id } of some.slice(0, 3)) {
      await db.deleteFrom('offer').where('source_id', '=', id).execute();
      await db
        .updateTable('venue')
        .set({ source_id: null, source_record_id: null })
        .where('source_id', '=', id)
        .execute();
      await db.deleteFrom('delivery').where('source_id', '=', id).execute();
      await db.deleteFrom('data_source').where('id', '=', id).execute();
    }
    expect((await runs()).length).toBeLessThan(before.length);
    expect((await ensureDemo(db, network, DAY)).seeded).toBe(true);
    expect((await runs()).map((run) => run.id)).toEqual(before.map((run) => run.id));
  });

  test('several processes at once do it once', async () => {
    const seeded = await Promise.all([1, 2, 3].map(() => ensureDemo(db, network, later(100))));
    expect(seeded.filter((each) => each.seeded)).toHaveLength(1);
  });
});

test('a database with other members is left alone', async () => {
  const other = await testDatabase();
  await other.db
    .insertInto('member')
    .values({
      id: 'm1',
      slug: 'm1',
      kind: 'provider',
      name: 'Somebody (Demo)',
      country: 'DE',
      topics: [],
      is_demo: false,
      publication: 'published',
      created_at: DAY,
      updated_at: DAY,
    })
    .execute();
  expect(await ensureDemo(other.db, network, DAY)).toEqual({ seeded: false, offers: 0, runs: 0 });
});
