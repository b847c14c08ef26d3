import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  courseRow,
  memberRow,
  offerRow,
  runRow,
  topicRow,
  venueRow,
} from '../../../../tests/support/catalogue-rows.ts';
import { testDatabase } from '../../../../tests/support/database.ts';
import { connect } from '../../../platform/database/connect.ts';
import { createLog } from '../../../platform/log.ts';
import { type OfferQuery, OfferQuerySchema } from '../../model/offer-query.ts';
import { type CatalogueIndexHandle, openCatalogueIndex } from '../index.ts';

const { db, pool, address } = await testDatabase();
let catalogue: CatalogueIndexHandle;

const found = (change: Partial<OfferQuery> = {}) =>
  catalogue.index.search({
    query: { ...OfferQuerySchema.parse({}), ...change },
    centre: null,
    today: '2026-09-01',
  });
const ids = (change: Partial<OfferQuery> = {}) =>
  found(change)
    .hits.map((hit) => hit.offerId)
    .sort();

/** Waits for what must become true by itself; the test's time limit ends it. */
async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await pause(10);
}

beforeEach(async () => {
  await sql`truncate member, vocabulary_term, catalogue_change cascade`.execute(db);
  await db
    .insertInto('member')
    .values([memberRow('one'), memberRow('two')])
    .execute();
  await db.insertInto('vocabulary_term').values(topicRow('care', 'Pflege')).execute();
  await db
    .insertInto('venue')
    .values(venueRow('v1', 'm-one', { place: 'Wesel' }))
    .execute();
  await db
    .insertInto('offer')
    .values([
      offerRow('a', 'm-one', { title: 'Schweißen' }),
      offerRow('b', 'm-one', { title: 'Kochen' }),
      offerRow('c', 'm-two', { title: 'Nähen' }),
    ])
    .execute();
  await db.insertInto('course').values(courseRow('a')).execute();
  await db
    .insertInto('course_run')
    .values([runRow('a1', 'a', { venue_id: 'v1' }), runRow('b1', 'b'), runRow('c1', 'c')])
    .execute();
  catalogue = openCatalogueIndex({ db, pool, log: createLog('silent') });
});
afterEach(() => catalogue.stop());

test('is not ready before the first build and finds everything after it', async () => {
  expect(catalogue.index.isReady).toBe(false);
  expect(found().total).toBe(0);
  await catalogue.refresh();
  expect(catalogue.index.isReady).toBe(true);
  expect(ids()).toEqual(['a', 'b', 'c']);
  expect(catalogue.index.position).toBeGreaterThan(0);
});

test('a change moves the position also while an old transaction holds the log back, and so does a new base', async () => {
  const old = await pool.connect();
  try {
    await old.query('begin');
    await old.query('select pg_current_xact_id()');
    await catalogue.refresh();
    const positions = [catalogue.index.position];
    for (const title of ['Löten', 'Bohren']) {
      await db.updateTable('offer').set({ title }).where('id', '=', 'a').execute();
      await catalogue.refresh();
      positions.push(catalogue.index.position);
    }
    await catalogue.rebuild();
    positions.push(catalogue.index.position);
    expect(positions).toEqual([...new Set(positions)].sort((one, other) => one - other));
    expect(found({ q: 'Bohren' }).total).toBe(1);
  } finally {
    await old.query('rollback');
    old.release();
  }
});

test('a changed title is found, the old one no more', async () => {
  await catalogue.refresh();
  await db.updateTable('offer').set({ title: 'Backen' }).where('id', '=', 'b').execute();
  await catalogue.refresh();
  expect(ids({ q: 'Backen' })).toEqual(['b']);
  expect(ids({ q: 'Kochen' })).toEqual([]);
  expect(ids()).toEqual(['a', 'b', 'c']);
});

test('new, withdrawn and deleted offers, runs and members become visible', async () => {
  await catalogue.refresh();
  await db.insertInto('offer').values(offerRow('d', 'm-two')).execute();
  await catalogue.refresh();
  expect(ids()).toEqual(['a', 'b', 'c']);
  await db.insertInto('course_run').values(runRow('d1', 'd')).execute();
  await catalogue.refresh();
  expect(ids()).toEqual(['a', 'b', 'c', 'd']);
  await db
    .updateTable('offer')
    .set({ publication: 'withdrawn', withdrawn_at: new Date() })
    .where('id', '=', 'a')
    .execute();
  await catalogue.refresh();
  expect(ids()).toEqual(['b', 'c', 'd']);
  await db.deleteFrom('offer').where('id', '=', 'b').execute();
  await catalogue.refresh();
  expect(ids()).toEqual(['c', 'd']);
  await db.updateTable('course_run').set({ status: 'cancelled' }).where('id', '=', 'd1').execute();
  await catalogue.refresh();
  expect(ids()).toEqual(['c']);
  await db
    .updateTable('member')
    .set({ publication: 'withdrawn' })
    .where('id', '=', 'm-two')
    .execute();
  await catalogue.refresh();
  expect(ids()).toEqual([]);
  await db
    .updateTable('member')
    .set({ publication: 'published' })
    .where('id', '=', 'm-two')
    .execute();
  await catalogue.refresh();
  expect(ids()).toEqual(['c']);
});

test('facts of course and venue count anew', async () => {
  await catalogue.refresh();
  await db
    .updateTable('course')
    .set({ language_level: 'B1' })
    .where('offer_id', '=', 'a')
    .execute();
  await db
    .updateTable('venue')
    .set({ access: JSON.stringify({ lift: 'yes' }) })
    .where('id', '=', 'v1')
    .execute();
  await catalogue.refresh();
  expect(found().facets.level).toContainEqual({ value: 'B1', count: 1 });
  expect(found().facets.access).toContainEqual({ value: 'lift', count: 1 });
});

