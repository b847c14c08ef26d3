import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import {
  deliver,
  deliverDelta,
  loggedChanges,
  manyOffers,
  offerOf,
  publishedState,
  runOf,
} from '../../../tests/support/deliveries.ts';
import { membersOf } from '../../../tests/support/members.ts';

const { db } = await testDatabase();
const member = membersOf(db);

const meeting = (heldOn: string) => ({ heldOn, startsAt: null, endsAt: null, note: null });

/** Keys of what is online: `offer/run`. */
async function online(memberId: string): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select o.source_key || '/' || coalesce(r.source_key, '') as key
    from offer o left join course_run r on r.offer_id = o.id and r.publication = 'published'
    where o.member_id = ${memberId} and o.publication = 'published' order by 1`.execute(db);
  return rows.map(({ key }) => key);
}

const edit = (memberId: string, key: string) =>
  sql`update offer set edited_at = now() where member_id = ${memberId} and source_key = ${key}`.execute(
    db,
  );

test('a delta touches only what it names', async () => {
  const id = await member();
  await deliver(db, id, manyOffers(12));
  const report = await deliverDelta(db, id, {
    withdrawn: ['k1'],
    offers: [offerOf('k2', { title: 'Neu' }), offerOf('neu'), offerOf('k3')],
  });
  expect(report).toMatchObject({
    state: 'published',
    records: 4,
    created: 1,
    updated: 1,
    unchanged: 1,
    withdrawn: 1,
    warningCount: 0,
  });
  expect(await online(id)).toHaveLength(12);
  expect(await online(id)).not.toContain('k1/k1');
});

test('runs of an offer that a delta does not name stay; the next full delivery decides again', async () => {
  const id = await member();
  const whole = [offerOf('a', { runs: [runOf('a'), runOf('b')] })];
  await deliver(db, id, whole);
  const part = { offers: [offerOf('a', { title: 'Neu', runs: [runOf('a')] })] };
  expect(await deliverDelta(db, id, part)).toMatchObject({ updated: 1 });
  expect(await online(id)).toEqual(['a/a', 'a/b']);
  const changes = await loggedChanges(db);
  expect(await deliverDelta(db, id, part, { hash: 'another' })).toMatchObject({ unchanged: 1 });
  expect(await loggedChanges(db)).toBe(changes);
  expect(await deliver(db, id, part.offers, { hash: 'full' })).toMatchObject({ updated: 1 });
  expect(await online(id)).toEqual(['a/a']);
});

test('a delta that describes all runs of an offer leaves nothing to do for the full delivery', async () => {
  const id = await member();
  await deliver(db, id, [offerOf('a'), offerOf('b')]);
  await deliverDelta(db, id, { offers: [offerOf('a', { title: 'Neu' })] });
  expect(
    await deliver(db, id, [offerOf('a', { title: 'Neu' }), offerOf('b')], { hash: 'full' }),
  ).toMatchObject({ updated: 0, unchanged: 2 });
});

test('runs alone are added to their offer, changed and deleted', async () => {
  const id = await member();
  await deliver(db, id, [offerOf('a'), offerOf('b')]);
  const runs = { a: [runOf('r', { sessions: [meeting('2027-01-11')] })] };
  expect(await deliverDelta(db, id, { runs })).toMatchObject({ updated: 1, created: 0 });
  expect(await deliverDelta(db, id, { runs }, { hash: 'again' })).toMatchObject({
    updated: 0,
    unchanged: 1,
  });
  await deliverDelta(db, id, { runs: { a: [runOf('r', { sessions: [meeting('2027-01-12')] })] } });
  const held =
    await sql`select held_on::text from course_session s join course_run r on r.id = s.run_id
    where r.source_id in (select id from data_source where member_id = ${id})`.execute(db);
  expect(held.rows).toEqual([{ held_on: '2027-01-12' }]);
  expect(await deliverDelta(db, id, { withdrawn: ['r'] })).toMatchObject({
    updated: 1,
    withdrawn: 0,
  });
  expect(await online(id)).toEqual(['a/a', 'b/b']);
  expect(await deliver(db, id, [offerOf('a'), offerOf('b')], { hash: 'full' })).toMatchObject({
    updated: 1,
    unchanged: 1,
  });
});

test('runs of an offer that is not there are rejected', async () => {
  const id = await member();
  await deliver(db, id, [offerOf('a')]);
  expect(await deliverDelta(db, id, { runs: { x: [runOf('r')] } })).toMatchObject({
    state: 'published',
    rejectedCount: 1,
    rejected: [{ reason: expect.stringMatching(/„x“.*weder in dieser Lieferung noch im Bestand/) }],
  });
});

test('deleted and stated again in one delta is a change: deletions come first, other runs go', async () => {
  const id = await member();
  await deliver(db, id, [offerOf('a', { runs: [runOf('a'), runOf('b')] }), ...manyOffers(11)]);
  const report = await deliverDelta(db, id, {
    withdrawn: ['a', 'k0', 'k1', 'k2', 'k3'],
    offers: [offerOf('a'), ...manyOffers(4)],
  });
  expect(report).toMatchObject({ state: 'published', withdrawn: 0, updated: 5 });
  expect(await online(id)).toHaveLength(12);
  expect(await online(id)).not.toContain('a/b');
});

test('what is not there cannot be deleted: a remark', async () => {
  const id = await member();
  await deliver(db, id, manyOffers(5));
  await deliverDelta(db, id, { withdrawn: ['k1'] });
  const report = await deliverDelta(db, id, { withdrawn: ['fremd', 'k1'] });
  expect(report).toMatchObject({ state: 'published', withdrawn: 0, rejectedCount: 0 });
  expect(report.warnings.map(({ reason }) => reason)).toEqual([
    expect.stringMatching(/„k1“ soll gelöscht werden, steht aber nicht im Bestand/),
    expect.stringMatching(/„fremd“ soll gelöscht/),
  ]);
});

test('what was edited by hand is neither deleted nor changed', async () => {
  const id = await member();
  await deliver(db, id, [offerOf('a'), offerOf('b', { runs: [runOf('r')] }), offerOf('c')]);
  await edit(id, 'a');
  await edit(id, 'b');
  const before = await publishedState(db, id);
  const report = await deliverDelta(db, id, {
    withdrawn: ['a', 'r'],
    offers: [offerOf('a', { title: 'Neu' })],
    runs: { b: [runOf('neu')] },
  });
  expect(report).toMatchObject({ withdrawn: 0, updated: 0, unchanged: 2, warningCount: 4 });
  expect(await publishedState(db, id)).toEqual(before);
});

test('a delta that deletes more than 30 % waits for a person', async () => {
  const id = await member();
  await deliver(db, id, manyOffers(10));
  const parts = { withdrawn: ['k0', 'k1', 'k2', 'k3'] };
  expect(await deliverDelta(db, id, parts)).toMatchObject({
    state: 'waiting',
    withdrawn: 4,
    message: expect.stringMatching(/4 von 10/),
  });
  expect(await online(id)).toHaveLength(10);
  expect(await deliverDelta(db, id, parts, { acceptShrink: true })).toMatchObject({
    state: 'published',
  });
  expect(await online(id)).toHaveLength(6);
});

test('an empty delta changes nothing, and the same delta again is recognised', async () => {
  const id = await member();
  await deliver(db, id, manyOffers(3));
  expect(await deliverDelta(db, id, {})).toMatchObject({ state: 'published', records: 0 });
  const parts = { withdrawn: ['k0'], offers: [offerOf('neu')] };
  expect(await deliverDelta(db, id, parts)).toMatchObject({ created: 1, withdrawn: 1 });
  const changes = await loggedChanges(db);
  for (let again = 0; again < 2; again++) {
    expect(await deliverDelta(db, id, parts)).toMatchObject({
      records: 2,
      created: 0,
      unchanged: 1,
      withdrawn: 0,
      warningCount: 0,
    });
  }
  expect(await loggedChanges(db)).toBe(changes);
});

test('a delta confirms what it names and nothing else', async () => {
  const id = await member();
  await deliver(db, id, manyOffers(3));
  await deliverDelta(
    db,
    id,
    { offers: [offerOf('k1')] },
    { now: new Date('2026-11-05T08:00:00Z') },
  );
  const { rows } =
    await sql`select source_key as key from offer where member_id = ${id} and confirmed_at > '2026-11-04'`.execute(
      db,
    );
  expect(rows).toEqual([{ key: 'k1' }]);
});
