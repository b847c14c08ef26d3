import { toSearchParams } from '../../model/offer-query.ts';
import type { WebParts } from '../web-parts.ts';
import { type ApiParts, apiRoute } from './api-route.ts';
import { answerOffers, offersQuestion } from './offers-answer.ts';

export const PREPARING = 'The index of the catalogue is being built; ask again in a few seconds.';

/** `GET /api/v1/offers`: the search of the page `/kurse` for machines. */
export function offersRoute({ reader, places }: WebParts, api: ApiParts) {
  const { db, index } = reader;
  return apiRoute(api, {
    path: '/api/v1/offers',
    maxAgeSeconds: 0,
    question({ parameters, now }) {
      const question = offersQuestion({ places, now }, parameters);
      if (question.kind === 'refused') return question;
      const { request } = question;
      return {
        kind: 'asked',
        name: `offers ${toSearchParams(request.query)} ${request.explain} ${request.facetSize}`,
        async answer() {
          if (!index.isReady) return { kind: 'unavailable', detail: PREPARING };
          const body = await answerOffers({ db, index, publicUrl: api.publicUrl, now }, request);
          return { kind: 'found', body };
        },
      };
    },
  });
}
