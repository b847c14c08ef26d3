import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import {
  insertRandomCatalogue,
  RANDOM_TODAY,
  RANDOM_WORDS,
} from '../../../../tests/support/random-catalogue.ts';
import { randomOf } from '../../../../tests/support/random-numbers.ts';
import { createLog } from '../../../platform/log.ts';
import { FACETS, type OfferQuery, OfferQuerySchema } from '../../model/offer-query.ts';
import { pruneChangeLog } from '../../queries/prune-change-log.ts';
import { buildBase } from '../follow/build-base.ts';
import { type CatalogueIndexHandle, openCatalogueIndex } from '../open-index.ts';
import { snapshotFile } from './snapshot-layout.ts';
import { takeWriterLock } from './writer-lock.ts';

const DAMAGES = process.env.LONG_TESTS === '1' ? 300 : 25;

const { db, pool } = await testDatabase();
const other = await testDatabase();
await insertRandomCatalogue(db, 5, 80);
const folder = mkdtempSync(path.join(tmpdir(), 'bildungsnetz-index-'));
const file = snapshotFile(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let said: string[] = [];
let builds = 0;
const opened: CatalogueIndexHandle[] = [];

function open(database = { db, pool }): CatalogueIndexHandle {
  const handle = openCatalogueIndex({
    ...database,
    folder,
    log: createLog('warn', (line) => said.push(line)),
    buildInWorker: (signal) => {
      builds++;
      return buildBase(database.db, signal);
    },
  });
  opened.push(handle);
  return handle;
}

/** Until no transaction of the server, other tests' included, is older than the last change: without such a one nothing is saved. */
const untilBehindAll = () =>
  vi.waitFor(
    async () => {
      const { rows } = await sql<{ isBehind: boolean }>`
        select pg_snapshot_xmin(pg_current_snapshot()) > xid as "isBehind"
        from catalogue_change order by xid desc limit 1`.execute(db);
      expect(rows).toEqual([{ isBehind: true }]);
    },
    { timeout: 30_000 },
  );

async function restarted(database = { db, pool }): Promise<CatalogueIndexHandle> {
  const handle = open(database);
  await handle.refresh();
  return handle;
}

function questions({ index }: CatalogueIndexHandle): Partial<OfferQuery>[] {
  const { facets } = index.search(requestOf({}));
  const values = FACETS.flatMap((facet) =>
    facets[facet].map(({ value }) => ({ [facet]: [value] })),
  );
  const words = RANDOM_WORDS.flatMap((word) => [
    { q: word },
    { q: `${word.slice(0, -1)}x` },
    { q: `${word} ${RANDOM_WORDS[0]}` },
  ]);
  return [{}, { past: '1' }, { sort: 'price' }, { sort: 'start', page: 2 }, ...values, ...words];
}

const requestOf = (change: Partial<OfferQuery>) => ({
  query: { ...OfferQuerySchema.parse({}), ...change },
  centre: null,
  today: RANDOM_TODAY,
  explain: true,
});

/** Everything that two indexes can be asked alike, apart from the log position. */
function answers(handle: CatalogueIndexHandle, asked = questions(handle)): unknown {
  const { index } = handle;
  return {
    found: asked.map((change) => ({ ...index.search(requestOf(change)), position: 0 })),
    near: index.search({
      ...requestOf({ km: 25 }),
      centre: { lat: 51.66, lon: 6.61, label: null },
    }).hits,
    suggested: RANDOM_WORDS.map((word) =>
      index.suggest(word.slice(0, 3), 8, { today: RANDOM_TODAY }),
    ),
  };
}

async function renameOffer(title: string): Promise<void> {
  await db.updateTable('offer').set({ title }).where('id', '=', 'o1').execute();
}

async function written(): Promise<CatalogueIndexHandle> {
  const handle = open();
  await untilBehindAll();
  await handle.rebuild();
  return handle;
}

beforeEach(() => {
  said = [];
  builds = 0;
});
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const handle of opened.splice(0)) await handle.stop();
});

test('a restart from the snapshot answers every question as before, and asks the database only for later changes', async () => {
  const before = await written();
  await db.updateTable('offer').set({ subtitle: 'Demo' }).where('id', 'like', 'o1%').execute();
  await renameOffer('Sternenkunde');
  await untilBehindAll();
  await before.refresh();
  expect(before.figures().segments).toBe(2);
  await before.stop();
  const after = await restarted();
  expect(after.figures()).toEqual({
    ...before.figures(),
    origin: 'snapshot',
    openMs: after.figures().openMs,
  });
  expect(builds).toBe(1);
  expect(answers(after)).toEqual(answers(before));
  await renameOffer('Wolkenkunde');
  const later = await restarted();
  expect(later.figures().origin).toBe('snapshot');
  expect(later.index.search(requestOf({ q: 'Wolkenkunde' })).total).toBe(1);
  expect(said).toEqual([]);
});

