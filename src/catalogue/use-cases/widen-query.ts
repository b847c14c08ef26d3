import { FACETS, type Facet, type OfferQuery, OfferQuerySchema } from '../model/offer-query.ts';
import type { CatalogueIndex, SearchRequest } from '../search/types.ts';

/** One way out of an empty answer and what it would find. */
export interface Widening {
  readonly kind:
    | 'radius'
    | 'anywhere'
    | 'online'
    | 'dates'
    | 'price'
    | 'words'
    | 'past'
    | 'facet'
    | 'only_words'
    | 'only_place';
  /** The filter that is dropped, for kind `facet`. */
  readonly facet?: Facet;
  /** The larger radius, for kind `radius`. */
  readonly km?: number;
  readonly changes: Partial<OfferQuery>;
  readonly count: number;
}

const LARGER_RADII_KM = [25, 50, 100];

/**
 * The single changes that turn an empty answer into a found one, gentlest first: a larger circle, one filter less, online,
 * fewer words. Each is asked of the index, so every count is true.
 */
export function widenQuery(index: CatalogueIndex, request: SearchRequest): Widening[] {
  const counted = (candidate: Candidate): Widening[] => {
    const query: OfferQuery = { ...request.query, ...candidate.changes, page: 1, size: 1 };
    const centre = query.near === undefined ? null : request.centre;
    const { total } = index.search({ query, centre, today: request.today });
    return total === 0 ? [] : [{ ...candidate, count: total }];
  };
  const gentle = singleChanges(request.query).flatMap(counted);
  return gentle.length >= ENOUGH
    ? gentle
    : [...gentle, ...freshStarts(request.query).flatMap(counted)];
}

type Candidate = Omit<Widening, 'count'>;

/** With fewer ways than this, starting over with one condition is offered as well. */
const ENOUGH = 2;
const NEIGHBOURHOOD_KM = 25;

/** Only the words, or only the place. */
function freshStarts(query: OfferQuery): Candidate[] {
  const bare: Partial<OfferQuery> = {
    ...OfferQuerySchema.parse({}),
    near: undefined,
    from: undefined,
    to: undefined,
    price_max: undefined,
    past: undefined,
  };
  const found: Candidate[] = [];
  if (query.q !== '') found.push({ kind: 'only_words', changes: { ...bare, q: query.q } });
  if (query.near !== undefined) {
    const km = Math.max(query.km, NEIGHBOURHOOD_KM);
    found.push({ kind: 'only_place', km, changes: { ...bare, near: query.near, km } });
  }
  return found;
}

function singleChanges(query: OfferQuery): Candidate[] {
  const found: Candidate[] = [];
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
