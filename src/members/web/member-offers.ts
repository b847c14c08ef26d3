import type { Language } from '../../platform/texts/index.ts';
import type { OfferCard } from '../../ui/result-card.tsx';

/**
 * What the pages of members show of the catalogue. The catalogue knows the members, not the other way round; therefore it is
 * handed in from above.
 */
export interface MemberOffers {
  /** Offers with a run that is not past, by slug of the provider. Empty while the index is not ready. */
  counts(now: Date): ReadonlyMap<string, number>;
  /** The next offers of one provider, soonest first. */
  next(question: {
    readonly slug: string;
    readonly language: Language;
    readonly now: Date;
    readonly limit: number;
  }): Promise<{ readonly total: number; readonly cards: readonly OfferCard[] }>;
  /** How many published runs name one of the member's places. */
  runsAt(placeId: string): Promise<number>;
}
