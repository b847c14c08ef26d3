import type { RuleBook } from '../../funding/index.ts';
import { localDate } from '../../platform/clock.ts';
import type { Language } from '../../platform/texts/index.ts';
import type { OfferCard as CardView } from '../../ui/result-card.tsx';
import { findUpcoming } from '../use-cases/find-upcoming.ts';
import { type CatalogueReader, catalogueReader } from '../use-cases/open-reader.ts';
import { offerCardView } from './offer-card-view.ts';
import { cardFunding } from './words/card-funding.ts';
import { wordsOf } from './words/words.ts';

/** What starts soon, as cards ready for `ResultCard`; soonest first, at most `limit` (≤ 100). */
export async function upcomingOffers(
  parts: Pick<CatalogueReader, 'db' | 'index'> & { readonly funding: RuleBook },
  question: { now: Date; language: Language; limit: number },
): Promise<readonly CardView[]> {
  const today = localDate(question.now);
  const words = wordsOf(question.language);
  const found = await findUpcoming(catalogueReader(parts), { today, limit: question.limit });
  const funding = cardFunding(parts.funding, today);
  return found.map((offer) => offerCardView(offer, today, words, { funding }));
}
