import type { LocalDate } from '../../../platform/clock.ts';
import { isAllBegun } from '../../model/freshness/has-begun.ts';
import type { OfferDetail, WithdrawnOffer } from '../offer-detail.ts';

/** The offer as its page shows it on a day: one of which all runs have begun is not shown any more. */
export function shownOn(
  offer: OfferDetail | WithdrawnOffer,
  today: LocalDate,
): OfferDetail | WithdrawnOffer {
  if (offer.state === 'withdrawn' || !isAllBegun(offer.runs, today)) return offer;
  const { id, slug, title, topics, provider, runs } = offer;
  const starts = runs.flatMap(({ startsOn }) => startsOn ?? []);
  return {
    state: 'withdrawn',
    reason: 'begun',
    id,
    slug,
    title,
    topics,
    withdrawnOn: starts.sort().at(-1) ?? null,
    provider: { name: provider.name, slug: provider.slug },
    position: runs.find(({ venue }) => venue?.position)?.venue?.position ?? null,
  };
}
