import { z } from 'zod';
import { type ApiParts, apiRoute } from '../api/api-route.ts';
import { readParameters } from '../api/read-parameters.ts';
import { qualityAnswer } from './quality-answer.ts';

const MAX_AGE_SECONDS = 3600;

/** `GET /api/v1/quality`: how good the search answers the judged questions; measured before the release, not here. */
export function qualityRoute(api: ApiParts) {
  return apiRoute(api, {
    path: '/api/v1/quality',
    maxAgeSeconds: MAX_AGE_SECONDS,
    question({ parameters }) {
      const read = readParameters(parameters, z.object({}), []);
      if (read.kind === 'refused') return read;
      return {
        kind: 'asked',
        name: 'quality',
        answer: () => ({ kind: 'found', body: qualityAnswer(api.publicUrl) }),
      };
    },
  });
}
