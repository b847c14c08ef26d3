import { beforeAll, describe, expect, test, vi } from 'vitest';
import { courseRow, memberRow, offerRow, runRow } from '../../../tests/support/catalogue-rows.ts';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { CARD_LIFE_MS, openCardStore } from './card-store.ts';

let database: TestDatabase;
let tell: (offerIds: readonly string[]) => void = () => {};
const changes = {
  onChange(listener: (offerIds: readonly string[]) => void) {
    tell = listener;
    return () => {};
  },
};

beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  await db.insertInto('member').values(memberRow('werkhof')).execute();
  await db
    .insertInto('offer')
    .values([
      ...['a', 'b', 'c'].map((id) => offerRow(id, 'm-werkhof', { title: `Titel ${id}` })),
      offerRow('gone', 'm-werkhof', { publication: 'withdrawn', withdrawn_at: '2026-08-02' }),
    ])
    .execute();
  await db
    .insertInto('course')
    .values(courseRow('a', { language_level: 'B1' }))
    .execute();
  await db
    .insertInto('course_run')
    .values([
      runRow('late', 'a', { start_kind: 'fixed', starts_on: '2027-05-01' }),
      runRow('open', 'a', {}),
      runRow('early', 'a', { start_kind: 'fixed', starts_on: '2027-01-01' }),
      runRow('hidden', 'a', { publication: 'withdrawn' }),
    ])
    .execute();
  await db
    .insertInto('course_session')
    .values([
      { run_id: 'early', position: 2, held_on: '2027-01-02', starts_at: '09:00' },
      { run_id: 'early', position: 1, held_on: '2027-01-01', starts_at: '18:00', ends_at: '20:15' },
    ])
    .execute();
});

const rename = (id: string, title: string) =>
  database.db.updateTable('offer').set({ title }).where('id', '=', id).execute();

describe('cards of offers', () => {
  test('carry the published runs, earliest first, with the times of the first session', async () => {
    const card = (await openCardStore(database.db, changes).get(['a'])).get('a');
    expect(card?.runs.map(({ id }) => id)).toEqual(['early', 'late', 'open']);
    expect(card?.runs[0]).toMatchObject({ startsAt: '18:00', endsAt: '20:15', place: null });
    expect(card).toMatchObject({ languageLevel: 'B1', confirmedOn: '2026-08-01' });
  });

  test('an offer without course or runs still has a card, a withdrawn one none', async () => {
    const cards = await openCardStore(database.db, changes).get(['b', 'gone', 'nothing']);
    expect([...cards.keys()]).toEqual(['b']);
    expect(cards.get('b')?.runs).toEqual([]);
  });

  test('stay in memory until the index reports a change', async () => {
    const store = openCardStore(database.db, changes);
    const titleOf = async () => (await store.get(['c'])).get('c')?.title;
    expect(await titleOf()).toBe('Titel c');
    await rename('c', 'Neu');
    expect(await titleOf()).toBe('Titel c');
    tell(['c']);
    expect(await titleOf()).toBe('Neu');
  });

  test('a card is read again after its life, so that a mere confirmation shows', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    try {
      const store = openCardStore(database.db, changes);
      const dayOf = async () => (await store.get(['a'])).get('a')?.confirmedOn;
      expect(await dayOf()).toBe('2026-08-01');
      await database.db
        .updateTable('offer')
        .set({ confirmed_at: '2026-09-02T10:00:00Z' })
        .where('id', '=', 'a')
        .execute();
      vi.advanceTimersByTime(CARD_LIFE_MS - 1);
      expect(await dayOf()).toBe('2026-08-01');
      vi.advanceTimersByTime(2);
      expect(await dayOf()).toBe('2026-09-02');
    } finally {
      vi.useRealTimers();
    }
  });

  test('a card read while a change came in is not kept', async () => {
    const store = openCardStore(database.db, changes);
    const reading = store.get(['b']);
    tell(['b']);
    await reading;
    await rename('b', 'Später');
    expect((await store.get(['b'])).get('b')?.title).toBe('Später');
  });

  test('only as many as there is room for', async () => {
    // A card takes one place and one more for each of its runs: four for a, one for b.
    const store = openCardStore(database.db, changes, 4);
    const titleOf = async (id: string) => (await store.get([id])).get(id)?.title;
    const before = await titleOf('a');
    await rename('a', 'Frisch');
    expect(await titleOf('a')).toBe(before);
    await titleOf('b');
    expect(await titleOf('a')).toBe('Frisch');
  });
});
