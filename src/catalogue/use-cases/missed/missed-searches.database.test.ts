import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { createLog } from '../../../platform/log.ts';
import { OfferQuerySchema } from '../../model/offer-query.ts';
import { loadMissedSearches, MOST_NEW_PER_HOUR } from '../../queries/missed-searches.ts';
import { monthOf, pruneMissedSearches } from '../../queries/prune-missed-searches.ts';
import { openMissedSearches } from './open-missed-searches.ts';

const { db } = await testDatabase();
let now = new Date('2027-01-10T09:00:00Z');
const clock = { now: () => now };
const log = createLog('silent');
const missed = openMissedSearches({ db, clock, log });

beforeEach(async () => {
  await db.deleteFrom('missed_search_month').execute();
  now = new Date('2027-01-10T09:00:00Z');
});

async function search(q: string, times: number, place: string | null = null): Promise<void> {
  const query = OfferQuerySchema.parse({ q, ...(place === null ? {} : { near: place }) });
  for (let time = 0; time < times; time++) missed.note(query, place);
  await missed.flush();
}

/** Every row of every table as text. */
async function everythingStored(): Promise<string> {
  const tables = await db.introspection.getTables();
  const texts = await Promise.all(
    tables.map(async ({ schema, name }) => {
      const { rows } = await sql<{ text: string }>`select anything::text as text
        from ${sql.id(schema ?? 'public', name)} as anything`.execute(db);
      return rows.map(({ text }) => text).join('\n');
    }),
  );
  return texts.join('\n');
}

const named = async () => (await loadMissedSearches(db, '2027-01-01')).searches;

describe('words of a search without hits', () => {
  test('are nowhere in the database before it was asked five times', async () => {
    await search('Mustermannova', 4, 'Xanten');
    const stored = await everythingStored();
    expect(stored).toContain('2027-01-01');
    expect(stored).not.toMatch(/mustermannova/i);
    expect(stored).not.toMatch(/xanten/i);
    expect(await named()).toEqual([]);
  });

  test('are named from the fifth time on, with how often it was', async () => {
    await search('Falknerei am Abend', 4);
    await search('abend FALKNEREI', 3);
    expect(await named()).toEqual([
      {
        month: '2027-01-01',
        searches: 7,
        words: 'abend falknerei',
        filters: [],
        isLocal: false,
        municipality: null,
      },
    ]);
  });

  test('name a municipality only if five asked there', async () => {
    await search('Falknerei', 4, 'Xanten');
    await search('Falknerei', 5, 'Moers');
    const places = (await named()).map(({ municipality, searches }) => [municipality, searches]);
    expect(places).toEqual([
      [null, 9],
      ['Moers', 5],
    ]);
  });

  test('cannot be stored below five even by mistake', async () => {
    await search('Falknerei', 1);
    await expect(
      db.updateTable('missed_search').set({ words: 'falknerei' }).execute(),
    ).rejects.toThrow(/check constraint/);
  });
});

describe('a month', () => {
  test('has a key of its own: the same search has another digest in the next', async () => {
    await search('Falknerei', 1);
    now = new Date('2027-02-10T09:00:00Z');
    await search('Falknerei', 1);
    const rows = await db.selectFrom('missed_search').select('digest').execute();
    expect(new Set(rows.map(({ digest }) => digest.toString('hex'))).size).toBe(2);
  });

  test('that is over loses its key and what was asked too seldom', async () => {
    await search('Falknerei', 5);
    await search('Mustermannova', 1);
    await pruneMissedSearches(db, new Date('2027-01-31T22:00:00Z'));
    expect(await db.selectFrom('missed_search').select('words').execute()).toHaveLength(2);
    // Midnight in Berlin.
    await pruneMissedSearches(db, new Date('2027-01-31T23:00:00Z'));
    expect(await db.selectFrom('missed_search').select('words').execute()).toEqual([
      { words: 'falknerei' },
    ]);
    const months = await db.selectFrom('missed_search_month').select('secret').execute();
    expect(months).toEqual([{ secret: null }]);
    expect(await named()).toHaveLength(1);
  });

  test('goes after two years', async () => {
    await search('Falknerei', 5);
    await pruneMissedSearches(db, new Date('2029-01-31T09:00:00Z'));
    expect(await named()).toHaveLength(1);
    await pruneMissedSearches(db, new Date('2029-02-01T09:00:00Z'));
    expect(await db.selectFrom('missed_search_month').select('month').execute()).toEqual([]);
    expect(await db.selectFrom('missed_search').select('words').execute()).toEqual([]);
  });

  test('begins at midnight in Berlin', () => {
    expect(monthOf(new Date('2027-01-31T22:59:59Z'))).toBe('2027-01-01');
    expect(monthOf(new Date('2027-01-31T23:00:00Z'))).toBe('2027-02-01');
  });

  test('that is over takes no more searches when the clock was set back', async () => {
    await search('Falknerei', 5);
    await pruneMissedSearches(db, new Date('2027-02-10T09:00:00Z'));
    await search('Falknerei', 1);
    expect((await named())[0]?.searches).toBe(5);
  });
});

test('an hour admits so many new searches; more are said to be uncounted, known ones still count', async () => {
  await search('Falknerei', 5);
  for (let number = 0; number < MOST_NEW_PER_HOUR + 20; number++) {
    missed.note(OfferQuerySchema.parse({ q: `Quatsch${number}` }), null);
  }
  await missed.flush();
  await search('Falknerei', 1);
  const rows = await db.selectFrom('missed_search').select('digest').execute();
  expect(rows).toHaveLength(MOST_NEW_PER_HOUR);
  const found = await loadMissedSearches(db, '2027-01-01');
  expect(found.uncounted).toBe(21);
  expect(found.searches[0]?.searches).toBe(6);

  now = new Date('2027-01-10T10:00:00Z');
  await search('Imkerei', 1);
  expect(await db.selectFrom('missed_search').select('digest').execute()).toHaveLength(
    MOST_NEW_PER_HOUR + 1,
  );
});

test('two processes count together', async () => {
  const other = openMissedSearches({ db, clock, log });
  const query = OfferQuerySchema.parse({ q: 'Falknerei' });
  for (let time = 0; time < 3; time++) {
    missed.note(query, null);
    other.note(query, null);
  }
  await Promise.all([missed.flush(), other.stop()]);
  expect((await named())[0]?.searches).toBe(6);
});

test('what cannot be written waits and is counted later', async () => {
  await sql`alter table missed_search rename to missed_search_away`.execute(db);
  await search('Falknerei', 5);
  await sql`alter table missed_search_away rename to missed_search`.execute(db);
  expect(await named()).toEqual([]);
  await missed.flush();
  expect((await named())[0]?.searches).toBe(5);
});

test('the rest is written when the process ends', async () => {
  const ending = openMissedSearches({ db, clock, log });
  for (let time = 0; time < 5; time++)
    ending.note(OfferQuerySchema.parse({ q: 'Falknerei' }), null);
  await ending.stop();
  expect(await named()).toHaveLength(1);
});
