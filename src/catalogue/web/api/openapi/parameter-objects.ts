import { z } from 'zod';
import { ADVICE_PARAMETERS, AdviceParametersSchema } from '../advice-route.ts';
import { OFFER_PARAMETERS, type ParameterText, SUGGEST_PARAMETERS } from '../parameters.ts';
import { SearchParametersSchema } from '../search-parameters.ts';
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
  return queryParameters(OFFER_PARAMETERS, SearchParametersSchema);
}

export function suggestParameters(): ParameterObject[] {
  return queryParameters(SUGGEST_PARAMETERS, SuggestQuerySchema);
}

export function adviceParameters(): ParameterObject[] {
  return queryParameters(ADVICE_PARAMETERS, AdviceParametersSchema);
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

function queryParameters(
  texts: Readonly<Record<string, ParameterText>>,
  schema: z.ZodType,
): ParameterObject[] {
  const properties = shape.parse(z.toJSONSchema(schema, { io: 'output' }).properties);
  return Object.entries(texts).map(([name, text]) =>
    queryParameter(name, text, described(name, properties[name])),
  );
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

function described(name: string, property: JsonSchema | undefined): JsonSchema {
  if (property === undefined) throw new Error(`The schema has no parameter ${name}`);
  const { readOnly, default: usual, ...rest } = property;
  // An empty text is how a form sends an unused field, not a value that anybody needs to know.
  return usual === undefined || usual === '' ? rest : { ...rest, default: usual };
}
