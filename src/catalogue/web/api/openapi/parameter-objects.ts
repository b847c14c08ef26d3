import { z } from 'zod';
import { OfferQuerySchema } from '../../../model/offer-query.ts';
import { OFFER_PARAMETERS, type ParameterText, SUGGEST_PARAMETERS } from '../parameters.ts';
import { SuggestQuerySchema } from '../suggest-route.ts';
import type { JsonSchema } from './components.ts';

export interface ParameterObject {
  readonly name: string;
  readonly in: 'query' | 'path';
  readonly required: boolean;
  readonly description: string;
  readonly style?: 'form';
  readonly explode?: true;
  readonly schema: JsonSchema;
  readonly example?: unknown;
}

/** The parameters of the search; types and limits come from the schema that checks them. */
export function offerParameters(): ParameterObject[] {
  return Object.entries(OFFER_PARAMETERS).map(([name, text]) =>
    queryParameter(
      name,
      text,
      name === 'explain' ? { type: 'string', enum: ['1'] } : propertyOf(OfferQuerySchema, name),
    ),
  );
}

export function suggestParameters(): ParameterObject[] {
  return Object.entries(SUGGEST_PARAMETERS).map(([name, text]) =>
    queryParameter(name, text, propertyOf(SuggestQuerySchema, name)),
  );
}

export function idParameter(example: string | undefined): ParameterObject {
  return {
    name: 'id',
    in: 'path',
    required: true,
    description: 'Id of an offer, as the search gives it',
    schema: { type: 'string', maxLength: 80 },
    ...(example === undefined ? {} : { example }),
  };
}

function queryParameter(name: string, text: ParameterText, schema: JsonSchema): ParameterObject {
  const isList = schema.type === 'array';
  return {
    name,
    in: 'query',
    required: false,
    description: text.description,
    // Lists repeat the name: ?time=morning&time=weekend
    ...(isList ? { style: 'form', explode: true } : {}),
    schema: text.format === undefined ? schema : { ...schema, format: text.format },
    example: isList
      ? [text.example]
      : schema.type === 'string'
        ? text.example
        : Number(text.example),
  };
}

const shape = z.record(z.string(), z.record(z.string(), z.unknown()));

function propertyOf(schema: z.ZodType, name: string): JsonSchema {
  const { properties } = z.toJSONSchema(schema, { io: 'output' });
  const found = shape.parse(properties)[name];
  if (found === undefined) throw new Error(`The schema has no parameter ${name}`);
  const { readOnly, ...described } = found;
  // An empty text is how a form sends an unused field, not a value that anybody needs to know.
  if (described.default === '') delete described.default;
  return described;
}
