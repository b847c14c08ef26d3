import { localDate } from '../../../platform/clock.ts';
import { type OfferQuery, OfferQuerySchema, toSearchParams } from '../../model/offer-query.ts';
import { loadOfferDetail } from '../../queries/offer-detail.ts';
import { offerVariants } from '../../queries/twins/offer-variants.ts';
import type { WebParts } from '../web-parts.ts';
import { offerJson } from './offer-json.ts';
import { answerOffers } from './offers-answer.ts';
import type { OfferJson } from './schemas/offer-schema.ts';
import type { OffersJson } from './schemas/offers-schema.ts';
import type { SuggestionsJson } from './schemas/suggestions-schema.ts';

/** Requests that anybody can repeat, with the answers this deployment gives today. */
export interface ExampleAnswers {
  readonly offers: OffersJson;
  readonly offer: OfferJson;
  readonly suggestions: SuggestionsJson;
  /** Paths of the three requests. */
  readonly paths: { readonly offers: string; readonly offer: string; readonly suggest: string };
}

const RADIUS_KM = 10;
const FACET_SIZE = 2;
const SUGGESTIONS_SHOWN = 3;
const LETTERS_TYPED = 4;

/** Examples from the catalogue as it is: null while the index is being built or nothing is offered around the network's centre. */
export async function exampleAnswers(
  { reader, network, places, shell }: Pick<WebParts, 'reader' | 'network' | 'places' | 'shell'>,
  now: Date,
): Promise<ExampleAnswers | null> {
  const { db, index } = reader;
  const { publicUrl } = shell;
  const { centre: near } = network.settings;
  const centre = places.find(near);
  if (!index.isReady || centre === null) return null;
  const today = localDate(now);
  const query: OfferQuery = OfferQuerySchema.parse({ near, km: RADIUS_KM, size: 1 });
  const offers = await answerOffers(
    { db, index, publicUrl, now },
    { query, centre, today, facetSize: FACET_SIZE },
  );
  const [hit] = offers.hits;
  const detail = hit === undefined ? null : await loadOfferDetail(db, hit.id);
  if (hit === undefined || detail?.state !== 'published') return null;
  const typed = (offers.facets.topic[0]?.label ?? hit.title).slice(0, LETTERS_TYPED).trim();
  const suggestions = index.suggest(typed, SUGGESTIONS_SHOWN, { today });
  return {
    offers,
    offer: offerJson(detail, await offerVariants(db, detail.id, today), publicUrl, today),
    suggestions: { suggestions: suggestions.map((one) => ({ ...one })) },
    paths: {
      offers: `/api/v1/offers?${toSearchParams(query)}&facet_size=${FACET_SIZE}`,
      offer: `/api/v1/offers/${hit.id}`,
      suggest: `/api/v1/suggest?q=${encodeURIComponent(typed)}`,
    },
  };
}
