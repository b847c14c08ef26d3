import type { CardRun, OfferCard } from '../queries/offer-cards.ts';
import type { SearchAnswer, SearchHit, SearchRequest } from '../search/types.ts';
import type { CatalogueReader } from './open-reader.ts';

/** A hit with what a list shows of it. */
export interface FoundOffer {
  readonly card: OfferCard;
  /** The first run that meets the query; null if the offer has none. */
  readonly run: CardRun | null;
  /** Runs that meet the query. */
  readonly runCount: number;
  /** Straight line from the centre of the search; null without centre or position. */
  readonly distanceKm: number | null;
}

export interface FoundOffers {
  readonly answer: SearchAnswer;
  /** One page of offers in the order of the answer. */
  readonly offers: readonly FoundOffer[];
}

/** Asks the index and reads the cards of the page's hits. An offer withdrawn in between is left out of the page. */
export async function findOffers(
  reader: Pick<CatalogueReader, 'index' | 'cards'>,
  request: SearchRequest,
): Promise<FoundOffers> {
  const answer = reader.index.search(request);
  return { answer, offers: await withCards(reader, answer.hits) };
}

/** The hits with their cards, in the same order. */
export async function withCards(
  reader: Pick<CatalogueReader, 'cards'>,
  hits: readonly SearchHit[],
): Promise<FoundOffer[]> {
  const cards = await reader.cards.get(hits.map((hit) => hit.offerId));
  return hits.flatMap((hit) => {
    const card = cards.get(hit.offerId);
    if (!card) return [];
    return [
      {
        card,
        run: card.runs.find((run) => run.id === hit.runId) ?? null,
        runCount: hit.runCount,
        distanceKm: hit.distanceKm,
      },
    ];
  });
}
