import { setTimeout as sleep } from 'node:timers/promises';
import { databaseOf } from './support/database-of.ts';
import { atMost, type BenchOptions, type Report, rounded } from './support/figure.ts';
import { brokenOf, underLoad } from './support/load.ts';
import { memoryOf } from './support/memory.ts';
import { startSeeded } from './support/portal.ts';
import { apiMix, freshPageMix } from './support/query-mix.ts';
import { BROWSER } from './support/report-pages.ts';
import type { SeededCatalogue } from './support/seeded-catalogue.ts';
import { coursePages, someOffers, steadyUpdates } from './support/updates.ts';
import { withSeeded } from './support/with-seeded.ts';

/** A minute and more: only when asked for by name. */
export const isOnlyByName = true;

const OFFERS = 10_000;
const CONNECTIONS = 8;
const UPDATES_PER_SECOND = 20;
/** Growth that is no leak: caches and compiled code are complete long before half of the time. */
const GROWTH_MEGABYTES = 60;
const PAGES = 20_000;

/**
 * Everything at once for a minute (BENCH_SECONDS=600 for ten): pages that nobody asked for before, course pages, the public
 * interface, and twenty changes a second. Nothing may fail, and memory may not grow.
 */
export default async function bench(report: Report, options: BenchOptions): Promise<void> {
  const seconds = Number(process.env.BENCH_SECONDS ?? 60);
  await withSeeded(report, options, OFFERS, (catalogue) => soak(report, catalogue, seconds));
}

async function soak(report: Report, catalogue: SeededCatalogue, seconds: number): Promise<void> {
  const portal = await startSeeded(catalogue.settings);
  const database = await databaseOf(catalogue.dataDir);
  try {
    const paths = mixed([
      freshPageMix(catalogue, PAGES),
      await coursePages(database.db, PAGES),
      apiMix(catalogue).map(({ path }) => path),
    ]);
    const offers = await someOffers(database.db, 400);
    const updates = steadyUpdates(database.db, offers, UPDATES_PER_SECOND);
    const memory = sampleMemory(portal.pid);
    const answer = await underLoad(portal.url, {
      paths,
      headers: BROWSER,
      connections: CONNECTIONS,
      seconds,
    });
    const samples = await memory.stop();
    const { made, failed } = await updates.stop();
    const broken = brokenOf(answer);
    report({
      name: 'answers',
      value: rounded(answer.perSecond),
      unit: '/s',
      note: `${seconds} s, ${CONNECTIONS} connections, p50 ${rounded(answer.p50)} ms, p99 ${rounded(answer.p99)} ms`,
    });
    report(atMost(0, { name: 'errors', value: broken.count, unit: 'answers', note: broken.words }));
    report(
      atMost(0, { name: 'failed updates', value: failed, unit: 'updates', note: `${made} made` }),
    );
    if (samples.length > 0) reportGrowth(report, samples);
  } finally {
    await database.close();
    await portal.stop();
  }
}

/** The lists in turn, the short ones again and again, as long as the longest. */
function mixed(lists: readonly (readonly string[])[]): string[] {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, number) =>
    lists.map((list) => list[number % list.length] ?? '/'),
  ).flat();
}

function sampleMemory(pid: number): { stop(): Promise<number[]> } {
  const samples: number[] = [];
  let isOver = false;
  const sampling = (async () => {
    while (!isOver) {
      const memory = memoryOf(pid);
      if (memory !== null) samples.push(memory.now);
      await sleep(500);
    }
  })();
  return {
    async stop() {
      isOver = true;
      await sampling;
      return samples;
    },
  };
}

/** The mean of the last quarter against that of the second: single samples swing with the garbage collection. */
function reportGrowth(report: Report, samples: readonly number[]): void {
  const quarter = Math.floor(samples.length / 4);
  const mean = (part: readonly number[]) =>
    part.reduce((sum, value) => sum + value, 0) / part.length;
  const growth = mean(samples.slice(-quarter)) - mean(samples.slice(quarter, 2 * quarter));
  report(
    atMost(GROWTH_MEGABYTES, {
      name: 'memory, last quarter minus second quarter',
      value: growth,
      unit: 'MB',
      note: `${Math.round(Math.max(...samples))} MB at most`,
    }),
  );
}
