import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { type PartialOfferQuery, toSearchParams } from '../../model/offer-query.ts';
import { CHOICE_PARAMETER } from './chosen-offers.ts';

export const COMPARE_PATH = '/vergleich';

/**
 * The query of the comparison's address with its question mark. The search that somebody comes from may stand in it, so that the
 * way back leads there; the short form names only the offers and the place that distances are measured from.
 */
export function compareSearch(
  chosen: readonly string[],
  query: PartialOfferQuery = {},
  form: 'whole' | 'short' = 'whole',
): string {
  const params = toSearchParams(
    form === 'whole' ? query : { ...(query.near === undefined ? {} : { near: query.near }) },
  );
  for (const id of chosen) params.append(CHOICE_PARAMETER, id);
  return params.size === 0 ? '' : `?${params}`;
}

export function compareHref(
  language: Language,
  chosen: readonly string[],
  query: PartialOfferQuery = {},
): string {
  return `${localizedPath(language, COMPARE_PATH)}${compareSearch(chosen, query)}`;
}
