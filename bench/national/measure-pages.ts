import type { RunningPortal } from '../../scripts/start-portal.js';
import { databaseOf } from '../support/database-of.ts';
import { freshDemoPages, usualDemoPages } from '../support/demo-pages.ts';
import type { Report } from '../support/figure.ts';
import { startDemo } from '../support/portal.ts';
import { freshPageMix, pageMix } from '../support/query-mix.ts';
import { reportPages } from '../support/report-pages.ts';
import type { SeededCatalogue } from '../support/seeded-catalogue.ts';
import { coursePages } from '../support/updates.ts';

const PAGES_PER_SECOND = 300;
const DEMO_PAGES_PER_SECOND = 800;
/** More than are rendered in a minute. */
const FRESH_PAGES = 120_000;
const COURSES = 20_000;

/** Pages per second at national size: the mix again and again, then each address only once, then course pages. */
export async function measurePages(
  report: Report,
  catalogue: SeededCatalogue,
  portal: RunningPortal,
  seconds: number,
): Promise<void> {
  const { offers } = catalogue.counts;
  await reportPages(report, portal.url, {
    name: `${offers} offers, mix of 200`,
    paths: pageMix(catalogue),
    seconds,
    least: PAGES_PER_SECOND,
  });
  await reportPages(report, portal.url, {
    name: `${offers} offers, every address new`,
    paths: freshPageMix(catalogue, FRESH_PAGES),
    seconds,
    least: PAGES_PER_SECOND,
  });
  const database = await databaseOf(catalogue.dataDir);
  try {
    await reportPages(report, portal.url, {
      name: `${offers} offers, course pages, every one new`,
      paths: await coursePages(database.db, COURSES),
      seconds: Math.min(seconds, 15),
    });
  } finally {
    await database.close();
  }
}

/** The same of the demonstration network. */
export async function measureDemoPages(report: Report, seconds: number): Promise<void> {
  const portal = await startDemo();
  try {
    await reportPages(report, portal.url, {
      name: 'demo, mix of 200',
      paths: usualDemoPages(),
      seconds,
      least: DEMO_PAGES_PER_SECOND,
    });
    await reportPages(report, portal.url, {
      name: 'demo, every address new',
      paths: freshDemoPages(FRESH_PAGES),
      seconds,
      least: DEMO_PAGES_PER_SECOND,
    });
  } finally {
    await portal.stop();
  }
}
