import { searchCatalogue } from '../src/catalogue/search/query/search-catalogue.ts';
import type { IndexState } from '../src/catalogue/search/query/state.ts';
import { suggestCompletions } from '../src/catalogue/search/query/suggest.ts';
import { buildSegment } from '../src/catalogue/search/segment/build-segment.ts';
import { newDictionaries } from '../src/catalogue/search/segment/dictionaries.ts';
import { segmentBytes } from '../src/catalogue/search/segment/size.ts';
import type { GeneratedMeta } from '../src/catalogue/use-cases/seed-bench/generated.ts';
import {
  type GeneratedQuery,
  type Generator,
  loadGenerator,
  requestOf,
  rowsOf,
  termsOf,
} from './search-generated.ts';
import { quantile, Timings } from './search-timings.ts';
import { atMost, type BenchOptions, type Report, rounded } from './support/figure.ts';

/** So that the first compilation of the code is not measured. */
const WARM_UP_ROUNDS = 5;
const ROUNDS = 10;
const SEED = 1;
/** Milliseconds p99 with all facet counts on one core. */
const BUDGET_DEMO_MS = 2;
const BUDGET_10K_MS = 3;
const MEGABYTE = 1_048_576;

/**
 * The search core alone: a generated catalogue straight into the index, then the mix of 200 queries, one client.
 * BENCH_SEARCH_OFFERS=250000 measures national size as well (some minutes, 3 GB).
 */
export default async function bench(report: Report, { shared }: BenchOptions): Promise<void> {
  if (shared === null) {
    report({
      name: 'all',
      value: 0,
      unit: 'skipped',
      note: 'the generator (SHARED_DIR) is absent',
    });
    return;
  }
  const generator = await loadGenerator(shared);
  await benchSize(report, generator, 'demo', 170, BUDGET_DEMO_MS);
  await benchSize(report, generator, '10k', 10_000, BUDGET_10K_MS);
  const more = Number(process.env.BENCH_SEARCH_OFFERS ?? 0);
  if (more > 0)
    await benchSize(report, generator, `${more / 1000}k`, more, Number.POSITIVE_INFINITY);
}

async function benchSize(
  report: Report,
  generator: Generator,
  size: string,
  courses: number,
  budgetMs: number,
): Promise<void> {
  const region = courses > 50_000 ? 'de' : 'wesel';
  const meta = generator.meta({ courses, region, seed: SEED });
  const state = await buildAndReport(report, generator, size, { courses, region, meta });
  const queries = generator.queries({ region, seed: 42, meta });
  const ask = (query: GeneratedQuery) =>
    query.op === 'suggest'
      ? suggestCompletions(state, query.q, query.limit)
      : searchCatalogue(state, requestOf(query, meta, meta.today));
  for (let round = 0; round < WARM_UP_ROUNDS; round++) for (const query of queries) ask(query);
  const timings = new Timings();
  for (let round = 0; round < ROUNDS; round++) {
    for (const [number, query] of queries.entries())
      timings.time(query.kind, number, () => ask(query));
  }
  reportTimes(report, size, timings, budgetMs);
}

async function buildAndReport(
  report: Report,
  generator: Generator,
  size: string,
  options: { courses: number; region: string; meta: GeneratedMeta },
): Promise<IndexState> {
  const { courses, meta } = options;
  const generated = rowsOf(generator.courses({ ...options, seed: SEED }), meta);
  // Generating is no part of the build: where the rows fit into memory they are made before.
  const rows = courses > 50_000 ? generated : [...generated];
  const dictionaries = newDictionaries();
  const started = performance.now();
  const { segment, lexicon } = await buildSegment(rows, { dictionaries, terms: termsOf(meta) });
  const ms = performance.now() - started;
  const note = `${segment.offerCount} offers, ${segment.runs.ids.length} runs`;
  report({ name: `${size}: build`, value: rounded(ms), unit: 'ms', note });
  report({
    name: `${size}: columns`,
    value: rounded(segmentBytes(segment) / MEGABYTE),
    unit: 'MB',
  });
  return { segments: [segment], dictionaries, lexicon, position: 1 };
}

function reportTimes(report: Report, size: string, timings: Timings, budgetMs: number): void {
  for (const [kind, times] of timings.byKind) {
    const note = `p50 ${rounded(quantile(times, 0.5))}, p95 ${rounded(quantile(times, 0.95))}`;
    report({
      name: `${size}: ${kind}`,
      value: rounded(quantile(times, 0.99)),
      unit: 'ms p99',
      note,
    });
  }
  // Other programs on the machine interrupt some rounds, but rarely most rounds of one query.
  const undisturbed = timings.medians();
  report({
    name: `${size}: all, median of ${ROUNDS} rounds per query`,
    value: rounded(quantile(undisturbed, 0.99)),
    unit: 'ms p99',
    note: `p50 ${rounded(quantile(undisturbed, 0.5))}, p95 ${rounded(quantile(undisturbed, 0.95))}`,
  });
  const all = timings.all();
  const note = `p50 ${rounded(quantile(all, 0.5))}, p95 ${rounded(quantile(all, 0.95))}, ${all.length} queries`;
  const figure = { name: `${size}: all`, value: quantile(all, 0.99), unit: 'ms p99', note };
  report(Number.isFinite(budgetMs) ? atMost(budgetMs, figure) : figure);
}
