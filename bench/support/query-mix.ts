import { type PartialOfferQuery, toSearchParams } from '../../src/catalogue/model/offer-query.ts';
import { requestOf } from '../search-generated.ts';
import type { SeededCatalogue } from './seeded-catalogue.ts';

export interface MixedAddress {
  readonly kind: string;
  readonly path: string;
}

const QUERY_SEED = 42;
const DAY_MS = 86_400_000;

function searches({ generator, region, meta }: SeededCatalogue) {
  const mix = generator.queries({ region, seed: QUERY_SEED, meta });
  return mix.map((generated) => {
    const { centre, query } = requestOf(generated, meta, meta.today);
    const near = centre === null ? undefined : `${centre.lat},${centre.lon}`;
    return { ...generated, query: { ...query, near } };
  });
}

/** The 200 queries of the mix as addresses of the public interface. */
export function apiMix(catalogue: SeededCatalogue): MixedAddress[] {
  return searches(catalogue).map(({ kind, op, q, query }) => ({
    kind,
    path:
      op === 'suggest'
        ? `/api/v1/suggest?q=${encodeURIComponent(q)}`
        : `/api/v1/offers?${toSearchParams(query)}`,
  }));
}

/** The searches of the mix as addresses of the course list. */
export function pageMix(catalogue: SeededCatalogue): string[] {
  return searches(catalogue)
    .filter(({ op }) => op === 'search')
    .map(({ query }) => `/kurse?${toSearchParams(query)}`);
}

/**
 * The searches of the mix round after round, each time changed a little so that no address returns: a circle grows by 100 m, a
 * search without circle begins a day later, one with dates costs a euro more.
 */
function freshQueries(catalogue: SeededCatalogue, count: number): URLSearchParams[] {
  const different = new Map(
    searches(catalogue)
      .filter(({ op }) => op === 'search')
      .map((search) => [toSearchParams(search.query).toString(), search]),
  );
  const mix = [...different.values()];
  return Array.from({ length: count }, (_, index) => {
    const round = 1 + Math.floor(index / mix.length);
    const query: PartialOfferQuery = mix[index % mix.length]?.query ?? {};
    const changed =
      query.near !== undefined
        ? { km: Math.round(((query.km ?? 25) + round / 10) * 10) / 10 }
        : query.from === undefined && round < 300
          ? { from: dayAfter(catalogue.meta.today, round) }
          : { price_max: 1000 + round };
    return toSearchParams({ ...query, ...changed });
  });
}

export const freshPageMix = (catalogue: SeededCatalogue, count: number): string[] =>
  freshQueries(catalogue, count).map((query) => `/kurse?${query}`);

export const freshApiMix = (catalogue: SeededCatalogue, count: number): string[] =>
  freshQueries(catalogue, count).map((query) => `/api/v1/offers?${query}`);

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
