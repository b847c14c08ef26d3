import { inPortions } from '../../queries/export/offers-in-portions.ts';
import type { CatalogueIndex, SearchRequest } from '../../search/types.ts';

/** Hits asked for at a time: the search is done anew for each. */
const HITS_PER_SEARCH = 20_000;

/** Ids of all offers that a search finds, in its order, in portions. */
export function* foundInPortions(
  index: Pick<CatalogueIndex, 'search'>,
  request: SearchRequest,
): Generator<readonly string[]> {
  for (let page = 1; ; page += 1) {
    const { hits, total } = index.search({
      ...request,
      query: { ...request.query, page, size: HITS_PER_SEARCH },
      facetSize: 0,
      withPlaces: false,
    });
    yield* inPortions(hits.map(({ offerId }) => offerId));
    if (hits.length === 0 || page * HITS_PER_SEARCH >= total) return;
  }
}
