import type { RunningPortal } from '../../scripts/start-portal.js';
import { quantile } from '../search-timings.ts';
import { databaseOf } from '../support/database-of.ts';
import { atMost, type Report, rounded } from '../support/figure.ts';
import { brokenOf, underLoad } from '../support/load.ts';
import { apiMix, freshApiMix } from '../support/query-mix.ts';
import type { SeededCatalogue } from '../support/seeded-catalogue.ts';
import { someOffers, steadyUpdates } from '../support/updates.ts';
import { visibleAfter } from '../support/visible-after.ts';

const VISIBLE_MS = 1000;
const SINGLE_UPDATES = 20;
const UPDATES_PER_SECOND = 20;
const SLOWER_AT_MOST = 2;
const QUESTIONS = 1000;

/** How soon a change in the database is found while others ask, and what a steady stream of changes costs those who ask. */
export async function measureFreshness(
  report: Report,
  catalogue: SeededCatalogue,
  portal: RunningPortal,
): Promise<void> {
  const database = await databaseOf(catalogue.dataDir);
  try {
    const offers = await someOffers(database.db, 400);
    await measureVisibility(report, catalogue, portal, () =>
      visibleAfter(database.db, portal.url, offers.slice(0, SINGLE_UPDATES)),
    );
    // The same questions in two variations that nobody asked before: what is kept of the first round must not make the quiet time too good.
    const questions = freshApiMix(catalogue, 2 * QUESTIONS);
    const ask = (paths: readonly string[]) =>
      underLoad(portal.url, { paths, connections: 1, rounds: 1, isOnce: true, headers: {} });
    const quiet = await ask(questions.slice(0, QUESTIONS));
    const updates = steadyUpdates(database.db, offers, UPDATES_PER_SECOND);
    const startedAt = performance.now();
    const busy = await ask(questions.slice(QUESTIONS));
    const { made, failed } = await updates.stop();
    const perSecond = made / ((performance.now() - startedAt) / 1000);
    report({ name: 'API p99, quiet', value: rounded(quiet.p99), unit: 'ms' });
    report({
      name: `API p99 during ${UPDATES_PER_SECOND} updates/s`,
      value: rounded(busy.p99),
      unit: 'ms',
      note: `p50 ${rounded(busy.p50)} (quiet ${rounded(quiet.p50)}), ${rounded(perSecond)} updates/s made, ${failed} failed`,
    });
    report(
      atMost(SLOWER_AT_MOST, {
        name: 'p99 during updates ÷ quiet p99',
        value: busy.p99 / quiet.p99,
        unit: 'times',
      }),
    );
    const broken = brokenOf(busy);
    report(
      atMost(0, {
        name: 'errors during updates',
        value: broken.count + failed,
        unit: 'answers',
        note: broken.words,
      }),
    );
  } finally {
    await database.close();
  }
}

/** Somebody else asks all the while. */
async function measureVisibility(
  report: Report,
  catalogue: SeededCatalogue,
  portal: RunningPortal,
  update: () => Promise<number[]>,
): Promise<void> {
  const mix = apiMix(catalogue).map(({ path }) => path);
  const asking = underLoad(portal.url, { paths: mix, connections: 1, seconds: 10, headers: {} });
  const waits = await update();
  await asking;
  report(
    atMost(VISIBLE_MS, {
      name: 'update of one offer visible after',
      value: Math.max(...waits),
      unit: 'ms at most',
      note: `p50 ${rounded(quantile(waits, 0.5))} of ${waits.length}, while one client asks`,
    }),
  );
}
