import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { baseInWorker } from '../src/catalogue/index.ts';
import { OfferQuerySchema } from '../src/catalogue/model/offer-query.ts';
import { type CatalogueIndexHandle, openCatalogueIndex } from '../src/catalogue/search/index.ts';
import { clockStartingAt, type LocalDate, localDate } from '../src/platform/clock.ts';
import { createLog } from '../src/platform/log.ts';
import { databaseOf } from './support/database-of.ts';
import { atMost, type BenchOptions, type Report, rounded } from './support/figure.ts';
import { memoryOf } from './support/memory.ts';
import {
  GENERATED_CLOCK,
  NATIONAL_OFFERS,
  type SeededCatalogue,
} from './support/seeded-catalogue.ts';
import { someOffers, steadyUpdates, updateOffer } from './support/updates.ts';
import { withSeeded } from './support/with-seeded.ts';

/** Some minutes at national size: only when asked for by name. */
export const isOnlyByName = true;

const PAUSE_MS = 50;
const BUILD_SECONDS = 90;
const SNAPSHOT_SECONDS = 10;
const VISIBLE_MS = 1000;
const NANOSECONDS = 1e6;

/**
 * How long the event loop of a web process stands still while its index is built in a thread, written, read, follows changes, merges
 * them and takes over a new base; and how long each takes. In this process, without HTTP. BENCH_OFFERS and BENCH_CACHE_DIR as for
 * `national`.
 */
export default async function bench(report: Report, options: BenchOptions): Promise<void> {
  await withSeeded(report, options, NATIONAL_OFFERS, (catalogue) => measure(report, catalogue));
}

async function measure(report: Report, catalogue: SeededCatalogue): Promise<void> {
  const database = await databaseOf(catalogue.dataDir);
  const folder = mkdtempSync(path.join(tmpdir(), 'bildungsnetz-index-bench-'));
  const clock = clockStartingAt(new Date(GENERATED_CLOCK));
  const open = () =>
    openCatalogueIndex({
      ...database,
      folder,
      clock,
      log: createLog('warn'),
      buildInWorker: baseInWorker(
        path.resolve('dist/base-worker.js'),
        { socketDir: database.pool.options.host ?? '' },
        database.db,
      ),
    });
  try {
    const first = open();
    await paused(report, 'build in a thread, swap, snapshot', () => first.start());
    reportOpening(report, first, 'ready from the database', BUILD_SECONDS);
    const megabytes = statSync(path.join(folder, 'catalogue.snapshot')).size / 1_048_576;
    report({ name: 'snapshot on the disk', value: rounded(megabytes), unit: 'MB' });
    await first.stop();
    const index = open();
    await paused(report, 'read the snapshot', () => index.start());
    reportOpening(report, index, 'ready from the snapshot', SNAPSHOT_SECONDS);
    reportFirstQuestion(report, index, localDate(clock.now()));
    const ids = await someOffers(database.db, 2000);
    await paused(report, '20 updates a second with merges, 20 s', async () => {
      const updates = steadyUpdates(database.db, ids, 20);
      await new Promise((resolve) => setTimeout(resolve, 20_000));
      await updates.stop();
    });
    await paused(report, '2,000 offers changed at once', async () => {
      for (const [number, id] of ids.entries()) await updateOffer(database.db, id, number);
      await index.refresh();
    });
    await reportVisibility(report, index, database.db, ids.slice(0, 40));
    await paused(report, 'rebuild while 20 updates a second come', async () => {
      const updates = steadyUpdates(database.db, ids, 20);
      await index.rebuild();
      await updates.stop();
    });
    report({ name: 'segments in the end', value: index.figures().segments, unit: '' });
    const memory = memoryOf(process.pid);
    if (memory !== null) report({ name: 'memory', value: rounded(memory.now), unit: 'MB' });
    await index.stop();
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The longest pause of the event loop while the work is under way. */
async function paused(report: Report, name: string, work: () => Promise<unknown>): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await work();
  delay.disable();
  const note = `p99 ${rounded(delay.percentile(99) / NANOSECONDS)} ms`;
  report(
    atMost(PAUSE_MS, {
      name: `longest pause: ${name}`,
      value: delay.max / NANOSECONDS,
      unit: 'ms',
      note,
    }),
  );
}

function reportOpening(
  report: Report,
  handle: CatalogueIndexHandle,
  name: string,
  budgetSeconds: number,
): void {
  const { openMs, offers, bytes } = handle.figures();
  const note = `${offers} offers, ${Math.round(bytes / 1_048_576)} MB of columns`;
  report(atMost(budgetSeconds, { name, value: (openMs ?? 0) / 1000, unit: 's', note }));
}

/** How long the first question of a base takes: nobody has worked out anything for it but whoever opened it. */
function reportFirstQuestion(
  report: Report,
  { index }: CatalogueIndexHandle,
  today: LocalDate,
): void {
  const startedAt = performance.now();
  index.search({ query: OfferQuerySchema.parse({}), centre: null, today });
  report({
    name: 'first question of a base',
    value: rounded(performance.now() - startedAt),
    unit: 'ms',
  });
}

/** From the commit of a title to the first answer that has it, asked every 5 ms. */
async function reportVisibility(
  report: Report,
  { index }: CatalogueIndexHandle,
  db: Awaited<ReturnType<typeof databaseOf>>['db'],
  ids: readonly string[],
): Promise<void> {
  const waits: number[] = [];
  for (const [number, id] of ids.entries()) {
    const title = `Xqzw${'bcdfghjklm'[number % 10]}${'vwxz'[number % 4]}rtp${number}`;
    await db.updateTable('offer').set({ title }).where('id', '=', id).execute();
    const committed = performance.now();
    const query = { ...OfferQuerySchema.parse({}), q: title, past: '1' as const };
    const found = () => index.search({ query, centre: null, today: '2026-09-01' }).hits;
    while (!found().some((hit) => hit.offerId === id)) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    waits.push(performance.now() - committed);
  }
  waits.sort((a, b) => a - b);
  const note = `median ${rounded(waits[waits.length >> 1] ?? 0)} ms, ${waits.length} updates`;
  report(
    atMost(VISIBLE_MS, {
      name: 'update visible, slowest',
      value: waits.at(-1) ?? 0,
      unit: 'ms',
      note,
    }),
  );
}
