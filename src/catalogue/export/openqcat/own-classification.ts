import { OFFER_FEATURES, OWN_FEATURE_SYSTEM } from '../../exchange/openqcat/own-features.ts';
import { type Details, detailsOf } from '../../exchange/own-details/detail.ts';
import { OFFER_DETAILS } from '../../exchange/own-details/offer-details.ts';
import { RUN_DETAIL_NAMES, RUN_DETAILS } from '../../exchange/own-details/run-details.ts';
import type { OfferRecord, RunRecord } from '../../exchange/record.ts';
import { element, required, type Xml } from '../xml/xml.ts';

/**
 * What openQ-cat has no element for, as features of a classification of our own: other receivers leave it aside, ours reads it. Always
 * there, so that a reader knows that what is missing is unknown. Null for what does not stand in this SERVICE.
 */
export function ownClassification(offer: OfferRecord | null, run: RunRecord | null): Xml {
  const details: Details = new Map([
    ...(offer === null ? [] : detailsOf(offer, OFFER_DETAILS, OFFER_FEATURES)),
    ...(run === null ? [] : detailsOf(run, RUN_DETAILS, RUN_DETAIL_NAMES)),
  ]);
  return required('SERVICE_CLASSIFICATION', [
    element('REFERENCE_CLASSIFICATION_SYSTEM_NAME', OWN_FEATURE_SYSTEM),
    ...[...details].map(([name, words]) =>
      required('FEATURE', [
        element('FNAME', name),
        ...words.map((word) => element('FVALUE', word)),
      ]),
    ),
  ]);
}
