import { fieldsOf, type JsonNode, textOf, textsOf } from '../json/json-node.ts';
import { type Details, withDetails } from '../own-details/detail.ts';
import { OFFER_DETAILS, type OfferDetailName } from '../own-details/offer-details.ts';
import { RUN_DETAIL_NAMES, RUN_DETAILS } from '../own-details/run-details.ts';
import type { OfferRecord, RunRecord } from '../record.ts';

/** Begins the `propertyID` of what our own files say beyond schema.org. */
export const OWN_PROPERTY = 'bildungsnetz:';

/** What our files say of a course so. */
export const COURSE_PROPERTIES: readonly OfferDetailName[] = [
  'key',
  'kind',
  'subtitle',
  'descriptionHtml',
  'requirements',
  'audience',
  'topics',
  'keywords',
  'targets',
  'funding',
  'fundingText',
  'fundingGoal',
  'upgradingLevel',
  'mandatoryTraining',
  'certificates',
  'certificateText',
  'languages',
  'languageLevel',
  'learningAim',
  'occupations',
  'teacherProfile',
  'cancelTerms',
  'durationDays',
  'teachingUnits',
  'durationText',
  'access',
  'url',
  'contactRole',
  'contactHours',
];

/** The details that an object states; null if it is no export of ours. */
export function readOwnProperties(node: JsonNode): Details | null {
  const own = fieldsOf(node, 'additionalProperty').filter((property) =>
    textOf(property, 'propertyID').startsWith(OWN_PROPERTY),
  );
  if (own.length === 0) return null;
  return new Map(
    own.map((property) => [
      textOf(property, 'propertyID').slice(OWN_PROPERTY.length),
      textsOf(property, 'value'),
    ]),
  );
}

export function withOwnCourse(offer: OfferRecord, own: Details): OfferRecord {
  return withDetails(offer, OFFER_DETAILS, COURSE_PROPERTIES, own);
}

export function withOwnRun(run: RunRecord, own: Details): RunRecord {
  return withDetails(run, RUN_DETAILS, RUN_DETAIL_NAMES, own);
}
