import type { LocalDate } from '../../platform/clock.ts';
import { OfferQuerySchema } from '../model/offer-query.ts';
import { type FoundOffer, findOffers } from './find-offers.ts';
import { findSoonest } from './find-soonest.ts';
import type { CatalogueReader } from './open-reader.ts';

/** The offers that begin next, at most `limit` (≤ 100), each with its first run. Works while the index is not ready. */
export async function findUpcoming(
  reader: CatalogueReader,
  question: { today: LocalDate; limit: number },
): Promise<readonly FoundOffer[]> {
  const { today, limit } = question;
  if (!reader.index.isReady) return findSoonest(reader, today, limit);
  const query = OfferQuerySchema.parse({ sort: 'start', from: today, size: String(limit) });
  const { offers } = await findOffers(reader, { query, centre: null, today });
  return offers;
}
