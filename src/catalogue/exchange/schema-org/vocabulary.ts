import type { JsonShape } from '../json/keep-known.ts';

const dropped = (names: string): JsonShape =>
  Object.fromEntries(names.split(/\s+/).map((name) => [name, 'dropped' as const]));

/** Terms of schema.org that pages are full of and that a catalogue of courses has no use for, or that are about persons. */
const UNUSED = dropped(
  `image logo photo video thumbnailUrl sameAs aggregateRating review reviews potentialAction publisher author creator
  contributor editor instructor performer performers attendee attendees sponsor funder dateCreated dateModified datePublished
  mainEntityOfPage isPartOf hasPart subjectOf superEvent license copyrightHolder copyrightYear creditText isBasedOn interactionStatistic
  commentCount comment position breadcrumb inDefinedTermSet doorTime previousStartDate openingHours
  openingHoursSpecification hasMap faxNumber founder employee employees member foundingDate vatID taxID legalName department
  parentOrganization areaServed priceRange hasCredential memberOf knowsAbout slogan seller offeredBy itemOffered identifierScheme
  acceptedPaymentMethod sku gtin shippingDetails hasMerchantReturnPolicy availableAtOrFrom releaseDate version
  @context @index @reverse`,
);

const NAMED: JsonShape = {
  ...UNUSED,
  '@type': 'text',
  '@id': 'text',
  name: 'text',
  alternateName: 'text',
  description: 'text',
  url: 'text',
  termCode: 'text',
  audienceType: 'text',
  educationalRole: 'text',
  credentialCategory: 'text',
  targetName: 'text',
  value: 'text',
  propertyID: 'text',
};

const PLACE: JsonShape = {
  ...NAMED,
  address: {
    ...NAMED,
    streetAddress: 'text',
    postalCode: 'text',
    addressLocality: 'text',
    addressRegion: 'text',
    addressCountry: NAMED,
  },
  geo: { ...NAMED, latitude: 'text', longitude: 'text' },
  latitude: 'text',
  longitude: 'text',
  amenityFeature: NAMED,
  telephone: 'dropped',
  email: 'dropped',
};

const OFFER: JsonShape = {
  ...NAMED,
  price: 'text',
  priceCurrency: 'text',
  lowPrice: 'text',
  highPrice: 'text',
  offerCount: 'dropped',
  category: NAMED,
  availability: 'text',
  availabilityStarts: 'dropped',
  availabilityEnds: 'text',
  validFrom: 'dropped',
  validThrough: 'text',
  priceValidUntil: 'dropped',
  eligibleCustomerType: NAMED,
  inventoryLevel: NAMED,
  priceSpecification: { ...NAMED, price: 'text', priceCurrency: 'text', minPrice: 'text' },
};

const SCHEDULE: JsonShape = {
  ...NAMED,
  startDate: 'text',
  endDate: 'text',
  startTime: 'text',
  endTime: 'text',
  byDay: NAMED,
  byMonthDay: 'text',
  byMonth: 'text',
  repeatFrequency: 'text',
  repeatCount: 'text',
  exceptDate: 'text',
  duration: 'text',
  scheduleTimezone: 'dropped',
};

const CONTACT: JsonShape = {
  ...NAMED,
  name: 'dropped',
  contactType: 'text',
  telephone: 'text',
  email: 'text',
  hoursAvailable: 'dropped',
  availableLanguage: 'dropped',
};

const PROVIDER: JsonShape = {
  ...NAMED,
  contactPoint: CONTACT,
  telephone: 'dropped',
  email: 'dropped',
  address: 'dropped',
  location: 'dropped',
  geo: 'dropped',
};

const SHARED: JsonShape = {
  ...NAMED,
  identifier: NAMED,
  keywords: NAMED,
  about: { ...NAMED, termCode: 'text', inDefinedTermSet: 'text' },
  audience: NAMED,
  inLanguage: NAMED,
  isAccessibleForFree: 'text',
  offers: OFFER,
  provider: PROVIDER,
  organizer: PROVIDER,
  startDate: 'text',
  endDate: 'text',
  duration: 'text',
  location: PLACE,
  maximumAttendeeCapacity: 'text',
  additionalType: 'dropped',
  disambiguatingDescription: 'text',
  abstract: 'text',
  additionalProperty: NAMED,
};

export const INSTANCE: JsonShape = {
  ...SHARED,
  courseMode: NAMED,
  courseWorkload: 'text',
  courseSchedule: SCHEDULE,
  eventSchedule: SCHEDULE,
  eventStatus: 'text',
  eventAttendanceMode: 'text',
  subEvent: { ...SHARED, eventStatus: 'text', eventAttendanceMode: 'dropped' },
  maximumPhysicalAttendeeCapacity: 'text',
  maximumVirtualAttendeeCapacity: 'text',
  remainingAttendeeCapacity: 'text',
  typicalAgeRange: 'dropped',
};

/** What is read of a course (docs/formats/schema-org.md). */
export const COURSE: JsonShape = {
  ...INSTANCE,
  courseCode: 'text',
  hasCourseInstance: INSTANCE,
  coursePrerequisites: NAMED,
  competencyRequired: NAMED,
  educationalLevel: NAMED,
  educationalCredentialAwarded: NAMED,
  occupationalCredentialAwarded: NAMED,
  numberOfCredits: 'dropped',
  teaches: NAMED,
  assesses: 'dropped',
  timeRequired: 'text',
  totalHistoricalEnrollment: 'dropped',
  availableLanguage: 'dropped',
  learningResourceType: 'dropped',
  educationalUse: 'dropped',
  educationalAlignment: 'dropped',
  financialAidEligible: 'dropped',
  syllabusSections: NAMED,
  educationalProgramMode: NAMED,
  programPrerequisites: NAMED,
  timeToComplete: 'text',
  timeOfDay: 'text',
  dayOfWeek: NAMED,
  maximumEnrollment: 'text',
  applicationDeadline: 'text',
  applicationStartDate: 'dropped',
  termDuration: 'dropped',
  termsPerYear: 'dropped',
  typicalCreditsPerTerm: 'dropped',
  programType: 'dropped',
  occupationalCategory: NAMED,
  hasCourse: 'dropped',
};
