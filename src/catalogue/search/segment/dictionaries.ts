import {
  FacetValues,
  newRunValues,
  OFFER_FACETS,
  type OfferFacet,
  type RunFacet,
} from './facet-values.ts';
import { Positions } from './positions.ts';

/** What all segments of one index number alike. */
export interface Dictionaries {
  readonly offerValues: FacetValues<OfferFacet>;
  readonly runValues: FacetValues<RunFacet>;
  readonly positions: Positions;
}

export function newDictionaries(): Dictionaries {
  return {
    offerValues: new FacetValues(OFFER_FACETS),
    runValues: newRunValues(),
    positions: new Positions(),
  };
}
