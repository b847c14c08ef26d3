import type { DeliveryJson } from '../../push/delivery-json.ts';
import { schemaRef } from './components.ts';
import { refusals } from './responses.ts';

/** How a key is shown; only deliveries want one. */
export const SECURITY_SCHEMES = {
  deliveryKey: {
    type: 'http',
    scheme: 'bearer',
    description:
      'A key of a member, made in its workspace under "Lieferungen". It can do nothing else.',
  },
} as const;

const SECURITY = [{ deliveryKey: [] }] as const;
const ALWAYS = [
  'unauthorized',
  'method-not-allowed',
  'too-many-requests',
  'internal-error',
  'unavailable',
] as const;

/** The way in for programs of members, as the description tells it. */
export function deliveryPaths(publicUrl: string) {
  const example = exampleOf(publicUrl);
  const shown = (value: DeliveryJson) => ({
    'application/json': { schema: { $ref: schemaRef('Delivery') }, example: value },
  });
  return {
    '/api/v1/deliveries': {
      post: {
        operationId: 'deliver',
        summary: 'Deliver a file of courses',
        description:
          'The body is the file, up to 200 MB; its format is recognised. A form with the file in its field "file" will do as well, then the key may stand in its field "access_token". The same request again (the same Idempotency-Key, or the same bytes as last) gets the same delivery for a day.',
        security: SECURITY,
        parameters: [
          {
            name: 'format',
            in: 'query',
            required: false,
            description: 'Name of a format, where it is not to be recognised',
            schema: { type: 'string', default: 'auto' },
            example: 'openqcat',
          },
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: false,
            description: 'What the program calls this request; visible ASCII characters',
            schema: { type: 'string', maxLength: 255 },
            example: 'kurse-2026-11-23',
          },
        ],
        requestBody: {
          required: true,
          content: {
            'application/xml': { schema: {} },
            'text/csv': { schema: {} },
            'application/octet-stream': { schema: {} },
            'multipart/form-data': {
              schema: {
                type: 'object',
                required: ['file'],
                properties: {
                  file: { type: 'string', contentMediaType: 'application/octet-stream' },
                  access_token: { type: 'string' },
                  format: { type: 'string' },
                },
              },
            },
          },
        },
        responses: {
          202: {
            description: 'It is stored and will be read, whatever happens',
            headers: {
              Location: { description: 'Ask here what became of it', schema: { type: 'string' } },
            },
            content: shown({
              ...example,
              state: 'received',
              recordsRead: 0,
              report: null,
              finishedAt: null,
            }),
          },
          ...refusals(
            'invalid-query',
            'forbidden',
            'conflict',
            'too-large',
            'not-a-delivery',
            ...ALWAYS,
          ),
        },
      },
    },
    '/api/v1/deliveries/{delivery}': {
      get: {
        operationId: 'getDelivery',
        summary: 'What became of a delivery',
        security: SECURITY,
        parameters: [
          {
            name: 'delivery',
            in: 'path',
            required: true,
            description: 'Id of a delivery of the same member, however it came',
            schema: { type: 'string', maxLength: 40 },
            example: example.id,
          },
        ],
        responses: {
          200: { description: 'The delivery', content: shown(example) },
          ...refusals('not-found', ...ALWAYS),
        },
      },
    },
  };
}

function exampleOf(publicUrl: string): DeliveryJson {
  return {
    id: 'k3v9x2m7q1bd',
    url: `${publicUrl}/api/v1/deliveries/k3v9x2m7q1bd`,
    state: 'published',
    waitsFor: null,
    fileName: 'kurse.xml',
    format: 'openqcat',
    encoding: 'utf-8',
    receivedAt: '2026-11-23T08:00:00.000Z',
    finishedAt: '2026-11-23T08:00:04.000Z',
    recordsRead: 120,
    report: {
      records: 120,
      created: 3,
      updated: 12,
      unchanged: 104,
      withdrawn: 2,
      rejected: [{ record: 17, line: 2041, field: 'Titel', reason: 'Der Titel fehlt.' }],
      warnings: [],
      rejectedCount: 1,
      warningCount: 0,
      message: null,
    },
  };
}
