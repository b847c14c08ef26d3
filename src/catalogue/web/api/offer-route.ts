import { z } from 'zod';
import { localDate } from '../../../platform/clock.ts';
import { shownOn } from '../../queries/freshness/shown-on.ts';
import { loadOfferDetail, type WithdrawnOffer } from '../../queries/offer-detail.ts';
import { keptInstead } from '../../queries/twins/kept-instead.ts';
import { offerVariants } from '../../queries/twins/offer-variants.ts';
import type { WebParts } from '../web-parts.ts';
import { type ApiParts, apiRoute } from './api-route.ts';
import { offerJson } from './offer-json.ts';
import { readParameters } from './read-parameters.ts';

const SEARCH_ON = 'Search for similar offers at /api/v1/offers.';
const WHY_GONE: Readonly<Record<WithdrawnOffer['reason'], string>> = {
  withdrawn: 'The provider has withdrawn it.',
  unconfirmed: 'The provider has not confirmed it for a long time.',
  begun: 'All its runs have begun.',
};

/** Longer ids do not exist; the database is not asked for them. */
const LONGEST_ID = 80;

/** `GET /api/v1/offers/{id}`: an offer with all its runs. */
export function offerRoute({ reader }: WebParts, api: ApiParts) {
  return apiRoute(api, {
    path: '/api/v1/offers/:id',
    maxAgeSeconds: 0,
    question({ id, parameters, now }) {
      const read = readParameters(parameters, z.object({}), []);
      if (read.kind === 'refused') return read;
      return {
        kind: 'asked',
        name: `offer ${id}`,
        async answer() {
          const today = localDate(now);
          const found = id.length > LONGEST_ID ? null : await loadOfferDetail(reader.db, id);
          if (found === null) {
            return { kind: 'not-found', detail: 'No offer has this id; search at /api/v1/offers.' };
          }
          const offer = shownOn(found, today);
          if (offer.state === 'withdrawn') {
            const kept = await keptInstead(reader.db, offer.id);
            const on =
              kept === null ? SEARCH_ON : `The same course is at /api/v1/offers/${kept.id}.`;
            return { kind: 'gone', detail: `${WHY_GONE[offer.reason]} ${on}` };
          }
          const variants = await offerVariants(reader.db, offer.id, today);
          return { kind: 'found', body: offerJson(offer, variants, api.publicUrl, today) };
        },
      };
    },
  });
}
