import { berlinDateTime } from '../../../platform/berlin-time.ts';
import { knownProperties } from '../../../ui/known-properties.ts';
import type { OfferDetail } from '../../queries/offer-detail.ts';
import type { DetailRun, DetailVenue } from '../../queries/offer-runs.ts';

const COURSE_MODES = {
  onsite: 'Onsite',
  online: 'Online',
  hybrid: 'Blended',
  selfpaced: 'Online',
} as const;
const MINUTES_PER_TEACHING_UNIT = 45;

/**
 * The course in the vocabulary of schema.org (Course with CourseInstance). Unknown facts are left out, never guessed. The course has
 * offers of its own as search engines ask for them: one per price.
 */
export function courseJsonLd(
  offer: OfferDetail,
  runs: readonly DetailRun[],
  urls: { page: string; provider: string },
): Record<string, unknown> {
  const { course, source } = offer;
  const offers = distinct(runs.map((run) => priceOf(run, urls.page)));
  return knownProperties({
    '@context': 'https://schema.org',
    '@type': 'Course',
    '@id': urls.page,
    url: urls.page,
    identifier: offer.id,
    name: offer.title,
    description: course.descriptionText ?? offer.subtitle ?? offer.title,
    inLanguage: course.languages[0] === 'de-simple' ? 'de' : course.languages[0],
    keywords: offer.keywords.length === 0 ? undefined : offer.keywords.join(', '),
    teaches: aimLines(course.learningAim),
    about: course.occupations.length === 0 ? undefined : course.occupations.map(occupation),
    coursePrerequisites: course.requirements,
    educationalCredentialAwarded: course.certificateText,
    provider: knownProperties({
      '@type': 'Organization',
      name: offer.provider.name,
      url: urls.provider,
      sameAs: offer.provider.website,
    }),
    offers: offers.length === 0 ? undefined : offers,
    hasCourseInstance: runs.map((run) => courseInstance(offer, run, urls.page)),
    license: source?.licence,
    creditText: source?.attribution,
  });
}

/** The aims of a course, each on its own; undefined where none is stated. */
function aimLines(aims: string | null): string[] | undefined {
  const lines = (aims ?? '').split('\n').map((line) => line.trim());
  const stated = lines.filter((line) => line !== '');
  return stated.length === 0 ? undefined : stated;
}

function occupation(code: string): Record<string, unknown> {
  return code.startsWith('http')
    ? { '@type': 'DefinedTerm', '@id': code, inDefinedTermSet: 'ESCO' }
    : { '@type': 'DefinedTerm', termCode: code, inDefinedTermSet: 'KldB 2010' };
}

function courseInstance(offer: OfferDetail, run: DetailRun, page: string): Record<string, unknown> {
  const units = offer.course.teachingUnits;
  return knownProperties({
    '@type': 'CourseInstance',
    '@id': `${page}#${run.id}`,
    name: offer.title,
    startDate: startOf(run),
    endDate: run.endsOn,
    courseMode: run.format === 'unknown' ? undefined : COURSE_MODES[run.format],
    courseWorkload:
      units === null ? undefined : `PT${Math.round(units * MINUTES_PER_TEACHING_UNIT)}M`,
    eventStatus: `https://schema.org/${run.status === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    location: run.venue && run.format !== 'online' ? placeOf(run.venue) : undefined,
    maximumAttendeeCapacity: run.seats.max,
    remainingAttendeeCapacity: run.seats.free,
    offers: priceOf(run, page),
  });
}

/** A day, or with a known time the instant with the offset that Berlin's clocks have then. */
function startOf(run: DetailRun): string | null {
  if (run.startsOn === null || run.startsAt === null) return run.startsOn;
  return berlinDateTime(run.startsOn, run.startsAt);
}

function priceOf(run: DetailRun, page: string): Record<string, unknown> | undefined {
  const { price } = run;
  const availability =
    run.status === 'full' || run.seats.free === 0
      ? 'https://schema.org/SoldOut'
      : run.seats.free !== null
        ? 'https://schema.org/InStock'
        : undefined;
  const offer = { '@type': 'Offer', url: run.bookingUrl ?? page, availability };
  if (price.state === 'free') {
    return knownProperties({ ...offer, category: 'Free', price: 0, priceCurrency: 'EUR' });
  }
  if (price.cents === null) return undefined;
  return knownProperties({
    ...offer,
    category: 'Paid',
    price: price.cents / 100,
    priceCurrency: 'EUR',
  });
}

/** Each price once: a course of forty runs has as a rule one. */
function distinct(
  offers: readonly (Record<string, unknown> | undefined)[],
): Record<string, unknown>[] {
  const byPrice = new Map<unknown, Record<string, unknown>>();
  for (const offer of offers) {
    if (offer === undefined) continue;
    const { '@type': type, category, price, priceCurrency } = offer;
    byPrice.set(price, { '@type': type, category, price, priceCurrency });
  }
  return [...byPrice.values()];
}

function placeOf(venue: DetailVenue): Record<string, unknown> {
  return knownProperties({
    '@type': 'Place',
    name: venue.name ?? venue.place,
    address: knownProperties({
      '@type': 'PostalAddress',
      streetAddress: venue.street,
      postalCode: venue.postalCode,
      addressLocality: venue.place,
      addressCountry: venue.country,
    }),
    // A postal code's centre would pretend to be the building.
    geo:
      venue.position?.precision === 'address'
        ? {
            '@type': 'GeoCoordinates',
            latitude: venue.position.lat,
            longitude: venue.position.lon,
          }
        : undefined,
  });
}
