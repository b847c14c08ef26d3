import { type BenchOptions, type Report, reportSkipped } from './figure.ts';
import { type SeededCatalogue, seededCatalogue } from './seeded-catalogue.ts';

/**
 * Measures with a generated catalogue of BENCH_OFFERS offers, or as many as the benchmark takes by itself, and removes it afterwards.
 * Skipped without the generator.
 */
export async function withSeeded(
  report: Report,
  { shared }: BenchOptions,
  offers: number,
  work: (catalogue: SeededCatalogue) => Promise<void>,
): Promise<void> {
  if (shared === null) return reportSkipped(report, 'the generator (SHARED_DIR) is absent');
  const catalogue = await seededCatalogue(shared, Number(process.env.BENCH_OFFERS ?? offers));
  try {
    await work(catalogue);
  } finally {
    catalogue.remove();
  }
}
