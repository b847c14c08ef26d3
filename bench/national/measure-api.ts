import type { RunningPortal } from '../../scripts/start-portal.js';
import { atMost, type Report, rounded } from '../support/figure.ts';
import { brokenOf, type LoadAnswer, underLoad } from '../support/load.ts';
import { apiMix, freshApiMix } from '../support/query-mix.ts';
import type { SeededCatalogue } from '../support/seeded-catalogue.ts';

const P99_MS = 25;
const ROUNDS = 5;
const FRESH_QUERIES = 1000;

/**
 * The mix of 200 queries through `GET /api/v1/offers` over loopback: one client, one question after the other; then questions that
 * nobody asked before.
 */
export async function measureApi(
  report: Report,
  catalogue: SeededCatalogue,
  portal: RunningPortal,
): Promise<void> {
  const answer = await askMix(catalogue, portal, ROUNDS);
  for (const [kind, { p50, p95, p99 }] of Object.entries(answer.kinds))
    report({
      name: `API: ${kind}`,
      value: rounded(p99),
      unit: 'ms p99',
      note: `p50 ${rounded(p50)}, p95 ${rounded(p95)}`,
    });
  reportAll(report, 'API, mix of 200', answer);
  const fresh = await underLoad(portal.url, {
    paths: freshApiMix(catalogue, FRESH_QUERIES),
    connections: 1,
    rounds: 1,
    isOnce: true,
    headers: {},
  });
  reportAll(report, 'API, every query new', fresh);
}

function reportAll(report: Report, name: string, answer: LoadAnswer): void {
  const broken = brokenOf(answer);
  const note = `p50 ${rounded(answer.p50)}, p95 ${rounded(answer.p95)}, most ${rounded(answer.most)}, ${answer.count} answers`;
  report(atMost(P99_MS, { name, value: answer.p99, unit: 'ms p99', note }));
  report(
    atMost(0, {
      name: `${name}: errors`,
      value: broken.count,
      unit: 'answers',
      note: broken.words,
    }),
  );
}

function askMix(
  catalogue: SeededCatalogue,
  portal: RunningPortal,
  rounds: number,
): Promise<LoadAnswer> {
  const mix = apiMix(catalogue);
  return underLoad(portal.url, {
    paths: mix.map(({ path }) => path),
    kinds: mix.map(({ kind }) => kind),
    connections: 1,
    rounds,
    headers: {},
  });
}