test('a new label of a topic is found without a change of an offer', async () => {
  await db
    .updateTable('offer')
    .set({ topics: ['care'] })
    .where('id', '=', 'c')
    .execute();
  await catalogue.refresh();
  expect(ids({ q: 'Demenz' })).toEqual([]);
  await db
    .updateTable('vocabulary_term')
    .set({ labels: JSON.stringify({ de: 'Demenz' }) })
    .execute();
  await catalogue.refresh();
  expect(ids({ q: 'Demenz' })).toEqual(['c']);
});

test('a transaction that commits late is not skipped', async () => {
  await catalogue.refresh();
  const early = await pool.connect();
  try {
    await early.query('begin');
    await early.query("update offer set title = 'Spät' where id = 'a'");
    // Begun later, committed earlier: its entry has the greater number and is applied first.
    await db.updateTable('offer').set({ title: 'Früh' }).where('id', '=', 'b').execute();
    await catalogue.refresh();
    expect([ids({ q: 'Früh' }), ids({ q: 'Spät' })]).toEqual([['b'], []]);
    const before = catalogue.index.position;
    await early.query('commit');
    await catalogue.refresh();
    expect(ids({ q: 'Spät' })).toEqual(['a']);
    expect(catalogue.index.position).toBeGreaterThan(before);
  } finally {
    early.release();
  }
});

test('a transaction that is open while the index is built is not skipped', async () => {
  const early = await pool.connect();
  try {
    await early.query('begin');
    await early.query("update offer set title = 'Spät' where id = 'a'");
    await catalogue.refresh();
    await early.query('commit');
    await catalogue.refresh();
    expect(ids({ q: 'Spät' })).toEqual(['a']);
  } finally {
    early.release();
  }
});

test('follows by itself, tells which offers have changed, and goes on after its connection was killed', async () => {
  await catalogue.start();
  const told: string[] = [];
  const end = catalogue.index.onChange((offerIds) => told.push(...offerIds));
  await db.updateTable('offer').set({ title: 'Backen' }).where('id', '=', 'b').execute();
  await until(() => ids({ q: 'Backen' }).length === 1);
  expect(told).toEqual(['b']);

  const other = connect(address, { max: 1 });
  const { rows } = await other.pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'bildungsnetz-index' and datname = current_database()",
  );
  await other.close();
  expect(rows).toHaveLength(1);
  await db.updateTable('offer').set({ title: 'Braten' }).where('id', '=', 'b').execute();
  await until(() => ids({ q: 'Braten' }).length === 1);
  end();
  await db.updateTable('offer').set({ title: 'Dünsten' }).where('id', '=', 'b').execute();
  await until(() => ids({ q: 'Dünsten' }).length === 1);
  expect(told).toEqual(['b', 'b']);
});

test('many small changes are merged, and then many more become a new base', async () => {
  await catalogue.refresh();
  for (let round = 1; round <= 60; round++) {
    const id = `x${round}`;
    await db
      .insertInto('offer')
      .values(offerRow(id, 'm-one', { title: `Runde${round}` }))
      .execute();
    await db
      .insertInto('course_run')
      .values(runRow(`${id}r`, id))
      .execute();
    await catalogue.refresh();
    expect(found().total).toBe(3 + round);
    expect(ids({ q: `Runde${round}` })).toEqual([id]);
  }
  expect(found().facets.provider).toEqual([
    { value: 'one', count: 62 },
    { value: 'two', count: 1 },
  ]);
});

test('an import of thousands is followed as well', async () => {
  await catalogue.refresh();
  const names = Array.from({ length: 2100 }, (_, i) => `n${i}`);
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('offer')
      .values(names.map((id) => offerRow(id, 'm-two')))
      .execute();
    await transaction
      .insertInto('course_run')
      .values(names.map((id) => runRow(`${id}r`, id)))
      .execute();
  });
  await catalogue.refresh();
  expect(found().total).toBe(2103);
  expect(catalogue.figures().segments).toBe(1);
});

test('a new base takes over although changes keep coming', async () => {
  const names = Array.from({ length: 80 }, (_, i) => `n${i}`);
  await db
    .insertInto('offer')
    .values(names.map((id) => offerRow(id, 'm-two')))
    .execute();
  await db
    .insertInto('course_run')
    .values(names.map((id) => runRow(`${id}r`, id)))
    .execute();
  await catalogue.refresh();
  let isOver = false;
  const changing = (async () => {
    for (let round = 1; !isOver; round++) {
      await db
        .updateTable('offer')
        .set({ subtitle: `Runde ${round}` })
        .where('id', 'like', 'n%')
        .execute();
    }
  })();
  await catalogue.rebuild();
  isOver = true;
  await changing;
  await catalogue.refresh();
  expect(found().total).toBe(83);
});

test('a log that was put back is noticed, and everything is read anew', async () => {
  await catalogue.refresh();
  const told: string[] = [];
  catalogue.index.onChange((offerIds) => told.push(...offerIds));
  // As a restored database would be: other rows, and a log without the entries that were read.
  await db.updateTable('offer').set({ title: 'Backen' }).where('id', '=', 'b').execute();
  await sql`truncate catalogue_change`.execute(db);
  await catalogue.refresh();
  expect(ids({ q: 'Backen' })).toEqual(['b']);
  expect(told).toContain('b');
});

test('stopping ends a build that is under way, without an error', async () => {
  const starting = catalogue.start();
  await catalogue.stop();
  await starting;
  expect(catalogue.index.isReady).toBe(false);
});
