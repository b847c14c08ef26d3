import { beforeEach, expect, test } from 'vitest';
import { editingDatabase, NOW } from '../../../../tests/support/editing.ts';
import {
  csvFile,
  delivered,
  fileRow,
  itemsOf,
  received,
  workOff,
} from '../../../../tests/support/intake.ts';
import { decideDelivery } from './decide-delivery.ts';
import { replayDelivery } from './replay-delivery.ts';

const { db } = await editingDatabase();
beforeEach(async () => {
  await db.deleteFrom('delivery_file').execute();
  await db.deleteFrom('offer').execute();
  await db.deleteFrom('delivery').execute();
  await db.updateTable('member').set({ trusted: true, publication: 'published' }).execute();
});

const published = () =>
  db
    .selectFrom('offer')
    .where('publication', '=', 'published')
    .select('title')
    .orderBy('title')
    .execute();

test('a trusted member publishes at once; each record tells what became of it', async () => {
  await delivered(db, csvFile(3), { now: new Date(NOW.getTime() - 600_000) });
  const file = await delivered(
    db,
    [
      'kurs_schluessel;titel;beschreibung',
      'K0;Kurs 0;',
      'K1;Anderer Titel;',
      'K9;Neu;',
      ';Ohne Schlüssel;',
    ].join('\n'),
  );
  expect(file).toMatchObject({ state: 'published', waits_for: null });
  expect(file.report).toMatchObject({ created: 1, updated: 1, unchanged: 1, withdrawn: 1 });
  const items = await itemsOf(db, file.id);
  expect(items.map(({ kind, title }) => [kind, title])).toEqual([
    ['changed', 'Anderer Titel'],
    ['created', 'Neu'],
    ['rejected', 'Ohne Schlüssel'],
    ['withdrawn', 'Kurs 2'],
  ]);
  expect(items[0]).toMatchObject({
    before: { title: 'Kurs 1' },
    after: { title: 'Anderer Titel' },
  });
  expect(items[2]).toMatchObject({ line: 5, raw: expect.stringContaining('Ohne Schlüssel') });
  const log = await db.selectFrom('delivery').where('id', '=', file.id).select('state').execute();
  expect(log).toEqual([{ state: 'published' }]);
});

test('shrinking waits for a person with its numbers and goes on with consent', async () => {
  await delivered(db, csvFile(12), { now: new Date(NOW.getTime() - 600_000) });
  const file = await delivered(db, csvFile(3));
  expect(file).toMatchObject({ state: 'checked', waits_for: 'member' });
  expect(file.report).toMatchObject({ shrink: { withdrawn: 9, published: 12 } });
  expect((await published()).length).toBe(12);
  const decision = {
    memberId: 'own',
    deliveryId: file.id,
    version: file.version,
    decision: 'publish',
    isOffice: false,
    actorId: 'anna',
    now: NOW,
  } as const;
  expect(await decideDelivery(db, { ...decision, acceptsShrink: false })).toEqual({
    kind: 'consent_needed',
  });
  expect(await decideDelivery(db, { ...decision, memberId: 'other', acceptsShrink: true })).toEqual(
    { kind: 'missing' },
  );
  expect(await decideDelivery(db, { ...decision, acceptsShrink: true })).toEqual({
    kind: 'publishing',
  });
  expect(await decideDelivery(db, { ...decision, acceptsShrink: true })).toEqual({
    kind: 'changed_meanwhile',
  });
  await workOff(db, file.id);
  expect(await fileRow(db, file.id)).toMatchObject({ state: 'published' });
  expect((await published()).length).toBe(3);
});

test('a file without one usable record waits; a broken one is refused', async () => {
  const nothing = await delivered(db, 'kurs_schluessel;titel;beschreibung\n;Ohne;');
  expect(nothing).toMatchObject({ state: 'checked', waits_for: 'member' });
  const broken = await delivered(db, '{"veranstaltungen":{"veranstaltung":[{"guid":"1"', {
    fileName: 'x.json',
  });
  expect(broken.state).toBe('refused');
});

test('deliveries of a source are worked off in the order of arrival', async () => {
  const first = await received(db, csvFile(2));
  const second = await received(db, csvFile(3));
  await workOff(db, second);
  expect(await fileRow(db, first)).toMatchObject({ state: 'published' });
  expect((await published()).length).toBe(3);
});

test('of an untrusted member facts of the day go online, the rest waits for the office', async () => {
  await delivered(db, withPrice('Kurs', '10'), { channel: 'cli' });
  await db.updateTable('member').set({ trusted: false }).execute();
  const text = `${withPrice('Anderer Titel', '20')}\nN;Neu;N1;online;5`;
  const file = await delivered(db, text);
  expect(file).toMatchObject({ state: 'checked', waits_for: 'member' });
  expect(file.report).toMatchObject({ created: 1, updated: 1, held: 2 });
  expect(await published()).toEqual([{ title: 'Kurs' }]);
  const decide = (isOffice: boolean, version: number) =>
    decideDelivery(db, {
      memberId: 'own',
      deliveryId: file.id,
      version,
      decision: 'publish',
      acceptsShrink: false,
      isOffice,
      actorId: 'anna',
      now: NOW,
    });
  await decide(false, file.version);
  await workOff(db, file.id);
  const held = await fileRow(db, file.id);
  expect(held).toMatchObject({ state: 'checked', waits_for: 'office' });
  expect(await published()).toEqual([{ title: 'Kurs' }]);
  expect(await db.selectFrom('course_run').select('price_cents').execute()).toEqual([
    { price_cents: 2000 },
  ]);
  expect(await decide(false, held.version)).toEqual({ kind: 'office_needed' });
  expect(await decide(true, held.version)).toEqual({ kind: 'publishing' });
  await workOff(db, file.id);
  expect(await published()).toEqual([{ title: 'Anderer Titel' }, { title: 'Neu' }]);
});

const withPrice = (title: string, euros: string) =>
  `kurs_schluessel;titel;termin_schluessel;format;preis\nK;${title};T;online;${euros}`;

test('a newer full delivery takes the place of one that waits, and an older one can be replayed', async () => {
  const first = await delivered(db, csvFile(12));
  const waits = await delivered(db, csvFile(2));
  const third = await delivered(db, csvFile(13));
  expect(third.state).toBe('published');
  expect((await fileRow(db, waits.id)).state).toBe('discarded');
  const replay = { memberId: 'own', deliveryId: first.id, actorId: 'anna', now: NOW };
  expect(await replayDelivery(db, { ...replay, memberId: 'other' })).toBeNull();
  const again = await replayDelivery(db, replay);
  expect(await replayDelivery(db, replay)).toEqual(again);
  await workOff(db, again?.deliveryId ?? '');
  expect((await published()).length).toBe(12);
});

test('a file that ends the process each time is refused after five tries', async () => {
  const id = await received(db, csvFile(2));
  await db.updateTable('delivery_file').set({ tries: 5, state: 'reading' }).execute();
  await workOff(db, id);
  expect(await fileRow(db, id)).toMatchObject({
    state: 'refused',
    report: { message: expect.stringMatching(/mehreren Versuchen/) },
  });
});
