import { z } from 'zod';
import { programmeJson } from '../../../funding/index.ts';
import { localDate } from '../../../platform/clock.ts';
import { localized } from '../../../platform/texts/localized.ts';
import type { WebParts } from '../web-parts.ts';
import { type ApiParts, apiRoute } from './api-route.ts';
import { exampleAnswers } from './example-answers.ts';
import { openApiDocument } from './openapi/document.ts';
import { readParameters } from './read-parameters.ts';

const MAX_AGE_SECONDS = 3600;

/** `GET /api/v1/openapi.json`: the description, with answers of this very catalogue as examples. */
export function openApiRoute(parts: WebParts, api: ApiParts) {
  const { name, contact } = parts.network.settings;
  return apiRoute(api, {
    path: '/api/v1/openapi.json',
    maxAgeSeconds: MAX_AGE_SECONDS,
    question({ parameters, now }) {
      const read = readParameters(parameters, z.object({}), []);
      if (read.kind === 'refused') return read;
      return {
        kind: 'asked',
        name: 'openapi',
        async answer() {
          const deployment = {
            publicUrl: api.publicUrl,
            name,
            contact: { name: localized(contact.name, 'de'), email: contact.email },
            someProgramme: programmeJson(parts.funding, parts.funding.programmes[0]?.id ?? '', {
              publicUrl: api.publicUrl,
              today: localDate(now),
            }),
          };
          const examples = await exampleAnswers(parts, now);
          return { kind: 'found', body: openApiDocument(deployment, examples) };
        },
      };
    },
  });
}
