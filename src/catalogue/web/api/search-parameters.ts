import { z } from 'zod';
import { OfferQuerySchema, single } from '../../model/offer-query.ts';

/** Every value of a regional catalogue; a nation-wide one has thousands of providers, of which few are looked at. */
export const USUAL_FACET_SIZE = 500;
const MOST_FACET_VALUES = 10_000;

/** The parameters of `/api/v1/offers`: the query as the page has it, and how much the answer says. */
export const SearchParametersSchema = z
  .object({
    ...OfferQuerySchema.unwrap().shape,
    facet_size: single(
      z.coerce.number().int().min(0).max(MOST_FACET_VALUES).default(USUAL_FACET_SIZE),
    ),
    explain: single(z.enum(['1']).optional()),
  })
  .readonly();
export type SearchParameters = z.output<typeof SearchParametersSchema>;
