import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { GeneratedCatalogueError, seedBench } from './seed-bench.ts';

const { db } = await testDatabase();
const folder = mkdtempSync(path.join(tmpdir(), 'bench-catalogue-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const now = new Date('2026-09-01T08:00:00Z');

const meta = {
  topics: [
    { id: 0, name: 'Schweißen' },
    { id: 1, name: 'Pflege' },
  ],
  places: [{ id: 0, name: 'Wesel', lat: 51.66, lon: 6.62 }],
  providers: [{ id: 0, name: 'Demo-Werk', place: 0 }],
  certs: ['IHK-Abschluss'],
  langs: ['de', 'einfache Sprache'],
  targets: ['Arbeitsuchende'],
};
const course = {
  id: 7,
  title: 'MAG-Schweißerlehrgang',
  description: 'Wir üben <richtig>.',
  provider: 0,
  topics: [0],
  days: 21,
  funding: [0, 5],
  targets: [0],
  certs: [0],
  langs: [0, 1],
  sessions: [
    { id: 1, place: 0, start: '2026-10-05', price: 99.5, format: 0, slots: [2, 4] },
    { id: 2, place: -1, start: '2026-10-06', price: 0, format: 1, slots: [] },
  ],
};

function write(courses: readonly unknown[]): void {
  writeFileSync(path.join(folder, 'meta.json'), JSON.stringify(meta));
  writeFileSync(
    path.join(folder, 'courses.jsonl'),
    courses.map((entry) => `${JSON.stringify(entry)}\n`).join(''),
  );
}

test('writes members, terms, offers, venues and runs with the keys that the query mix asks for', async () => {
  write([course]);
  expect(await seedBench(db, folder, now)).toMatchObject({ members: 1, offers: 1, runs: 2 });
  expect(await db.selectFrom('member').select(['slug', 'name']).execute()).toEqual([
    { slug: 'p0', name: 'Demo-Werk' },
  ]);
  expect(
    await db.selectFrom('vocabulary_term').select(['key', 'origin']).orderBy('key').execute(),
  ).toEqual(['c0', 'g0', 't0', 't1'].map((key) => ({ key, origin: 'bench' })));
  expect(
    await db
      .selectFrom('offer')
      .innerJoin('course', 'offer_id', 'offer.id')
      .select([
        'topics',
        'targets',
        'funding',
        'certificates',
        'languages',
        'duration_days',
        'description_html',
      ])
      .execute(),
  ).toEqual([
    {
      topics: ['t0'],
      targets: ['g0'],
      funding: ['bildungsgutschein', 'esf'],
      certificates: ['c0'],
      languages: ['de', 'de-simple'],
      duration_days: 21,
      description_html: '<p>Wir üben &lt;richtig>.</p>',
    },
  ]);
  expect(
    await db
      .selectFrom('course_run')
      .leftJoin('venue', 'venue.id', 'venue_id')
      .orderBy('starts_on')
      .select(['starts_on', 'format', 'times', 'price_state', 'price_cents', 'place'])
      .execute(),
  ).toEqual([
    {
      starts_on: '2026-10-05',
      format: 'onsite',
      times: ['evening', 'fulltime'],
      price_state: 'known',
      price_cents: 9950,
      place: 'Wesel',
    },
    {
      starts_on: '2026-10-06',
      format: 'online',
      times: [],
      price_state: 'free',
      price_cents: null,
      place: null,
    },
  ]);
});

test('a second load takes the place of the first', async () => {
  write([{ ...course, id: 8, title: 'Anderer Lehrgang' }]);
  await seedBench(db, folder, now);
  expect(await db.selectFrom('offer').select('title').execute()).toEqual([
    { title: 'Anderer Lehrgang' },
  ]);
});

test('a broken file changes nothing and names the line', async () => {
  write([
    { ...course, id: 9 },
    { ...course, id: 10, title: '' },
  ]);
  await expect(seedBench(db, folder, now)).rejects.toThrow(GeneratedCatalogueError);
  await expect(seedBench(db, folder, now)).rejects.toThrow(/courses\.jsonl, Zeile 2/);
  expect(await db.selectFrom('offer').select('title').execute()).toEqual([
    { title: 'Anderer Lehrgang' },
  ]);
});
