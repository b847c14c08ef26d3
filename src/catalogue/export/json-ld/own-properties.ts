import { type Details, detailsOf } from '../../exchange/own-details/detail.ts';
import { OFFER_DETAILS } from '../../exchange/own-details/offer-details.ts';
import { RUN_DETAIL_NAMES, RUN_DETAILS } from '../../exchange/own-details/run-details.ts';
import type { OfferRecord, RunRecord } from '../../exchange/record.ts';
import { COURSE_PROPERTIES, OWN_PROPERTY } from '../../exchange/schema-org/own-properties.ts';

/** What schema.org has no term for, or none as exact, as values of properties of our own: search engines leave them aside. */
export function courseProperties(offer: OfferRecord): Record<string, unknown>[] {
  return properties(detailsOf(offer, OFFER_DETAILS, COURSE_PROPERTIES));
}

export function instanceProperties(run: RunRecord): Record<string, unknown>[] {
  return properties(detailsOf(run, RUN_DETAILS, RUN_DETAIL_NAMES));
}

function properties(details: Details): Record<string, unknown>[] {
  return [...details].map(([name, [first, ...others]]) => ({
    '@type': 'PropertyValue',
    propertyID: `${OWN_PROPERTY}${name}`,
    value: others.length === 0 ? first : [first, ...others],
  }));
}
