import {
  type Also,
  FACETS,
  type Facet,
  type OfferQuery,
  OfferQuerySchema,
  UNKNOWN,
} from '../model/offer-query.ts';
import type { SearchAnswer, SearchRequest } from '../search/types.ts';

/** One way out of an empty answer. */
interface Way {
  readonly kind:
    | 'radius'
    | 'anywhere'
    | 'also'
    | 'unknown'
    | 'facet'
    | 'dates'
    | 'hours'
    | 'price'
    | 'past'
    | 'word'
    | 'words'
    | 'only_words'
    | 'only_place';
  /** The filter that is dropped (`facet`) or takes in what is not stated (`unknown`). */
  readonly facet?: Facet;
  /** The larger radius, for kind `radius`. */
  readonly km?: number;
  /** What is added, for kind `also`. */
  readonly also?: Also;
  /** The word that is kept, for kind `word`. */
  readonly word?: string;
  readonly changes: Partial<OfferQuery>;
}

/** A way out and what it finds: never nothing. */
export interface Widening extends Way {
  readonly count: number;
}

const LARGER_RADII_KM = [25, 50, 100];
const NEIGHBOURHOOD_KM = 25;
/** With fewer ways than this, starting over with one condition is offered as well. */
const ENOUGH = 2;
/** More ways are no help but a list to read. */
const MOST = 6;
const MOST_WORDS = 4;
const WITHOUT_UNKNOWN: ReadonlySet<Facet> = new Set([
  'topic',
  'provider',
  'share',
  'funding',
  'certificate',
  'language',
  'target',
]);

/**
 * The changes that turn an empty answer into a found one, gentlest first: a larger circle, what an exact field leaves out, what is
 * not stated, one filter less, fewer words. Each is asked of the index, so every count is true.
 */
export function widenQuery(
  index: { search(request: SearchRequest): Pick<SearchAnswer, 'total'> },
  request: SearchRequest,
): Widening[] {
  const found: Widening[] = [];
  const tryAll = (ways: Iterable<Way>) => {
    let reach = 0;
    for (const way of ways) {
      if (found.length === MOST) return;
      const query: OfferQuery = { ...request.query, ...way.changes, page: 1, size: 1 };
      const centre = query.near === undefined ? null : request.centre;
      const { total } = index.search({
        query,
        centre,
        today: request.today,
        facetSize: 0,
        withPlaces: false,
      });
      // A still larger circle that finds no more is no other way.
      if (total === 0 || (way.kind === 'radius' && total === reach)) continue;
      if (way.kind === 'radius') reach = total;
      found.push({ ...way, count: total });
    }
  };
  tryAll(singleChanges(request.query));
  if (found.length < ENOUGH) tryAll(freshStarts(request.query));
  return found;
}

function* singleChanges(query: OfferQuery): Generator<Way> {
  const isTimed = query.starts_after !== undefined || query.ends_by !== undefined;
  const isDated = query.from !== undefined || query.to !== undefined;
  if (query.near !== undefined) {
    for (const km of LARGER_RADII_KM) {
      if (km > query.km) yield { kind: 'radius', km, changes: { km } };
    }
    yield* addition(query, 'online');
    yield* addition(query, 'unplaced');
  }
  if (isDated) yield* addition(query, 'undated');
  if (isTimed) yield* addition(query, 'untimed');
  const chosen = FACETS.filter((facet) => query[facet].length > 0);
  for (const facet of chosen) {
    const values: readonly string[] = query[facet];
    if (WITHOUT_UNKNOWN.has(facet) || values.includes(UNKNOWN)) continue;
    yield { kind: 'unknown', facet, changes: { [facet]: [...values, UNKNOWN] } };
  }
  for (const facet of chosen) yield { kind: 'facet', facet, changes: { [facet]: [] } };
  if (isTimed) yield { kind: 'hours', changes: { starts_after: undefined, ends_by: undefined } };
  if (query.price_max !== undefined) yield { kind: 'price', changes: { price_max: undefined } };
  if (isDated) yield { kind: 'dates', changes: { from: undefined, to: undefined } };
  if (query.near !== undefined) yield { kind: 'anywhere', changes: { near: undefined } };
  yield* fewerWords(query.q);
  if (query.past === undefined) yield { kind: 'past', changes: { past: '1' } };
}

function* addition(query: OfferQuery, also: Also): Generator<Way> {
  if (!query.also.includes(also))
    yield { kind: 'also', also, changes: { also: [...query.also, also] } };
}

function* fewerWords(q: string): Generator<Way> {
  const words = q.split(' ').filter((word) => word.length > 2);
  if (words.length > 1) {
    for (const word of words.slice(0, MOST_WORDS))
      yield { kind: 'word', word, changes: { q: word } };
  }
  if (q !== '') yield { kind: 'words', changes: { q: '' } };
}

/** Only the words, or only the place. */
function* freshStarts(query: OfferQuery): Generator<Way> {
  const bare: Partial<OfferQuery> = {
    ...OfferQuerySchema.parse({}),
    near: undefined,
    from: undefined,
    to: undefined,
    starts_after: undefined,
    ends_by: undefined,
    price_max: undefined,
    past: undefined,
  };
  if (query.q !== '') yield { kind: 'only_words', changes: { ...bare, q: query.q } };
  if (query.near === undefined) return;
  const km = Math.max(query.km, NEIGHBOURHOOD_KM);
  yield { kind: 'only_place', km, changes: { ...bare, near: query.near, km } };
}
