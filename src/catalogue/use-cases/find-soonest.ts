import type { LocalDate } from '../../platform/clock.ts';
import { findSoonestOffers } from '../queries/soonest-offers.ts';
import { type FoundOffer, withCards } from './find-offers.ts';
import type { CatalogueReader } from './open-reader.ts';

/** The next offers to begin, without the index: what the course list shows while the search is being prepared. */
export async function findSoonest(
  reader: Pick<CatalogueReader, 'db' | 'cards'>,
  today: LocalDate,
  limit: number,
): Promise<FoundOffer[]> {
  const soonest = await findSoonestOffers(reader.db, today, limit);
  return withCards(
    reader,
    soonest.map(({ offerId, runId }) => ({ offerId, runId, runCount: 1, distanceKm: null })),
  );
}
