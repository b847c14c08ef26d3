import type { LocalDate } from '../../platform/clock.ts';
import type { Facet, OfferQuery, Sort } from '../model/offer-query.ts';

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
  /** Lets the name of a place among the words be read as `near` where no offer has all words; without it words are only words. */
  readonly places?: PlaceFinder;
  /** Values listed per facet: the most frequent, and beside them every chosen one that has offers. All without it. */
  readonly facetSize?: number;
  /** False leaves out where the hits are: nobody draws a map of them. */
  readonly withPlaces?: boolean;
}

/** The place with exactly this name (hyphen or space, umlaut or its two letters alike); null if there is none. */
export type PlaceFinder = (name: string) => Centre | null;

/** A name among the words that was read as the place of the search. */
export interface ReadAsNear {
  /** As it was typed. */
  readonly word: string;
  /** What `near` takes for the same search. */
  readonly label: string;
  readonly km: number;
  /** What `q` takes for the same search: the words without the name. */
  readonly words: string;
}

export interface FacetCount {
  readonly value: string;
  /** Offers that meet all other filters and have this value (the facet's own filter is ignored). */
  readonly count: number;
}

export type FacetTotals = Readonly<Partial<Record<Facet, number>>>;

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
  /** How many values a facet has that does not list them all because of `facetSize`. */
  readonly facetTotals: FacetTotals;
  readonly places: readonly PlaceCount[];
  /**
   * The query with a far more usual word instead of one that hardly any offer has, to be offered ("Meinten Sie …"); what was typed is
   * what was searched. Null if there is none.
   */
  readonly didYouMean: string | null;
  /** The answer is that of a search around this place, because no offer has its name together with the other words; else null. */
  readonly readAsNear: ReadAsNear | null;
  /** Why the hits are hits and stand where they stand: only where it was asked for. */
  readonly explanation?: Explanation;
}

/** The texts of an offer in which words are looked for; `fact`: its times, formats, funding and target groups as words. */
export const TEXT_FIELDS = [
  'title',
  'subtitle',
  'topic',
  'keyword',
  'certificate',
  'fact',
  'provider',
  'place',
  'description',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/**
 * How a term came to stand for a word of the query: the word in its forms and in compounds; the name of a provider or place; a word
 * in capitals; two words as one; all parts of a compound; the network's synonym; another name of an occupation; a topic that teaches
 * it; a word that begins with it.
 */
export const READINGS = [
  'word',
  'name',
  'abbreviation',
  'joined',
  'parts',
  'synonym',
  'occupation',
  'topic',
  'beginning',
] as const;
export type Reading = (typeof READINGS)[number];

/** `phrase`: its place counts as well; `exclusion`: offers with it are left out; `unimportant`: need not be met; `place`: read as the place of the search. */
export const WORD_ROLES = ['word', 'phrase', 'exclusion', 'unimportant', 'place'] as const;
export type WordRole = (typeof WORD_ROLES)[number];

/** A word of the query and what it was understood as. */
export interface ExplainedWord {
  /** As it was typed. */
  readonly word: string;
  readonly role: WordRole;
  /** The word that was searched instead of a misspelt one; otherwise null. */
  readonly searchedInstead: string | null;
  /** An offer needs one of these; none = nothing in the catalogue has the word. */
  readonly meanings: readonly ExplainedMeaning[];
}

export interface ExplainedMeaning {
  readonly reading: Reading;
  /** As people write it; the key of a topic. */
  readonly text: string;
  /** Terms of the index, all of which an offer needs. */
  readonly terms: readonly string[];
  /** How much it counts: 1 for the word itself times how rare it is (0.25 to 4). */
  readonly weight: number;
  /** Whether only title, subtitle, topic, keyword and certificate are looked at. */
  readonly onlyHeadings: boolean;
  readonly offers: number;
}

/** By what a hit of the page has the words of the query; `matches` in the order of the words. */
export interface ExplainedHit {
  readonly offerId: string;
  /** Sum of all matches before rounding; comparable within one answer. */
  readonly score: number;
  readonly matches: readonly ExplainedMatch[];
}

export interface ExplainedMatch {
  /** The word of the query. */
  readonly word: string;
  readonly reading: Reading;
  readonly text: string;
  /** Where it stands; empty for a topic, which is a fact and no text. */
  readonly fields: readonly TextField[];
  /** The folded words of the offer that it met. */
  readonly words: readonly string[];
  /** Share of the score, 0 to 1. */
  readonly share: number;
}

/** Why a hit stands where it stands, in the order in which the reasons count (/rangfolge). */
export interface RankReason {
  readonly offerId: string;
  /** Offers of the same step fit equally well; null without words. */
  readonly relevanceStep: number | null;
  readonly isBookable: boolean;
  /** ISO date, `rolling` or `on_request` of the first matching run. */
  readonly start: string;
  /** As far as the order goes; null without centre. */
  readonly metres: number | null;
  /** Its place among those that are equal in all of this; null if there are none. */
  readonly turn: {
    readonly place: number;
    readonly offers: number;
    readonly members: number;
  } | null;
}

export interface Explanation {
  readonly words: readonly ExplainedWord[];
  /** In the order of the answer's hits, as are `ranks`. */
  readonly hits: readonly ExplainedHit[];
  readonly sort: Sort;
  readonly ranks: readonly RankReason[];
}

export const SUGGESTION_KINDS = [
  'topic',
  'word',
  'title',
  'occupation',
  'provider',
  'place',
] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** One completion of what somebody types. */
export interface Suggestion {
  readonly kind: SuggestionKind;
  /** As people write it. */
  readonly text: string;
  /** What a filter takes: topic key, provider's slug, name of the place; null where the text itself is searched. */
  readonly value: string | null;
  /** Offers behind it; null where that was not counted. */
  readonly offers: number | null;
}

export interface SuggestOptions {
  /** The day of the question: what is past on it is not suggested. */
  readonly today: LocalDate;
  /** All kinds by default. */
  readonly kinds?: readonly SuggestionKind[];
}

/** What the rest of the program sees of the index. */
export interface CatalogueIndex {
  search(request: SearchRequest): SearchAnswer;
  /** Completions for the beginning of a word or phrase, best first, at most one per kind and text. */
  suggest(prefix: string, limit: number, options: SuggestOptions): readonly Suggestion[];
  /** Log position of the data in memory. */
  readonly position: number;
  /** False until the first build is complete. */
  readonly isReady: boolean;
  /** Called after each applied change with the offers concerned; returns the function that ends the subscription. */
  onChange(listener: (offerIds: readonly string[]) => void): () => void;
}