test(`a damaged snapshot is never trusted: ${DAMAGES} random ones`, {
  timeout: 300_000,
}, async () => {
  const truth = await written();
  const asked = questions(truth).slice(0, 40);
  const expected = answers(truth, asked);
  await truth.stop();
  const whole = readFileSync(file);
  const random = randomOf(11);
  const damages = [
    (bytes: Buffer) => bytes.subarray(0, random.below(bytes.length)),
    (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(1 + random.below(9))]),
    (bytes: Buffer) => {
      for (let flips = 1 + random.below(3); flips > 0; flips--) {
        const at = random.below(bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
      }
      return bytes;
    },
    (bytes: Buffer) => {
      const at = random.below(bytes.length);
      return bytes.fill(0, at, Math.min(at + 4096, bytes.length));
    },
  ] as const;
  let refused = 0;
  for (let round = 0; round < DAMAGES; round++) {
    writeFileSync(file, random.pick(damages)(Buffer.from(whole)));
    said = [];
    const after = await restarted();
    expect(answers(after, asked)).toEqual(expected);
    const isRebuilt = after.figures().origin === 'database';
    expect(said.some((line) => line.includes('snapshot not used'))).toBe(isRebuilt);
    if (isRebuilt) refused++;
    await after.stop();
  }
  // A few only hit the empty bytes between two columns.
  expect(refused).toBeGreaterThan(DAMAGES * 0.8);
});

const strange: readonly [string, () => Promise<void>, RegExp][] = [
  [
    'that another version wrote',
    async () => void vi.stubEnv('INDEX_SOURCES', 'another'),
    /another version/,
  ],
  [
    'from before the closed lists changed',
    async () => {
      const labels = JSON.stringify({ de: 'Ganz anders' });
      await db.updateTable('vocabulary_term').set({ labels }).where('key', '=', 'care').execute();
    },
    /closed lists/,
  ],
  [
    'of a database that was put back to an older state since',
    async () => {
      const { seq } = await db
        .selectFrom('catalogue_change')
        .select((row) => row.fn.max('seq').as('seq'))
        .executeTakeFirstOrThrow();
      await db.deleteFrom('catalogue_change').where('seq', '=', seq).execute();
    },
    /log of changes does not continue/,
  ],
  [
    'whose later changes are no longer in the log',
    async () => {
      await renameOffer('Vergangenes');
      await renameOffer('Gegenwärtiges');
      await untilBehindAll();
      await pruneChangeLog(db, new Date('2099-01-01T00:00:00Z'));
    },
    /log of changes does not continue/,
  ],
  ['that is something else', async () => writeFileSync(file, 'x'.repeat(500)), /no snapshot/],
];

test.each(strange)('a snapshot %s is refused, logged and replaced', async (_, happens, reason) => {
  await (await written()).stop();
  await happens();
  const after = await restarted();
  expect(after.figures().origin).toBe('database');
  expect(said.join()).toMatch(reason);
  const fresh = openCatalogueIndex({ db, pool, log: createLog('silent') });
  await fresh.refresh();
  expect(answers(after)).toEqual(answers(fresh));
  await after.stop();
  expect((await restarted()).figures().origin).toBe('snapshot');
});

test('a snapshot of another database is refused', async () => {
  await (await written()).stop();
  const stranger = await restarted(other);
  expect(stranger.index.search(requestOf({})).total).toBe(0);
  expect(said.join()).toMatch(/another database/);
});

test('a snapshot is still good after a quiet month with daily pruning', async () => {
  await (await written()).stop();
  for (let day = 1; day <= 3; day++)
    await pruneChangeLog(db, new Date(`2099-01-0${day}T00:00:00Z`));
  expect((await restarted()).figures().origin).toBe('snapshot');
});

test('of two processes that start without a snapshot one builds, the other reads what it wrote', async () => {
  rmSync(file, { force: true });
  const both = await Promise.all([restarted(), restarted()]);
  expect(builds).toBe(1);
  expect(both.map((handle) => handle.figures().origin).sort()).toEqual(['database', 'snapshot']);
});

test('the right to write is held by one at a time and given back', async () => {
  const { signal } = new AbortController();
  const first = await takeWriterLock(pool.options, folder, { waits: false, signal });
  expect(first).not.toBeNull();
  expect(await takeWriterLock(pool.options, folder, { waits: false, signal })).toBeNull();
  const waiting = takeWriterLock(pool.options, folder, { waits: true, signal });
  await first?.release();
  await (await waiting)?.release();
});

test('a folder that cannot be written only costs the quick restart', async () => {
  const taken = path.join(folder, 'taken');
  writeFileSync(taken, '');
  const log = createLog('warn', (line) => said.push(line));
  const handle = openCatalogueIndex({ db, pool, folder: taken, log });
  await handle.refresh();
  expect(handle.index.search(requestOf({})).total).toBeGreaterThan(0);
  expect(said.join()).toMatch(/snapshot not written/);
});
