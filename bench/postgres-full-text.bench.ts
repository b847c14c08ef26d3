import { openCatalogueIndex } from '../src/catalogue/search/index.ts';
import type { SearchRequest } from '../src/catalogue/search/types.ts';
import { createLog } from '../src/platform/log.ts';
import { type Measured, measure, preparedAsker } from './postgres/measure.ts';
import { statementOf } from './postgres/statement.ts';
import { dropTables, makeTables, valueLists } from './postgres/tables.ts';
import { requestOf } from './search-generated.ts';
import { quantile } from './search-timings.ts';
import { databaseOf } from './support/database-of.ts';
import { atLeast, type BenchOptions, type Report, rounded } from './support/figure.ts';
import type { SeededCatalogue } from './support/seeded-catalogue.ts';
import { withSeeded } from './support/with-seeded.ts';

const DEFAULT_OFFERS = 10_000;
const QUERY_SEED = 42;
/** Below this, an index of one's own would not be worth its code. */
const LEAST_RATIO = 5;
/** At national size PostgreSQL takes minutes for one round. */
const roundsFor = (offers: number) =>
  offers > 50_000 ? { warmUp: 1, rounds: 1 } : { warmUp: 2, rounds: 5 };

/**
 * The same questions to the same data in the same run: PostgreSQL with German full text and all facet counts, one prepared
 * statement each, and the index. PostgreSQL has less to do in two ways: it counts a facet with its own filter, and it finds fewer
 * hits (no compounds, no typing mistakes). BENCH_OFFERS=250000 compares at national size (about ten minutes).
 */
export default async function bench(report: Report, options: BenchOptions): Promise<void> {
  await withSeeded(report, options, DEFAULT_OFFERS, async (catalogue) => {
    const requests = requestsOf(catalogue);
    const postgres = await measurePostgres(report, catalogue, requests);
    const index = await measureIndex(catalogue, requests);
    reportRatios(report, catalogue, requests, postgres, index);
  });
}

/** The searches of the mix; suggestions are no work for full text. */
function requestsOf({ generator, region, meta }: SeededCatalogue): SearchRequest[] {
  return generator
    .queries({ region, seed: QUERY_SEED, meta })
    .filter(({ op }) => op === 'search')
    .map((query) => requestOf(query, meta, meta.today));
}

async function measurePostgres(
  report: Report,
  { dataDir, counts }: SeededCatalogue,
  requests: readonly SearchRequest[],
): Promise<Measured> {
  const { db, pool, close } = await databaseOf(dataDir);
  try {
    const lists = await valueLists(db);
    const started = performance.now();
    await makeTables(db, lists);
    const seconds = rounded((performance.now() - started) / 1000);
    report({ name: `${counts.offers}: PostgreSQL, tables and indexes`, value: seconds, unit: 's' });
    const client = await pool.connect();
    try {
      // Room for sorting and hashing in memory; compiling statements costs such short ones more than it gives.
      await client.query("set work_mem = '256MB'; set jit = off");
      const ask = preparedAsker(client);
      return await measure(requests, roundsFor(counts.offers), (request) =>
        ask(statementOf(request, lists)),
      );
    } finally {
      client.release();
    }
  } finally {
    await dropTables(db);
    await close();
  }
}

async function measureIndex(
  { dataDir, counts }: SeededCatalogue,
  requests: readonly SearchRequest[],
): Promise<Measured> {
  const { db, pool, close } = await databaseOf(dataDir);
  const handle = openCatalogueIndex({ db, pool, log: createLog('error') });
  try {
    await handle.refresh();
    const rounds = { ...roundsFor(counts.offers), warmUp: 5 };
    return await measure(requests, rounds, (request) => handle.index.search(request).total);
  } finally {
    await handle.stop();
    await close();
  }
}

function reportRatios(
  report: Report,
  { counts: { offers } }: SeededCatalogue,
  requests: readonly SearchRequest[],
  postgres: Measured,
  index: Measured,
): void {
  for (const [name, { times }] of Object.entries({ PostgreSQL: postgres, index })) {
    const note = `p50 ${rounded(quantile(times, 0.5))}, p95 ${rounded(quantile(times, 0.95))}, median of ${roundsFor(offers).rounds} rounds per query`;
    const p99 = rounded(quantile(times, 0.99));
    report({ name: `${offers}: ${name}, hits and all facets`, value: p99, unit: 'ms p99', note });
  }
  for (const [name, p] of [
    ['p50', 0.5],
    ['p95', 0.95],
    ['p99', 0.99],
  ] as const) {
    const ratio = quantile(postgres.times, p) / quantile(index.times, p);
    const figure = { name: `${offers}: PostgreSQL ÷ index, ${name}`, value: ratio, unit: 'times' };
    report(atLeast(LEAST_RATIO, figure));
  }
  // Words are understood differently; without words both must find the same.
  const wordless = [...requests.keys()].filter((number) => requests[number]?.query.q === '');
  const equal = wordless.filter((number) => postgres.totals[number] === index.totals[number]);
  report(
    atLeast(wordless.length, {
      name: `${offers}: same totals of questions without words`,
      value: equal.length,
      unit: 'questions',
    }),
  );
}
