import { z } from 'zod';
import { FUNDING_SCHEMAS } from '../../../../funding/index.ts';
import { DeliverySchema } from '../../push/delivery-json.ts';
import { QualityAnswerSchema } from '../../quality/quality-answer.ts';
import { AdviceServiceSchema, AdviceServicesSchema } from '../schemas/advice-schema.ts';
import { ExplanationSchema } from '../schemas/explain-schema.ts';
import { LeftOutSchema } from '../schemas/left-out-schema.ts';
import { OfferRunSchema, OfferSchema } from '../schemas/offer-schema.ts';
import {
  FacetCountSchema,
  HitSchema,
  OffersSchema,
  ProviderSchema,
} from '../schemas/offers-schema.ts';
import { ProblemSchema } from '../schemas/problem-schema.ts';
import { RunSchema } from '../schemas/run-schema.ts';
import { SuggestionSchema, SuggestionsSchema } from '../schemas/suggestions-schema.ts';

/** Everything an answer can be, by the name under which it is published. The same schemas type the code that answers. */
const SCHEMAS = {
  Offers: OffersSchema,
  Hit: HitSchema,
  FacetCount: FacetCountSchema,
  Provider: ProviderSchema,
  Explanation: ExplanationSchema,
  Run: RunSchema,
  Offer: OfferSchema,
  OfferRun: OfferRunSchema,
  Suggestions: SuggestionsSchema,
  Suggestion: SuggestionSchema,
  Quality: QualityAnswerSchema,
  Delivery: DeliverySchema,
  LeftOut: LeftOutSchema,
  ...FUNDING_SCHEMAS,
  AdviceServices: AdviceServicesSchema,
  AdviceService: AdviceServiceSchema,
  Problem: ProblemSchema,
} as const;
export type SchemaName = keyof typeof SCHEMAS;

export type JsonSchema = Readonly<Record<string, unknown>>;

export const schemaRef = (name: SchemaName) => `#/components/schemas/${name}`;

/** The schemas as JSON Schema 2020-12, which OpenAPI 3.1 uses as it is. Callers must be prepared for further fields. */
export function componentSchemas(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      delete jsonSchema.readOnly;
      // A format says it in a word; the pattern of days fills three lines.
      if (jsonSchema.format === 'date') delete jsonSchema.pattern;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema, $id, ...schema }]) => [name, schema]),
  );
}
