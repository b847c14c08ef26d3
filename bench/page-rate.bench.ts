import { freshDemoPages, usualDemoPages } from './support/demo-pages.ts';
import type { Report } from './support/figure.ts';
import { startDemo } from './support/portal.ts';
import { reportPages } from './support/report-pages.ts';

const SECONDS = 8;
const FRESH_PAGES = 40_000;
const PAGES_PER_SECOND = 800;
const P99_MS = 25;

/** Result pages per second of the demonstration network on this machine, asked over 16 connections. */
export default async function bench(report: Report): Promise<void> {
  const portal = await startDemo();
  try {
    const measure = (name: string, paths: readonly string[], more: object) =>
      reportPages(report, portal.url, { name, paths, seconds: SECONDS, ...more });
    await measure('usual addresses', usualDemoPages(), { least: PAGES_PER_SECOND, most: P99_MS });
    await measure('every address new', freshDemoPages(FRESH_PAGES), {});
    await measure('every address new, uncompressed', freshDemoPages(FRESH_PAGES).reverse(), {
      headers: {},
    });
  } finally {
    await portal.stop();
  }
}
