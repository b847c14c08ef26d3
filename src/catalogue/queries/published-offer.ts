import type { Kysely } from 'kysely';
import { localDate } from '../../platform/clock.ts';
import type { CatalogueTables } from '../tables.ts';
import { shownOn } from './freshness/shown-on.ts';
import { loadOfferDetail, type OfferDetail } from './offer-detail.ts';

/** One offer as its page shows it now; null if there is none or its page says that it is over. */
export async function publishedOffer(
  db: Kysely<CatalogueTables>,
  offerId: string,
  now: Date,
): Promise<OfferDetail | null> {
  const found = await loadOfferDetail(db, offerId);
  const offer = found === null ? null : shownOn(found, localDate(now));
  return offer?.state === 'published' ? offer : null;
}
