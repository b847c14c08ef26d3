import type { Kysely } from 'kysely';
import {
  type CatalogueIndex,
  type CatalogueTables,
  OfferQuerySchema,
  type PlaceLink,
  placeLinks,
  topicCounts,
  upcomingOffers,
  wordsOf,
} from '../catalogue/index.ts';
import type { RuleBook } from '../funding/index.ts';
import type { Places } from '../network/index.ts';
import { localDate } from '../platform/clock.ts';
import type { Language } from '../platform/texts/index.ts';
import type { OfferCard } from '../ui/result-card.tsx';
import { type TopicBranch, topicTree } from './topic-tree.ts';

export const UPCOMING_SHOWN = 6;

/** What the home page shows of the catalogue. */
export interface HomeContent {
  readonly upcoming: readonly OfferCard[];
  readonly topics: readonly TopicBranch[];
  /** Places with the number of their offers, most first. */
  readonly places: readonly PlaceLink[];
  /** Null while the index is not ready: then no figure is shown rather than a wrong one. */
  readonly figures: { readonly offers: number; readonly providers: number } | null;
}

/** Asks the catalogue once for figures, topics and places, and for what starts next. */
export async function loadHome(
  parts: {
    db: Kysely<CatalogueTables>;
    index: CatalogueIndex;
    places: Pick<Places, 'find'>;
    funding: RuleBook;
  },
  question: { now: Date; language: Language },
): Promise<HomeContent> {
  const { index } = parts;
  const [upcoming, counts] = await Promise.all([
    upcomingOffers(parts, { ...question, limit: UPCOMING_SHOWN }),
    topicCounts(parts, question),
  ]);
  const topics = topicTree(counts);
  if (!index.isReady) return { upcoming, topics, places: [], figures: null };
  const query = OfferQuerySchema.parse({ size: '1' });
  const answer = index.search({ query, centre: null, today: localDate(question.now) });
  const words = wordsOf(question.language);
  return {
    upcoming,
    topics,
    places: placeLinks(answer.places, OfferQuerySchema.parse({}), parts.places, words),
    figures: { offers: answer.total, providers: answer.facets.provider.length },
  };
}
