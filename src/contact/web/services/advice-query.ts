import { z } from 'zod';
import { NEED_TOPICS } from '../../../network/index.ts';
import { ADVICE_PATH } from '../../model/services/service-paths.ts';

const MOST_LETTERS = 300;

/** What the address of /beratung says; what is not understood is left out rather than refused: links grow old. */
export const AdviceQuerySchema = z.object({
  q: z.string().trim().max(MOST_LETTERS).catch('').default(''),
  topic: z.enum(NEED_TOPICS).optional().catch(undefined),
  place: z.string().max(80).optional().catch(undefined),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional()
    .catch(undefined),
});
export type AdviceQuery = z.output<typeof AdviceQuerySchema>;

/** The address of the list with other conditions, without language prefix. */
export function adviceHref(query: Partial<AdviceQuery>): string {
  const known = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(known.map(([name, value]) => [name, String(value)]));
  return search.size === 0 ? ADVICE_PATH : `${ADVICE_PATH}?${search.toString()}`;
}

/** The search of the address with its question mark; empty without conditions. */
export const adviceSearch = (query: Partial<AdviceQuery>): string =>
  adviceHref(query).slice(ADVICE_PATH.length);
