import type { JsonShape } from '../json/keep-known.ts';

const dropped = (names: string): JsonShape =>
  Object.fromEntries(names.split(/\s+/).map((name) => [name, 'dropped' as const]));

const LABEL: JsonShape = { name: 'text', inLanguage: 'text' };

/** Skills, subjects and levels of frameworks: their name in several languages is all that is read. */
const NAMED: JsonShape = {
  name: LABEL,
  ...dropped(
    'alternateName shortCode educationalFramework educationalFrameworkVersion url targetUrl type description educationalLevel alignmentType identifier',
  ),
};

const LICENCE: JsonShape = {
  identifier: 'text',
  id: 'text',
  name: 'text',
  ...dropped('url contentUrl'),
};

const ATTRIBUTES: JsonShape = {
  name: 'text',
  courseCode: 'text',
  courseMode: 'text',
  description: 'text',
  inLanguage: 'text',
  startDate: 'text',
  endDate: 'text',
  applicationDeadline: 'text',
  url: 'text',
  duration: 'text',
  workload: { timeValue: 'text', timeUnit: 'text' },
  teaches: NAMED,
  competencyRequired: NAMED,
  educationalAlignment: NAMED,
  educationalLevel: NAMED,
  keywords: 'text',
  access: 'text',
  audience: 'text',
  offer: { price: 'text', priceCurrency: 'text', paymentFrequency: 'dropped', category: 'text' },
  educationalCredentialsAwarded: 'text',
  license: LICENCE,
  contentLocation: {
    name: 'text',
    latitude: 'text',
    longitude: 'text',
    url: 'dropped',
    type: 'dropped',
    description: 'dropped',
    address: {
      streetAddress: 'text',
      postalCode: 'text',
      city: 'text',
      addressCountry: 'text',
      type: 'dropped',
      description: 'dropped',
    },
  },
  repeatFrequency: { byDay: 'text', startTime: 'text', endTime: 'text', type: 'dropped' },
  // Version 2 and before.
  abstract: 'text',
  languages: 'text',
  learningObjectives: 'text',
  learningobjectives: 'text',
  courseLicenses: LICENCE,
  isAccessibleForFree: 'text',
  ...dropped(
    `learningResourceType expires image trailer instructor instructors contributor publisher creator numberOfCredits
    applicationStartDate accessMode dateCreated dateModified hollandCode hasPart isPartOf moocProvider partnerInstitute
    productImage video availableUntil modifiedAt price certificateType`,
  ),
};

/** What is read of a record of MOOChub 3 and, as far as it has other names there, 2 (docs/formats/moochub.md). */
export const MOOCHUB_COURSE: JsonShape = {
  id: 'text',
  type: 'text',
  attributes: ATTRIBUTES,
  links: 'dropped',
  relationships: 'dropped',
  meta: 'dropped',
};
