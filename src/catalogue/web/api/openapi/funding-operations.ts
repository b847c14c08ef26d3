import type { FundingProgramme } from '../../../../funding/index.ts';
import { schemaRef } from './components.ts';
import { jsonResponse, NOT_MODIFIED, refusals } from './responses.ts';

const ALWAYS = [
  'invalid-query',
  'method-not-allowed',
  'not-acceptable',
  'too-many-requests',
  'internal-error',
] as const;

/** The rules of funding, in the exchange format of their files; its keys and operators are German. */
export function fundingPaths(example: FundingProgramme | null): Record<string, unknown> {
  const { programme, ...things } = example ?? {};
  return {
    '/api/v1/funding/programmes': {
      get: {
        operationId: 'listFundingProgrammes',
        summary: 'All ways of funding: rules, amounts, texts in all voices, sources',
        description:
          'Everything by which the check on /foerderung answers, so that others can evaluate it too; how is described with the format. Nothing here is legal advice: it tells what to ask for, the offices decide.',
        responses: {
          200: jsonResponse(
            'The programmes with all their versions',
            { $ref: schemaRef('FundingProgrammes') },
            programme && { ...things, programmes: [programme] },
          ),
          304: NOT_MODIFIED,
          ...refusals(...ALWAYS),
        },
      },
    },
    '/api/v1/funding/programmes/{id}': {
      get: {
        operationId: 'getFundingProgramme',
        summary: 'One way of funding with the facts, offices and papers that it names',
        parameters: [
          {
            name: 'id',
            in: 'path',
            required: true,
            description: 'Id of a programme',
            schema: { type: 'string', maxLength: 80 },
            ...(programme === undefined ? {} : { example: programme.id }),
          },
        ],
        responses: {
          200: jsonResponse(
            'The programme',
            { $ref: schemaRef('FundingProgramme') },
            example ?? undefined,
          ),
          304: NOT_MODIFIED,
          ...refusals('not-found', ...ALWAYS),
        },
      },
    },
  };
}
