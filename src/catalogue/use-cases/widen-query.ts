import {
  FACETS,
  type Facet,
  type OfferQuery,
  type PartialOfferQuery,
} from '../model/offer-query.ts';
import type { CatalogueIndex, SearchRequest } from '../search/types.ts';

/** One way out of an empty answer and what it would find. */
export interface Widening {
  readonly kind: 'radius' | 'anywhere' | 'online' | 'dates' | 'price' | 'words' | 'past' | 'facet';
  /** The filter that is dropped, for kind `facet`. */
  readonly facet?: Facet;
  /** The larger radius, for kind `radius`. */
  readonly km?: number;
  readonly changes: PartialOfferQuery;
  readonly count: number;
}

const LARGER_RADII_KM = [25, 50, 100];

/**
 * The single changes that turn an empty answer into a found one, gentlest first: a larger circle, one filter less, online,
 * fewer words. Each is asked of the index, so every count is true.
 */
export function widenQuery(index: CatalogueIndex, request: SearchRequest): Widening[] {
  return candidates(request.query).flatMap((candidate) => {
    const query: OfferQuery = { ...request.query, ...defined(candidate.changes), page: 1, size: 1 };
    const centre = 'near' in candidate.changes ? null : request.centre;
    const { total } = index.search({ query, centre, today: request.today });
    return total === 0 ? [] : [{ ...candidate, count: total }];
  });
}

function candidates(query: OfferQuery): Omit<Widening, 'count'>[] {
  const found: Omit<Widening, 'count'>[] = [];
  if (query.near !== undefined) {
    for (const km of LARGER_RADII_KM) {
      if (km > query.km) found.push({ kind: 'radius', km, changes: { km } });
    }
    found.push({ kind: 'anywhere', changes: { near: undefined } });
  }
  for (const facet of FACETS) {
    if (query[facet].length > 0) found.push({ kind: 'facet', facet, changes: { [facet]: [] } });
  }
  if (query.from !== undefined || query.to !== undefined) {
    found.push({ kind: 'dates', changes: { from: undefined, to: undefined } });
  }
  if (query.price_max !== undefined) {
    found.push({ kind: 'price', changes: { price_max: undefined } });
  }
  if (query.near !== undefined && query.format.length === 0) {
    found.push({ kind: 'online', changes: { near: undefined, format: ['online'] } });
  }
  if (query.past === undefined) found.push({ kind: 'past', changes: { past: '1' } });
  if (query.q !== '') found.push({ kind: 'words', changes: { q: '' } });
  return found;
}

/** The changes as members of a query: `undefined` takes the place of what stood there. */
function defined(changes: PartialOfferQuery): Partial<OfferQuery> {
  // Only conditions that a query may lack are ever set to undefined above.
  return changes as Partial<OfferQuery>;
}
