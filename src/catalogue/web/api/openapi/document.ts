import type { FundingProgramme } from '../../../../funding/index.ts';
import type { ExampleAnswers } from '../example-answers.ts';
import { advicePaths } from './advice-operations.ts';
import { componentSchemas, type SchemaName, schemaRef } from './components.ts';
import { deliveryPaths, SECURITY_SCHEMES } from './delivery-operations.ts';
import { exportParameters, exportPaths } from './export-operations.ts';
import { fundingPaths } from './funding-operations.ts';
import { MAIL_PATHS, MAIL_SECURITY } from './mail-operations.ts';
import {
  idParameter,
  offerParameters,
  type ParameterObject,
  suggestParameters,
} from './parameter-objects.ts';
import { HEADERS, jsonResponse, NOT_MODIFIED, problemResponses, refusals } from './responses.ts';

export const API_VERSION = '1.0.0';

/** What the description says about this deployment. */
export interface Deployment {
  readonly publicUrl: string;
  readonly name: string;
  readonly contact: { readonly name: string; readonly email: string };
  /** A way of funding as the API tells it; null where there are none. */
  readonly someProgramme: FundingProgramme | null;
}

/** What is the same in every deployment, worked out when somebody asks first: it takes some milliseconds. */
function shapes() {
  known ??= {
    offers: offerParameters(),
    suggest: suggestParameters(),
    files: exportParameters(),
    schemas: componentSchemas(),
  };
  return known;
}
let known: Shapes | null = null;

interface Shapes {
  readonly offers: readonly ParameterObject[];
  readonly suggest: readonly ParameterObject[];
  readonly files: Readonly<Record<string, ParameterObject>>;
  readonly schemas: ReturnType<typeof componentSchemas>;
}

/** The description of the public API (OpenAPI 3.1). Shapes and limits are those of the schemas that the code itself uses. */
export function openApiDocument(
  { publicUrl, name, contact, someProgramme }: Deployment,
  examples: ExampleAnswers | null,
) {
  const { offers, suggest, files, schemas } = shapes();
  const ref = (schema: SchemaName) => ({ $ref: schemaRef(schema) });
  const always = [
    'method-not-allowed',
    'not-acceptable',
    'too-many-requests',
    'internal-error',
    'unavailable',
  ] as const;
  return {
    openapi: '3.1.1',
    info: {
      title: `${name} – catalogue`,
      version: API_VERSION,
      summary: 'Continuing education in the region: search, offers, completions',
      description: INTRODUCTION,
      contact: { ...contact, url: `${publicUrl}/api` },
      license: {
        name: 'EUPL-1.2 (the program; for the data see the description)',
        identifier: 'EUPL-1.2',
      },
    },
    externalDocs: { url: `${publicUrl}/api`, description: 'The same for people, with examples' },
    servers: [{ url: publicUrl }],
    paths: {
      '/api/v1/offers': {
        get: {
          operationId: 'searchOffers',
          summary: 'Search the catalogue',
          description:
            'The search of the page /kurse. A run must meet all conditions on place, date, price, form and times together. Facet counts are exact and ignore the conditions of their own facet.',
          parameters: offers,
          responses: {
            200: jsonResponse(
              'One page of hits and the counts of all facets',
              ref('Offers'),
              examples?.offers,
            ),
            304: NOT_MODIFIED,
            ...refusals('invalid-query', ...always),
          },
        },
      },
      '/api/v1/offers/{id}': {
        get: {
          operationId: 'getOffer',
          summary: 'One offer with all its runs',
          parameters: [idParameter(examples?.offer.id)],
          responses: {
            200: jsonResponse('The offer', ref('Offer'), examples?.offer),
            304: NOT_MODIFIED,
            ...refusals('invalid-query', 'not-found', 'gone', ...always),
          },
        },
      },
      '/api/v1/suggest': {
        get: {
          operationId: 'suggest',
          summary: 'Completions while somebody types',
          description:
            'At most ten, in groups by kind. One mistake is forgiven where nothing begins as typed. Answers may be kept for five minutes.',
          parameters: suggest,
          responses: {
            200: jsonResponse('Completions, best first', ref('Suggestions'), examples?.suggestions),
            304: NOT_MODIFIED,
            ...refusals('invalid-query', ...always),
          },
        },
      },
      '/api/v1/quality': {
        get: {
          operationId: 'searchQuality',
          summary: 'How well the search finds',
          description:
            'Figures over a judged set of questions, measured with this version of the program.',
          responses: {
            200: jsonResponse('Figures, overall and by class of question', ref('Quality')),
            304: NOT_MODIFIED,
            ...refusals('invalid-query', ...always),
          },
        },
      },
      ...fundingPaths(someProgramme),
      ...advicePaths(),
      ...deliveryPaths(publicUrl),
      ...MAIL_PATHS,
      ...exportPaths(publicUrl),
      '/api/v1/openapi.json': {
        get: {
          operationId: 'describe',
          summary: 'This description',
          responses: {
            200: jsonResponse('OpenAPI 3.1', { type: 'object' }),
            304: NOT_MODIFIED,
            ...refusals('invalid-query', ...always),
          },
        },
      },
    },
    components: {
      schemas,
      headers: HEADERS,
      parameters: files,
      securitySchemes: { ...SECURITY_SCHEMES, ...MAIL_SECURITY },
      responses: problemResponses(publicUrl),
    },
  };
}

const INTRODUCTION = `Reading needs no registration and works from scripts of any site (CORS); only deliveries of members want a key.

**Limits.** Requests per minute and address as \`RateLimit-Policy\` says; beyond that \`429\` with \`Retry-After\`. Send the \`ETag\` of an answer as \`If-None-Match\`: \`304\` costs next to nothing.

**Other forms.** The same search as a table, feed, calendar, JSON-LD or XML for other portals: \`/kurse.csv\`, \`/kurse.atom\`, \`/kurse.ics\` and more, with these parameters; the page \`/daten\` lists them.

**Licence of the data.** The offers belong to their providers. Every offer names its \`source\` with licence and attribution as the source states them; where there is none, ask the provider before you publish its texts. Name provider and this network wherever you show offers, and link to \`url\`.

**Honest data.** Null is unknown: it is never no, 0 or today. Days are local dates (Europe/Berlin), money is in euro cents, labels are German.

**Stability.** Within v1 fields and parameters are added, never removed or changed in meaning; be prepared for fields and values you do not know. Unknown parameters are refused, so that a misspelt one is not ignored.

**Errors** are \`application/problem+json\` (RFC 9457); their \`type\` is the address of an explanation.`;
