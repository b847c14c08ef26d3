import { FACETS, type OfferQuery } from '../../model/offer-query.ts';
import type { FacetTotals, SearchAnswer, SearchRequest } from '../types.ts';

/** How much of each facet is listed: the most frequent values, and chosen ones wherever they stand. */
export interface FacetCut {
  readonly size: number;
  readonly chosen: Pick<OfferQuery, (typeof FACETS)[number]>;
}

/** Null: all values are listed. */
export function facetCut({ facetSize, query }: SearchRequest): FacetCut | null {
  return facetSize === undefined ? null : { size: facetSize, chosen: query };
}

/** The cut of counts that are already listed in full. */
export function cutFacets(
  facets: SearchAnswer['facets'],
  cut: FacetCut | null,
): Pick<SearchAnswer, 'facets' | 'facetTotals'> {
  if (cut === null) return { facets, facetTotals: {} };
  const { size, chosen } = cut;
  const listed = { ...facets };
  const facetTotals: Writable<FacetTotals> = {};
  for (const facet of FACETS) {
    const counts = facets[facet];
    const wanted: readonly string[] = chosen[facet];
    if (counts.length <= size) continue;
    const rest =
      wanted.length === 0 ? [] : counts.slice(size).filter(({ value }) => wanted.includes(value));
    listed[facet] = [...counts.slice(0, size), ...rest];
    if (listed[facet].length < counts.length) facetTotals[facet] = counts.length;
  }
  return { facets: listed, facetTotals };
}

export type Writable<Fields> = { -readonly [Name in keyof Fields]: Fields[Name] };
