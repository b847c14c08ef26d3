import type { SearchAnswer } from '../types.ts';
import { type Counts, facetCounts, placeCounts } from './counts.ts';
import { cutFacets, type FacetCut } from './facet-cut.ts';
import type { Plan } from './plan.ts';
import { asksNothing, onlyFacet } from './scan.ts';
import type { IndexState } from './state.ts';
import { totalsOf } from './totals.ts';

/** Total, facets and places of an answer: as counted, or as known of the whole catalogue where the query asks for no less. */
export function answerCounts(
  state: IndexState,
  plan: Plan,
  counts: Counts,
  { cut, wantsPlaces }: { readonly cut: FacetCut | null; readonly wantsPlaces: boolean },
): Pick<SearchAnswer, 'total' | 'facets' | 'facetTotals' | 'places'> {
  if (asksNothing(plan)) {
    const { total, facets, places } = totalsOf(state, plan.firstDay);
    return { total, places: wantsPlaces ? places : [], ...cutFacets(facets, cut) };
  }
  const { dictionaries } = state;
  const facet = onlyFacet(plan);
  if (facet !== null) {
    // Only the hits were walked; what the facet would have without its filter is known.
    const { offerValues } = totalsOf(state, plan.firstDay);
    const facetOf = dictionaries.offerValues.facetNumbers();
    for (let value = 0; value < offerValues.length; value++) {
      if (facetOf[value] === facet) counts.offerValues[value] = offerValues[value] ?? 0;
    }
  }
  return {
    total: counts.total,
    ...facetCounts(counts, dictionaries, cut),
    places: wantsPlaces ? placeCounts(counts, dictionaries) : [],
  };
}
