import type { LocalDate } from '../../platform/clock.ts';
import { OfferQuerySchema } from '../model/offer-query.ts';
import type { Centre } from '../search/types.ts';
import { type FoundOffer, withCards } from './find-offers.ts';
import type { CatalogueReader } from './open-reader.ts';

const NEAR_KM = '25';
/** Some hits are full or the offer itself; this many times the limit leaves enough. */
const SPARE = 3;

/**
 * Offers one can still join instead of the given one: same topics, near the same place first, then anywhere; soonest first.
 * Empty if there are none or the index is not ready.
 */
export async function findAlternatives(
  reader: CatalogueReader,
  offer: {
    readonly id: string;
    readonly topics: readonly string[];
    readonly position: { readonly lat: number; readonly lon: number } | null;
  },
  question: { today: LocalDate; limit: number },
): Promise<readonly FoundOffer[]> {
  const { today, limit } = question;
  if (!reader.index.isReady || offer.topics.length === 0) return [];
  const ask = (near: Centre | null) =>
    reader.index.search({
      query: OfferQuerySchema.parse({
        topic: [...offer.topics],
        sort: 'start',
        size: String(limit * SPARE),
        ...(near ? { near: `${near.lat},${near.lon}`, km: NEAR_KM } : {}),
      }),
      centre: near,
      today,
    }).hits;
  const nearby = offer.position ? ask({ ...offer.position, label: null }) : [];
  const hits = new Map(nearby.map((hit) => [hit.offerId, hit]));
  if (hits.size <= limit) {
    for (const hit of ask(null)) if (!hits.has(hit.offerId)) hits.set(hit.offerId, hit);
  }
  hits.delete(offer.id);
  const found = await withCards(reader, [...hits.values()]);
  // Distances would be from the old venue, which nobody asked about.
  return found
    .filter(({ run }) => run !== null && run.status !== 'full' && run.seats.free !== 0)
    .slice(0, limit)
    .map((offer) => ({ ...offer, distanceKm: null }));
}
