import { schemaRef } from './components.ts';
import { adviceParameters } from './parameter-objects.ts';
import { jsonResponse, NOT_MODIFIED, refusals } from './responses.ts';

/** Who advises whom, as the description tells it. */
export function advicePaths(): Record<string, unknown> {
  return {
    '/api/v1/advice-services': {
      get: {
        operationId: 'listAdviceServices',
        summary: 'Advice services: what for, for whom, cost, languages, places, hours',
        description:
          'All of them, or those for a question with the best fit first, as the page /beratung finds them. `isStale` says that nobody has confirmed the facts for six months.',
        parameters: adviceParameters(),
        responses: {
          200: jsonResponse('The services', { $ref: schemaRef('AdviceServices') }, undefined),
          304: NOT_MODIFIED,
          ...refusals(
            'invalid-query',
            'method-not-allowed',
            'not-acceptable',
            'too-many-requests',
            'internal-error',
            'unavailable',
          ),
        },
      },
    },
  };
}
