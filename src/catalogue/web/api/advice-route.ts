import { z } from 'zod';
import { NEED_TOPICS } from '../../../network/index.ts';
import type { WebParts } from '../web-parts.ts';
import { type ApiParts, apiRoute } from './api-route.ts';
import type { ParameterText } from './parameters.ts';
import { readParameters } from './read-parameters.ts';

const single = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => {
    const last = Array.isArray(value) ? value.at(-1) : value;
    return last === '' ? undefined : last;
  }, schema);

/** The parameters of `/api/v1/advice-services`, those of the page /beratung. */
export const AdviceParametersSchema = z.object({
  q: single(z.string().max(300).default('')),
  topic: single(z.enum(NEED_TOPICS).optional()),
  place: single(z.string().max(80).optional()),
  language: single(
    z
      .string()
      .regex(/^[a-z]{2,3}$/)
      .optional(),
  ),
});
export type AdviceParameters = z.output<typeof AdviceParametersSchema>;

export const ADVICE_PARAMETERS: Readonly<Record<keyof AdviceParameters, ParameterText>> = {
  q: {
    description: 'What somebody needs, in everyday words (German or English); best fit first.',
    example: 'Wer bezahlt meinen Kurs?',
  },
  topic: { description: 'One of the everyday topics.', example: 'money' },
  place: { description: 'Name of a town in which the service has a place.', example: 'Wesel' },
  language: { description: 'Language that is spoken there (ISO 639-1).', example: 'tr' },
};

/** `GET /api/v1/advice-services`: who advises whom, for everybody or for a question. */
export function adviceServicesRoute({ advice }: WebParts, api: ApiParts) {
  return apiRoute(api, {
    path: '/api/v1/advice-services',
    maxAgeSeconds: 0,
    question({ parameters, now }) {
      const read = readParameters(
        parameters,
        AdviceParametersSchema,
        Object.keys(ADVICE_PARAMETERS),
      );
      if (read.kind === 'refused') return read;
      return {
        kind: 'asked',
        name: `advice ${JSON.stringify(read.query)}`,
        async answer() {
          const at = { publicUrl: api.publicUrl, now };
          return { kind: 'found', body: { services: await advice(read.query, at) } };
        },
      };
    },
  });
}
