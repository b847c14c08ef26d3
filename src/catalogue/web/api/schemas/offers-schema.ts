import { z } from 'zod';
import { FACETS } from '../../../model/offer-query.ts';
import { ExplanationSchema } from './explain-schema.ts';
import { RunSchema } from './run-schema.ts';

export const ProviderSchema = z.strictObject({
  id: z.string(),
  slug: z.string().describe('The value of the filter `provider`'),
  name: z.string(),
});

export const FreshnessSchema = z
  .enum(['fresh', 'grey'])
  .describe('`grey`: not confirmed for so long that people should ask first');

export const HitSchema = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    url: z.url().describe('Page of the offer for people'),
    provider: ProviderSchema,
    topics: z.array(z.string()).describe('Keys of the network’s topics'),
    distanceKm: z
      .number()
      .min(0)
      .nullable()
      .describe(
        'Straight line from `near` to the nearest matching run; null without `near` or position',
      ),
    confirmedAt: z.iso.date().describe('Day on which the provider last confirmed the offer'),
    freshness: FreshnessSchema,
    nextRun: RunSchema.nullable().describe('The first run that meets all conditions together'),
    runCount: z.int().min(0).describe('Runs that meet all conditions together'),
  })
  .describe('An offer that meets the query');
export type HitJson = z.output<typeof HitSchema>;

export const FacetCountSchema = z.strictObject({
  value: z.string().describe('What the parameter of the facet’s name takes'),
  label: z.string().describe('The value for people, in German'),
  count: z
    .int()
    .min(0)
    .describe('Offers that meet all conditions but those of this facet, and have the value; exact'),
});
export type FacetCountJson = z.output<typeof FacetCountSchema>;

export const OffersSchema = z
  .strictObject({
    total: z.int().min(0).describe('Offers that meet the query, on all pages; exact'),
    position: z.int().min(0).describe('Log position as of which the answer is true'),
    correctedQuery: z
      .string()
      .nullable()
      .describe('The words that were searched, if a misspelt one was replaced; else null'),
    didYouMean: z
      .string()
      .nullable()
      .describe(
        'The words with a far more usual one, to be offered; what was typed is what was searched',
      ),
    readAsNear: z
      .strictObject({
        word: z.string().describe('As it was typed'),
        label: z.string().describe('What `near` takes for the same search'),
        km: z.number().describe('Radius; `km` of the request'),
        words: z.string().describe('What `q` takes for the same search'),
      })
      .nullable()
      .describe(
        'The name of a place among the words that was read as `near`, because no offer has it together with the other words; else null',
      ),
    explain: ExplanationSchema.optional(),
    hits: z.array(HitSchema).describe('One page; see `page` and `size`'),
    facets: z
      .record(z.enum(FACETS), z.array(FacetCountSchema))
      .describe('The most frequent values first; see `facet_size`'),
    facetTotals: z
      .partialRecord(z.enum(FACETS), z.int().min(1))
      .readonly()
      .describe(
        'How many values a facet has that does not list all of them; a facet that is missing here is complete',
      ),
  })
  .describe('Answer of the search');
export type OffersJson = z.output<typeof OffersSchema>;
