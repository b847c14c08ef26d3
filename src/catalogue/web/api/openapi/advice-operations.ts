import type { z } from 'zod';
import type { AdviceServicesSchema } from '../schemas/advice-schema.ts';
import { schemaRef } from './components.ts';
import { adviceParameters } from './parameter-objects.ts';
import { jsonResponse, NOT_MODIFIED, refusals } from './responses.ts';

/** A service of the demonstration network. */
const EXAMPLE: z.output<typeof AdviceServicesSchema> = {
  services: [
    {
      key: 'leseinsel',
      name: 'Grundbildung Leseinsel (Demo)',
      url: 'https://bildungsnetz.example/beratung/leseinsel',
      purpose: {
        de: 'Besser lesen, schreiben und rechnen',
        en: 'Read, write and calculate better',
      },
      isMember: true,
      isDemo: true,
      topics: ['reading-writing'],
      audiences: [],
      languages: ['de', 'tr'],
      cost: { de: 'kostenlos', en: 'free of charge' },
      places: [
        {
          name: 'Leseinsel',
          street: 'Demoufer 7',
          postalCode: '46483',
          place: 'Wesel',
          stepFree: 'yes',
          bus: { de: 'Demo-Linie 2 bis „Demoufer“.' },
        },
      ],
      hours: [{ days: ['mo', 'tu', 'we', 'th', 'fr'], from: '09:00', to: '17:00', at: null }],
      openOnHolidays: false,
      exceptions: [{ from: '2026-12-24', to: '2027-01-01', hours: [] }],
      appointment: 'possible',
      phone: '030 23125 210',
      email: null,
      website: null,
      whatToBring: null,
      checkedOn: '2026-11-10',
      isStale: false,
    },
  ],
};

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
          200: jsonResponse('The services', { $ref: schemaRef('AdviceServices') }, EXAMPLE),
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
