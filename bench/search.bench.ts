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
const MEGABYTE = 1_048_576;

/** A catalogue and what its 200 queries may cost, in milliseconds with all facet counts on one core. */
interface Size {
  readonly name: string;
  readonly courses: number;
  /** Runs per course, on average. */
  readonly sessions: number;
  readonly p99Ms: number;
  readonly p50Ms?: number;
}

const SMALL: readonly Size[] = [
  { name: 'demo', courses: 170, sessions: 4, p99Ms: 2 },
  { name: '10k', courses: 10_000, sessions: 4, p99Ms: 3 },
];
/** By the flag that asks for it. */
const LARGE: Readonly<Record<string, Size>> = {
  '--national': { name: '250k', courses: 250_000, sessions: 4, p99Ms: 15, p50Ms: 1.5 },
  '--many-runs': { name: '5M runs', courses: 250_000, sessions: 20, p99Ms: 30 },
};

/**
 * The search core alone: a generated catalogue straight into the index, then the mix of 200 queries, one client.
 * `npm run bench -- search --national` adds all of Germany (250,000 offers, a million runs), `--many-runs` the same offers with
 * five million runs: some minutes and 2 GB each, because the index is built first. The memory of a running portal is measured by
 * the national benchmark over HTTP, where nothing of the build is left.
 */
export default async function bench(
  report: Report,
  { shared, flags = [] }: BenchOptions,
): Promise<void> {
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
  const large = flags.flatMap((flag) => LARGE[flag] ?? []);
  for (const size of [...SMALL, ...large]) await benchSize(report, generator, size);
}

async function benchSize(report: Report, generator: Generator, size: Size): Promise<void> {
  const { courses } = size;
  const region = courses > 50_000 ? 'de' : 'wesel';
  const meta = generator.meta({ courses, region, seed: SEED });
  const state = await buildAndReport(report, generator, size, { region, meta });
  const queries = generator.queries({ region, seed: 42, meta });
  const ask = (query: GeneratedQuery) =>
    query.op === 'suggest'
      ? suggestCompletions(state, query.q, query.limit, { today: meta.today })
      : searchCatalogue(state, requestOf(query, meta, meta.today));
  for (let round = 0; round < WARM_UP_ROUNDS; round++) for (const query of queries) ask(query);
  const timings = new Timings();
  for (let round = 0; round < ROUNDS; round++) {
    for (const [number, query] of queries.entries())
      timings.time(query.kind, number, () => ask(query));
  }
  reportTimes(report, size, timings);
}

async function buildAndReport(
  report: Report,
  generator: Generator,
  { name, courses, sessions }: Size,
  { region, meta }: { region: string; meta: GeneratedMeta },
): Promise<IndexState> {
  const options = { courses, sessions, region, meta, seed: SEED };
  const generated = rowsOf(generator.courses(options), meta);
  // Generating is no part of the build: where the rows fit into memory they are made before.
  const rows = courses > 50_000 ? generated : [...generated];
  const dictionaries = newDictionaries();
  const started = performance.now();
  const { segment, lexicon } = await buildSegment(rows, { dictionaries, terms: termsOf(meta) });
  const ms = performance.now() - started;
  const note = `${segment.offerCount} offers, ${segment.runs.ids.length} runs`;
  report({ name: `${name}: build`, value: rounded(ms), unit: 'ms', note });
  report({
    name: `${name}: columns`,
    value: rounded(segmentBytes(segment) / MEGABYTE),
    unit: 'MB',
  });
  return { segments: [segment], dictionaries, lexicon, position: 1 };
}

function reportTimes(report: Report, size: Size, timings: Timings): void {
  for (const [kind, times] of timings.byKind) {
    const note = `p50 ${rounded(quantile(times, 0.5))}, p95 ${rounded(quantile(times, 0.95))}`;
    report({
      name: `${size.name}: ${kind}`,
      value: rounded(quantile(times, 0.99)),
      unit: 'ms p99',
      note,
    });
  }
  // Other programs on the machine interrupt some rounds, but rarely most rounds of one query.
  const undisturbed = timings.medians();
  report({
    name: `${size.name}: all, median of ${ROUNDS} rounds per query`,
    value: rounded(quantile(undisturbed, 0.99)),
    unit: 'ms p99',
    note: `p50 ${rounded(quantile(undisturbed, 0.5))}, p95 ${rounded(quantile(undisturbed, 0.95))}`,
  });
  const all = timings.all();
  const note = `p50 ${rounded(quantile(all, 0.5))}, p95 ${rounded(quantile(all, 0.95))}, ${all.length} queries`;
  const name = `${size.name}: all`;
  report(atMost(size.p99Ms, { name, value: quantile(all, 0.99), unit: 'ms p99', note }));
  if (size.p50Ms === undefined) return;
  report(atMost(size.p50Ms, { name, value: quantile(all, 0.5), unit: 'ms p50' }));
}
