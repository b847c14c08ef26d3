import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { type PartialOfferQuery, toSearchParams } from '../../model/offer-query.ts';
import { CHOICE_PARAMETER, type Choice } from '../compare/chosen-offers.ts';

/** A query to the course list as its pages hand it on: with the offers that somebody has chosen to compare. */
export type ListQuery = PartialOfferQuery & Choice;

/** The address's parameters in their one form: the query, then the chosen offers. */
export function listParams(query: ListQuery): URLSearchParams {
  const params = toSearchParams(query);
  for (const id of query.chosen ?? []) params.append(CHOICE_PARAMETER, id);
  return params;
}

/** The address of the course list for a query with changes (`undefined` takes a condition away). Any change but of the page leads to the first page. */
export function coursesHref(language: Language, query: ListQuery, changes: ListQuery = {}): string {
  const params = listParams({ ...query, page: 1, ...changes }).toString();
  const path = localizedPath(language, '/kurse');
  return params === '' ? path : `${path}?${params}`;
}

/** Path of a course page without language prefix. */
export function offerPath(offer: { readonly slug: string; readonly id: string }): string {
  return `/kurse/${offer.slug}-${offer.id}`;
}

/** Path of the check with the facts of the course. */
export function fundingPath(offer: { readonly slug: string; readonly id: string }): string {
  return `${offerPath(offer)}/foerderung`;
}

export function offerHref(
  language: Language,
  offer: { readonly slug: string; readonly id: string },
): string {
  return localizedPath(language, offerPath(offer));
}

/** Splits `slug-id`: an id has no hyphen. Null if there is no id. */
export function readOfferAddress(address: string): { slug: string; id: string } | null {
  const cut = address.lastIndexOf('-');
  if (cut < 1 || cut === address.length - 1) return null;
  return { slug: address.slice(0, cut), id: address.slice(cut + 1) };
}
