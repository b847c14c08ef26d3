import type { LocalDate } from '../../platform/clock.ts';
import type { Facet, OfferQuery } from '../model/offer-query.ts';

/** The centre of a radius search. `label` is the place as people know it; null for bare coordinates. */
export interface Centre {
  readonly lat: number;
  readonly lon: number;
  readonly label: string | null;
}

/** A query whose `near` has been looked up. `centre` is null where none was given. */
export interface SearchRequest {
  readonly query: OfferQuery;
  readonly centre: Centre | null;
  /** The day on which the question is asked: runs that began before it are past. */
  readonly today: LocalDate;
  readonly explain?: boolean;
}

export interface FacetCount {
  readonly value: string;
  /** Offers that meet all other filters and have this value (the facet's own filter is ignored). */
  readonly count: number;
}

export interface SearchHit {
  readonly offerId: string;
  /** The first run that meets the query's run conditions (start, place, price, format … together); null if the offer has no run. */
  readonly runId: string | null;
  /** Runs of the offer that meet the run conditions. */
  readonly runCount: number;
  /** Straight line from the centre to the nearest matching run's venue; null without centre or position. */
  readonly distanceKm: number | null;
}

/** Offers with a matching run at one position, for the map. */
export interface PlaceCount {
  readonly lat: number;
  readonly lon: number;
  readonly place: string;
  readonly count: number;
}

export interface SearchAnswer {
  readonly total: number;
  /** The log position as of which the answer is true (see catalogue_change). */
  readonly position: number;
  /** The query as it was understood, if a misspelt word was replaced; otherwise null. */
  readonly correctedQuery: string | null;
  readonly hits: readonly SearchHit[];
  /** Exact counts; values without a hit are left out. Sorted by count (descending), then value. */
  readonly facets: Readonly<Record<Facet, readonly FacetCount[]>>;
  readonly places: readonly PlaceCount[];
  readonly explanation?: unknown;
}

/** What the rest of the program sees of the index. */
export interface CatalogueIndex {
  search(request: SearchRequest): SearchAnswer;
  /** Completions for the beginning of a word or phrase, best first. */
  suggest(prefix: string, limit: number): readonly string[];
  /** Log position of the data in memory. */
  readonly position: number;
  /** False until the first build is complete. */
  readonly isReady: boolean;
  /** Called after each applied change with the offers concerned; returns the function that ends the subscription. */
  onChange(listener: (offerIds: readonly string[]) => void): () => void;
}
