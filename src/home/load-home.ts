import type { Kysely } from 'kysely';
import {
  type CatalogueIndex,
  type CatalogueTables,
  OfferQuerySchema,
  topicCounts,
  upcomingOffers,
} from '../catalogue/index.ts';
import { localDate } from '../platform/clock.ts';
import type { Language } from '../platform/texts/index.ts';
import type { OfferCard } from '../ui/result-card.tsx';
import { type TopicBranch, topicTree } from './topic-tree.ts';

export const UPCOMING_SHOWN = 6;

export interface PlaceOffers {
  readonly place: string;
  readonly lat: number;
  readonly lon: number;
  /** Offers with a run there that is not past. */
  readonly count: number;
}

/** What the home page shows of the catalogue. */
export interface HomeContent {
  readonly upcoming: readonly OfferCard[];
  readonly topics: readonly TopicBranch[];
  readonly places: readonly PlaceOffers[];
  /** Null while the index is not ready: then no figure is shown rather than a wrong one. */
  readonly figures: { readonly offers: number; readonly providers: number } | null;
}

/** Asks the catalogue once for figures, topics and places, and for what starts next. */
export async function loadHome(
  parts: { db: Kysely<CatalogueTables>; index: CatalogueIndex },
  question: { now: Date; language: Language },
): Promise<HomeContent> {
  const { index } = parts;
  const [upcoming, counts] = await Promise.all([
    upcomingOffers(parts, { ...question, limit: UPCOMING_SHOWN }),
    topicCounts(parts, question),
  ]);
  const topics = topicTree(counts);
  if (!index.isReady) return { upcoming, topics, places: [], figures: null };
  const answer = index.search({
    query: OfferQuerySchema.parse({ size: '1' }),
    centre: null,
    today: localDate(question.now),
  });
  return {
    upcoming,
    topics,
    places: answer.places,
    figures: { offers: answer.total, providers: answer.facets.provider.length },
  };
}
