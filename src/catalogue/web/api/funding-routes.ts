import { z } from 'zod';
import { programmeJson, programmesJson } from '../../../funding/index.ts';
import { localDate } from '../../../platform/clock.ts';
import type { WebParts } from '../web-parts.ts';
import { type ApiParts, apiRoute } from './api-route.ts';
import { readParameters } from './read-parameters.ts';

/** `GET /api/v1/funding/programmes`: all ways of funding with their rules. */
export function fundingProgrammesRoute({ funding }: WebParts, api: ApiParts) {
  return apiRoute(api, {
    path: '/api/v1/funding/programmes',
    maxAgeSeconds: 0,
    question({ parameters, now }) {
      const read = readParameters(parameters, z.object({}), []);
      if (read.kind === 'refused') return read;
      return {
        kind: 'asked',
        name: 'funding',
        answer() {
          const at = { publicUrl: api.publicUrl, today: localDate(now) };
          return { kind: 'found', body: programmesJson(funding, at) };
        },
      };
    },
  });
}

/** `GET /api/v1/funding/programmes/{id}`: one of them with what it names. */
export function fundingProgrammeRoute({ funding }: WebParts, api: ApiParts) {
  return apiRoute(api, {
    path: '/api/v1/funding/programmes/:id',
    maxAgeSeconds: 0,
    question({ id, parameters, now }) {
      const read = readParameters(parameters, z.object({}), []);
      if (read.kind === 'refused') return read;
      return {
        kind: 'asked',
        name: `funding ${id}`,
        answer() {
          const at = { publicUrl: api.publicUrl, today: localDate(now) };
          const body = programmeJson(funding, id, at);
          if (body === null) {
            const detail = 'No programme has this id; see /api/v1/funding/programmes.';
            return { kind: 'not-found', detail };
          }
          return { kind: 'found', body };
        },
      };
    },
  });
}
