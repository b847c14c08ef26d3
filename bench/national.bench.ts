import { measureApi } from './national/measure-api.ts';
import { measureFreshness } from './national/measure-freshness.ts';
import { measureMemory } from './national/measure-memory.ts';
import { measureDemoPages, measurePages } from './national/measure-pages.ts';
import { measureStart } from './national/measure-start.ts';
import type { BenchOptions, Report } from './support/figure.ts';
import { startSeeded } from './support/portal.ts';
import { NATIONAL_OFFERS, reportSeeding } from './support/seeded-catalogue.ts';
import { withSeeded } from './support/with-seeded.ts';

/** Twenty minutes and some gigabytes: only when asked for by name. */
export const isOnlyByName = true;

/**
 * All of Germany through HTTP: 250,000 offers with 1,000,000 runs in an embedded database, served by the built portal. BENCH_OFFERS
 * takes another number of offers, BENCH_CACHE_DIR keeps the loaded database, BENCH_SECONDS shortens each page run of 60 s.
 */
export default async function bench(report: Report, options: BenchOptions): Promise<void> {
  const seconds = Number(process.env.BENCH_SECONDS ?? 60);
  await withSeeded(report, options, NATIONAL_OFFERS, async (catalogue) => {
    reportSeeding(report, catalogue);
    await measureStart(report, catalogue);
    const portal = await startSeeded(catalogue.settings);
    try {
      await measureApi(report, catalogue, portal);
      measureMemory(report, portal, 'after the mix');
      await measurePages(report, catalogue, portal, seconds);
      await measureFreshness(report, catalogue, portal);
      measureMemory(report, portal, 'after all of it');
    } finally {
      await portal.stop();
    }
  });
  await measureDemoPages(report, seconds);
}
