import { z } from 'zod';
import { localDate } from '../../../platform/clock.ts';
import { loadOfferDetail } from '../../queries/offer-detail.ts';
import type { WebParts } from '../web-parts.ts';
import { type ApiParts, apiRoute } from './api-route.ts';
import { offerJson } from './offer-json.ts';
import { readParameters } from './read-parameters.ts';

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
          const offer = id.length > LONGEST_ID ? null : await loadOfferDetail(reader.db, id);
          if (offer === null) {
            return { kind: 'not-found', detail: 'No offer has this id; search at /api/v1/offers.' };
          }
          if (offer.state === 'withdrawn') {
            return { kind: 'gone', detail: 'Search for similar offers at /api/v1/offers.' };
          }
          return { kind: 'found', body: offerJson(offer, api.publicUrl, localDate(now)) };
        },
      };
    },
  });
}
