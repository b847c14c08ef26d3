import { type OfferQuery, OfferQuerySchema } from '../../src/catalogue/model/offer-query.ts';
import { searchCatalogue } from '../../src/catalogue/search/query/search-catalogue.ts';
import type { IndexState } from '../../src/catalogue/search/query/state.ts';
import { buildSegment } from '../../src/catalogue/search/segment/build-segment.ts';
import { newDictionaries } from '../../src/catalogue/search/segment/dictionaries.ts';
import { findOffer } from '../../src/catalogue/search/segment/offer-ids.ts';
import {
  type OfferRow,
  type PlainAccess,
  type RunRow,
  type Terms,
  UNKNOWN_HOURS,
} from '../../src/catalogue/search/segment/rows.ts';
import type { SearchAnswer } from '../../src/catalogue/search/types.ts';

export const INDEX_TODAY = '2026-09-01';
export const NO_TERMS: Terms = {
  topicParents: new Map(),
  topicLabels: new Map(),
  certificateLabels: new Map(),
};

export const NO_ACCESS: PlainAccess = { yes: [], no: [] };

/** A run of which everything is unknown but that it can be joined at any time. */
export function indexRun(id: string, more: Partial<RunRow> = {}): RunRow {
  return {
    id,
    startKind: 'rolling',
    startsOn: null,
    format: 'unknown',
    times: [],
    weekdays: [],
    hours: UNKNOWN_HOURS,
    priceState: 'unknown',
    priceCents: null,
    ownShareCents: null,
    seatsFree: null,
    status: 'open',
    childcare: 'unknown',
    position: null,
    place: null,
    access: NO_ACCESS,
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
    access: NO_ACCESS,
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

/**
 * The same offers in a base and two later segments. A part of the base is dead because its offers lie in the later ones, as after
 * changes.
 */
export async function indexInPieces(
  rows: readonly OfferRow[],
  terms: Terms = NO_TERMS,
): Promise<IndexState> {
  const dictionaries = newDictionaries();
  const base = await buildSegment([rows.filter((_, at) => at % 20 !== 7)], { dictionaries, terms });
  const { lexicon } = base;
  const segments = [base.segment];
  for (const rest of [1, 7]) {
    const changed = rows.filter((row, at) => at % 20 === rest && row.runs.length > 0);
    const { segment } = await buildSegment([changed], { dictionaries, terms, lexicon });
    for (const { id } of changed) {
      const old = findOffer(base.segment.offerIds, id);
      if (old >= 0) base.segment.live[old] = 0;
    }
    segments.push(segment);
  }
  return { segments, dictionaries, lexicon, position: 1 };
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
