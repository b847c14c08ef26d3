import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { LogGap, positionOf, readChanges } from './change-log.ts';

const { db, pool } = await testDatabase();

const change = (...ids: string[]) =>
  db
    .insertInto('catalogue_change')
    .values(ids.map((offer_id) => ({ offer_id })))
    .execute();
const here = () => positionOf(db);

beforeEach(async () => {
  await pool.query('truncate catalogue_change');
  await change('before');
});

test('each change is read once, however the positions follow each other', async () => {
  const start = await here();
  await change('a', 'b');
  const first = await readChanges(db, start);
  expect(first.offerIds).toEqual(['a', 'b']);
  expect((await readChanges(db, first.position)).offerIds).toEqual([]);
  await change('a');
  expect((await readChanges(db, first.position)).offerIds).toEqual(['a']);
});

test('what commits while an older transaction is open is applied once, the older one when it commits', async () => {
  const start = await here();
  const early = await pool.connect();
  try {
    await early.query('begin');
    await early.query("insert into catalogue_change (offer_id) values ('early')");
    await change('late');
    const first = await readChanges(db, start);
    expect(first.offerIds).toEqual(['late']);
    expect((await readChanges(db, first.position)).offerIds).toEqual([]);
    await early.query('commit');
    expect((await readChanges(db, first.position)).offerIds).toEqual(['early']);
  } finally {
    early.release();
  }
});

test('a log whose entries before the position are gone is a gap, also if others have their numbers now', async () => {
  const start = await here();
  await change('next');
  const [row] = await db
    .selectFrom('catalogue_change')
    .where('offer_id', '=', 'before')
    .selectAll()
    .execute();
  await db.deleteFrom('catalogue_change').where('offer_id', '=', 'before').execute();
  await expect(readChanges(db, start)).rejects.toThrow(LogGap);
  await pool.query(
    'insert into catalogue_change (seq, xid, offer_id) overriding system value values ($1, $2, $3)',
    [row?.seq, row?.xid, 'before'],
  );
  await expect(readChanges(db, start)).rejects.toThrow(LogGap);
});

test('a log that lost an entry which was applied beyond the horizon is a gap', async () => {
  const early = await pool.connect();
  try {
    await early.query('begin');
    await early.query("insert into catalogue_change (offer_id) values ('early')");
    await change('late');
    const position = await here();
    expect(position.applied.size).toBe(1);
    await db.deleteFrom('catalogue_change').where('offer_id', '=', 'late').execute();
    await expect(readChanges(db, position)).rejects.toThrow(LogGap);
  } finally {
    await early.query('rollback');
    early.release();
  }
});

test('an older database, in which the horizon lies before the position, is a gap', async () => {
  const position = await here();
  const ahead = { ...position, horizon: position.horizon + 1_000_000n };
  await expect(readChanges(db, ahead)).rejects.toThrow(LogGap);
});
