import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { publishedState } from '../../../tests/support/deliveries.ts';
import { editingDatabase, NOW } from '../../../tests/support/editing.ts';
import { delivered, itemsOf } from '../../../tests/support/intake.ts';

const { db } = await editingDatabase();
const LATER = new Date(NOW.getTime() + 3_600_000);

const vhs = (...courses: string[]): string =>
  `<?xml version="1.0"?><veranstaltungen version="1.2">${courses.map((course) => `<veranstaltung>${course}</veranstaltung>`).join('')}</veranstaltungen>`;
const counts = (current: number): string =>
  `<aktuelle_teilnehmerzahl>${current}</aktuelle_teilnehmerzahl><maximale_teilnehmerzahl>12</maximale_teilnehmerzahl>`;
const FULL = vhs(
  `<guid>a</guid><nummer>27-1</nummer><name>Kurs A</name>${counts(4)}`,
  `<guid>b</guid><nummer>27-2</nummer><name>Kurs B</name>${counts(4)}`,
);

beforeEach(async () => {
  await db.deleteFrom('delivery_file').execute();
  await db.deleteFrom('offer').execute();
  await db.deleteFrom('delivery').execute();
  await db.updateTable('member').set({ trusted: true, publication: 'published' }).execute();
  await delivered(db, FULL);
});

const seats = async () =>
  (
    await sql`select source_key as key, seats_free as free, status from course_run where publication = 'published' order by 1`.execute(
      db,
    )
  ).rows;
const confirmed = async () =>
  (await sql`select confirmed_at, updated_at from offer order by id`.execute(db)).rows;
const withoutSeats = async () =>
  JSON.stringify(await publishedState(db, 'own')).replace(
    /"(?:seats_free|status|content_hash)": ?(?:"[^"]*"|\d+|null)/g,
    '',
  );

test('seats and state change and nothing else; what is not there is told', async () => {
  const before = [await withoutSeats(), await confirmed()];
  const file = await delivered(
    db,
    vhs(
      `<guid>a</guid>${counts(12)}`,
      `<nummer>27-2</nummer>${counts(5)}`,
      `<guid>fremd</guid>${counts(1)}`,
    ),
    { now: LATER },
  );
  expect(file).toMatchObject({ state: 'published', format: 'open-vhs' });
  expect(file.report).toMatchObject({
    records: 3,
    updated: 2,
    unchanged: 1,
    created: 0,
    withdrawn: 0,
    isDelta: true,
    isSeatsOnly: true,
    warnings: [{ record: 3, field: 'guid', reason: expect.stringMatching(/„fremd“ steht nicht/) }],
  });
  expect(await seats()).toEqual([
    { key: 'a', free: 0, status: 'full' },
    { key: 'b', free: 7, status: 'open' },
  ]);
  expect([await withoutSeats(), await confirmed()]).toEqual(before);
  expect((await itemsOf(db, file.id)).map(({ kind, title }) => [kind, title])).toEqual([
    ['changed', 'Kurs A'],
    ['changed', 'Kurs B'],
    ['unchanged', null],
  ]);
});

test('the next full delivery says how it is again, even if it is the same as before', async () => {
  await delivered(db, vhs(`<guid>a</guid>${counts(12)}`), { now: LATER });
  const file = await delivered(db, FULL, { now: new Date(LATER.getTime() + 3_600_000) });
  expect(file.report).toMatchObject({ updated: 1, unchanged: 1, withdrawn: 0 });
  expect(await seats()).toMatchObject([{ free: 8, status: 'open' }, { free: 8 }]);
});

test('it waits for nobody, and the same counts again change nothing', async () => {
  await db.updateTable('member').set({ trusted: false }).execute();
  const hourly = vhs(`<guid>a</guid>${counts(9)}`);
  expect(await delivered(db, hourly, { channel: 'push' })).toMatchObject({ state: 'published' });
  expect(await seats()).toMatchObject([{ free: 3 }, { free: 8 }]);
  const again = await delivered(db, hourly, { channel: 'push', now: LATER });
  expect(again).toMatchObject({ state: 'published' });
  expect(again.report).toMatchObject({ updated: 0, unchanged: 1 });
  expect(await delivered(db, vhs('<guid>a</guid><name>Anders</name>'))).toMatchObject({
    state: 'checked',
  });
});

test('a course that was edited by hand stays as it is', async () => {
  await sql`update offer set edited_at = now() where source_key = 'a'`.execute(db);
  const file = await delivered(db, vhs(`<guid>a</guid>${counts(9)}`), { now: LATER });
  expect(file.report).toMatchObject({
    updated: 0,
    unchanged: 1,
    warnings: [{ reason: expect.stringMatching(/von Hand geändert/) }],
  });
  expect(await seats()).toMatchObject([{ free: 8 }, { free: 8 }]);
});
