import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import {
  deliver,
  loggedChanges,
  manyOffers,
  offerOf,
  publishedState,
  runOf,
} from '../../../tests/support/deliveries.ts';
import { membersOf } from '../../../tests/support/members.ts';
import type { LocalDate } from '../../platform/clock.ts';

const { db } = await testDatabase();
const member = membersOf(db);

test('the same offers in another file change nothing but the day of confirmation, unseen by the change log', async () => {
  const id = await member();
  await deliver(db, id, manyOffers(3));
  const before = await publishedState(db, id);
  const changes = await loggedChanges(db);
  const again = await deliver(db, id, manyOffers(3), {
    hash: 'another',
    now: new Date('2026-11-05T08:00:00Z'),
  });
  expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 3, withdrawn: 0 });
  expect(await loggedChanges(db)).toBe(changes);
  expect(await publishedState(db, id)).toEqual(before);
  const confirmed = await sql<{
    day: string;
  }>`select distinct confirmed_at::date as day from offer where member_id = ${id}`.execute(db);
  expect(confirmed.rows).toEqual([{ day: '2026-11-05' }]);
});

test('the same file again confirms nothing; after something was withdrawn by hand it is read again', async () => {
  const id = await member();
  await deliver(db, id, manyOffers(3), { hash: 'same' });
  expect(
    await deliver(db, id, manyOffers(3), { hash: 'same', now: new Date('2026-11-05T08:00:00Z') }),
  ).toMatchObject({ unchanged: 3, records: 3 });
  const confirmed =
    await sql`select distinct confirmed_at::date as day from offer where member_id = ${id}`.execute(
      db,
    );
  expect(confirmed.rows).toEqual([{ day: '2026-11-01' }]);
  await sql`update offer set publication = 'withdrawn', withdrawn_at = now() where member_id = ${id} and source_key = 'k1'`.execute(
    db,
  );
  expect(await deliver(db, id, manyOffers(3), { hash: 'same' })).toMatchObject({
    unchanged: 2,
    updated: 1,
  });
});

test('a changed offer is updated, its missing run withdrawn, a new one added; ids stay', async () => {
  const id = await member();
  await deliver(db, id, [
    offerOf('a', {
      runs: [
        runOf('r1'),
        runOf('r2', {
          sessions: [{ heldOn: '2027-01-01', startsAt: null, endsAt: null, note: null }],
        }),
      ],
    }),
    offerOf('b'),
  ]);
  const ids = async (): Promise<unknown[]> =>
    (
      await sql`select id, source_key, publication from course_run where offer_id in (select id from offer where member_id = ${id} and source_key = 'a') order by source_key`.execute(
        db,
      )
    ).rows;
  const [first] = await ids();
  const report = await deliver(db, id, [
    offerOf('a', { title: 'Neu', runs: [runOf('r1'), runOf('r3')] }),
    offerOf('b'),
  ]);
  expect(report).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
  expect(await ids()).toEqual([
    first,
    expect.objectContaining({ source_key: 'r2', publication: 'withdrawn' }),
    expect.objectContaining({ source_key: 'r3', publication: 'published' }),
  ]);
});

test('a run may move to another offer of the source', async () => {
  const id = await member();
  await deliver(db, id, [offerOf('a', { runs: [runOf('r')] }), offerOf('b', { runs: [] })]);
  await deliver(db, id, [offerOf('a', { runs: [] }), offerOf('b', { runs: [runOf('r')] })]);
  const runs =
    await sql`select o.source_key, r.publication from course_run r join offer o on o.id = r.offer_id where o.member_id = ${id}`.execute(
      db,
    );
  expect(runs.rows).toEqual([{ source_key: 'b', publication: 'published' }]);
});

test('an offer that vanishes is withdrawn and comes back', async () => {
  const id = await member();
  await deliver(db, id, manyOffers(5));
  expect(await deliver(db, id, manyOffers(4))).toMatchObject({ withdrawn: 1, unchanged: 4 });
  expect(await publishedState(db, id)).toHaveLength(4);
  expect(await deliver(db, id, manyOffers(5))).toMatchObject({
    created: 0,
    updated: 1,
    unchanged: 4,
  });
  expect(await publishedState(db, id)).toHaveLength(5);
});

test('a draft stays a draft', async () => {
  const id = await member();
  await deliver(db, id, manyOffers(2));
  await sql`update offer set publication = 'draft' where member_id = ${id} and source_key = 'k0'`.execute(
    db,
  );
  await deliver(db, id, [offerOf('k0', { title: 'Neu' }), offerOf('k1')]);
  const drafts =
    await sql`select title from offer where member_id = ${id} and publication = 'draft'`.execute(
      db,
    );
  expect(drafts.rows).toEqual([{ title: 'Neu' }]);
});

test('a person who is no longer named as contact is deleted', async () => {
  const id = await member();
  const named = (name: string) =>
    offerOf('a', {
      contact: { name, role: null, phone: null, email: null, url: null, hours: null },
    });
  await deliver(db, id, [named('Kursbüro alt')]);
  await deliver(db, id, [named('Kursbüro neu')]);
  const left = await db.selectFrom('contact').select('name').where('member_id', '=', id).execute();
  expect(left).toEqual([{ name: 'Kursbüro neu' }]);
});

test('a course that got another key takes its runs and their meetings along', async () => {
  const id = await member();
  const withRun = (key: string, days: readonly LocalDate[]) => {
    const sessions = days.map((heldOn) => ({ heldOn, startsAt: null, endsAt: null, note: null }));
    return offerOf(key, { title: 'Deutsch', runs: [runOf(`${id}-run`, { sessions })] });
  };
  const accept = { acceptShrink: true };
  await deliver(db, id, [withRun('deutsch', ['2027-01-11', '2027-01-18'])], accept);
  const report = await deliver(db, id, [withRun('deutsch b1', ['2027-01-12'])], accept);
  expect(report).toMatchObject({ state: 'published', created: 1, withdrawn: 1 });
  expect(await publishedState(db, id)).toMatchObject([
    { runs: [{ sessions: [{ held_on: '2027-01-12' }] }] },
  ]);
});
