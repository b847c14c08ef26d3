import { searchCatalogue } from '../src/catalogue/search/query/search-catalogue.ts';
import type { IndexState } from '../src/catalogue/search/query/state.ts';
import { suggestCompletions } from '../src/catalogue/search/query/suggest.ts';
import { buildSegment } from '../src/catalogue/search/segment/build-segment.ts';
import { newDictionaries } from '../src/catalogue/search/segment/dictionaries.ts';
import { quantile, rounded, Timings } from './search-figures.ts';
import {
  type GeneratedQuery,
  type Generator,
  loadGenerator,
  requestOf,
  rowsOf,
  termsOf,
} from './search-generated.ts';

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly budget?: number;
  readonly ok?: boolean;
  readonly note?: string;
}
type Report = (figure: Figure) => void;

const ROUNDS = 10;
const SEED = 1;
/** p99 in milliseconds with all facet counts, one core (docs/quality bars). */
const BUDGETS = { demo: 2, '10k': 3 } as const;

/** The search core alone: a generated catalogue straight into the index, then the mix of 200 queries, one client. */
export default async function bench(
  report: Report,
  options: { shared: string | null },
): Promise<void> {
  if (options.shared === null) {
    report({
      name: 'search',
      value: 0,
      unit: 'skipped',
      note: 'the generator (SHARED_DIR) is absent',
    });
    return;
  }
  const generator = await loadGenerator(options.shared);
  await benchSize(report, generator, 'demo', 170);
  await benchSize(report, generator, '10k', 10_000);
  const large = Number(process.env['BENCH_SEARCH_COURSES'] ?? 0);
  if (large > 0) await benchSize(report, generator, `${large}`, large);
}

async function benchSize(
  report: Report,
  generator: Generator,
  size: string,
  courses: number,
): Promise<void> {
  const region = courses > 50_000 ? 'de' : 'wesel';
  const meta = generator.meta({ courses, region, seed: SEED });
  const portions = rowsOf(generator.courses({ courses, region, seed: SEED, meta }), meta);
  // The generator itself takes most of the time: rows are made first where they fit.
  const rows = courses > 50_000 ? portions : [...portions];
  const before = process.memoryUsage();
  const started = performance.now();
  const dictionaries = newDictionaries();
  const { segment, lexicon } = await buildSegment(rows, { dictionaries, terms: termsOf(meta) });
  const buildMs = performance.now() - started;
  const after = process.memoryUsage();
  const state: IndexState = { segments: [segment], dictionaries, lexicon, position: 1 };
  report({
    name: `${size}: offers`,
    value: segment.offerCount,
    unit: 'offers',
    note: `${segment.runs.ids.length} runs`,
  });
  report({ name: `${size}: build`, value: Math.round(buildMs), unit: 'ms' });
  const columnBytes = after.arrayBuffers - before.arrayBuffers;
  report({ name: `${size}: columns`, value: rounded(columnBytes / 1_048_576), unit: 'MB' });
  report({
    name: `${size}: resident`,
    value: Math.round(process.memoryUsage().rss / 1_048_576),
    unit: 'MB',
  });

  const queries = generator.queries({ region, seed: 42, meta });
  const ask = (query: GeneratedQuery) =>
    query.op === 'suggest'
      ? suggestCompletions(state, query.q, query.limit)
      : searchCatalogue(state, requestOf(query, meta, meta.today));
  for (const query of queries) ask(query);
  const timings = new Timings();
  for (let round = 0; round < ROUNDS; round++) {
    for (const query of queries) timings.time(query.kind, () => ask(query));
  }
  const budget = size === 'demo' || size === '10k' ? BUDGETS[size] : undefined;
  reportTimes(report, size, timings, budget);
}

function reportTimes(
  report: Report,
  size: string,
  timings: Timings,
  budget: number | undefined,
): void {
  for (const [kind, times] of timings.byKind) {
    const values = [0.5, 0.95, 0.99].map((p) => rounded(quantile(times, p)));
    report({
      name: `${size}: ${kind}`,
      value: values[2] ?? 0,
      unit: 'ms p99',
      note: `p50 ${values[0]}, p95 ${values[1]}`,
    });
  }
  const all = timings.all();
  const p99 = rounded(quantile(all, 0.99));
  report({
    name: `${size}: all`,
    value: p99,
    unit: 'ms p99',
    note: `p50 ${rounded(quantile(all, 0.5))}, p95 ${rounded(quantile(all, 0.95))}, max ${rounded(Math.max(...all))}, ${all.length} queries`,
    ...(budget === undefined ? {} : { budget, ok: p99 <= budget }),
  });
}
