import { type OfferQuery, OfferQuerySchema } from '../../src/catalogue/model/offer-query.ts';
import { searchCatalogue } from '../../src/catalogue/search/query/search-catalogue.ts';
import type { IndexState } from '../../src/catalogue/search/query/state.ts';
import { buildSegment } from '../../src/catalogue/search/segment/build-segment.ts';
import { newDictionaries } from '../../src/catalogue/search/segment/dictionaries.ts';
import type { OfferRow, RunRow, Terms } from '../../src/catalogue/search/segment/rows.ts';
import type { SearchAnswer } from '../../src/catalogue/search/types.ts';

export const INDEX_TODAY = '2026-09-01';
export const NO_TERMS: Terms = {
  topicParents: new Map(),
  topicLabels: new Map(),
  certificateLabels: new Map(),
};

/** A run of which everything is unknown but that it can be joined at any time. */
export function indexRun(id: string, more: Partial<RunRow> = {}): RunRow {
  return {
    id,
    startKind: 'rolling',
    startsOn: null,
    format: 'unknown',
    times: [],
    priceState: 'unknown',
    priceCents: null,
    seatsFree: null,
    status: 'open',
    childcare: 'unknown',
    position: null,
    place: null,
    access: [],
    ...more,
  };
}

/** An offer with one run, of which everything else is unknown. */
export function indexOffer(id: string, title: string, more: Partial<OfferRow> = {}): OfferRow {
  return {
    id,
    title,
    subtitle: null,
    provider: { slug: 'demo', name: 'Demo' },
    topics: [],
    targets: [],
    funding: [],
    keywords: [],
    certificates: [],
    certificateText: null,
    languages: [],
    languageLevel: null,
    durationDays: null,
    description: null,
    access: [],
    runs: [indexRun(`${id}-run`)],
    ...more,
  };
}

export async function indexOf(
  rows: readonly OfferRow[],
  terms: Terms = NO_TERMS,
): Promise<IndexState> {
  const dictionaries = newDictionaries();
  const { segment, lexicon } = await buildSegment([rows], { dictionaries, terms });
  return { segments: [segment], dictionaries, lexicon, position: 1 };
}

/** Index of offers that have nothing but a title; their ids are the titles. */
export function indexOfTitles(titles: readonly string[]): Promise<IndexState> {
  return indexOf(titles.map((title) => indexOffer(title, title)));
}

export function ask(
  state: IndexState,
  change: Partial<OfferQuery>,
  today = INDEX_TODAY,
): SearchAnswer {
  const query = { ...OfferQuerySchema.parse({}), ...change };
  return searchCatalogue(state, { query, centre: null, today });
}

export function idsFor(state: IndexState, change: Partial<OfferQuery>): string[] {
  return ask(state, change).hits.map((hit) => hit.offerId);
}
