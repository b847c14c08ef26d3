import { textToHtml } from '../../model/text-to-html.ts';
import { type Details, withDetails } from '../own-details/detail.ts';
import { OFFER_DETAILS, type OfferDetailName } from '../own-details/offer-details.ts';
import { RUN_DETAIL_NAMES, RUN_DETAILS } from '../own-details/run-details.ts';
import type { OfferRecord, RunRecord } from '../record.ts';
import { childrenOf, textOf, type XmlNode } from '../xml/xml-node.ts';

/** REFERENCE_CLASSIFICATION_SYSTEM_NAME of the features in which our exports say what openQ-cat has no element for. */
export const OWN_FEATURE_SYSTEM = 'Bildungsnetz-Angaben';

/** What our exports say of an offer in features. */
export const OFFER_FEATURES: readonly OfferDetailName[] = [
  'kind',
  'subtitle',
  'targets',
  'funding',
  'certificates',
  'certificateText',
  'languages',
  'languageLevel',
  'learningAim',
  'occupations',
  'teacherProfile',
  'fundingGoal',
  'upgradingLevel',
  'mandatoryTraining',
  'durationDays',
  'durationText',
  'access',
  'url',
  'contactRole',
  'contactHours',
];

/** The details in the features of a service; null if it is no export of ours. */
export function readOwnFeatures(service: XmlNode): Details | null {
  const own = childrenOf(service, 'SERVICE_CLASSIFICATION').find(
    (system) => textOf(system, 'REFERENCE_CLASSIFICATION_SYSTEM_NAME') === OWN_FEATURE_SYSTEM,
  );
  if (own === undefined) return null;
  return new Map(
    childrenOf(own, 'FEATURE').map((feature) => [
      textOf(feature, 'FNAME'),
      childrenOf(feature, 'FVALUE').map(({ text }) => text),
    ]),
  );
}

/** The offer as we have handed it on. One without a run says so by having no key of a run. */
export function withOwnOffer(offer: OfferRecord, own: Details): OfferRecord {
  const found = withDetails(offer, OFFER_DETAILS, OFFER_FEATURES, own);
  // A subtitle stands in for the description that the national portal wants.
  const isStandIn = found.descriptionHtml === textToHtml(found.subtitle ?? '');
  return {
    ...found,
    descriptionHtml: isStandIn ? null : found.descriptionHtml,
    runs: own.has('key') ? found.runs : [],
  };
}

export function withOwnRun(run: RunRecord, own: Details): RunRecord {
  return withDetails(run, RUN_DETAILS, RUN_DETAIL_NAMES, own);
}
