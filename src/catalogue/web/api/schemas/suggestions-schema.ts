import { z } from 'zod';
import { SUGGESTION_KINDS } from '../../../search/types.ts';

export const SuggestionSchema = z.strictObject({
  kind: z
    .enum(SUGGESTION_KINDS)
    .describe('`topic` and `provider` are filters, `place` goes into `near`, the others into `q`'),
  text: z.string().describe('As people write it'),
  value: z
    .string()
    .nullable()
    .describe(
      'What the filter takes: key of the topic, slug of the provider, place; null where the text itself is searched',
    ),
  offers: z
    .int()
    .min(0)
    .nullable()
    .describe('Offers that choosing it finds today; exact, null where not counted'),
});

export const SuggestionsSchema = z
  .strictObject({ suggestions: z.array(SuggestionSchema).max(10) })
  .describe('Completions in groups by kind, best first');
export type SuggestionsJson = z.output<typeof SuggestionsSchema>;
