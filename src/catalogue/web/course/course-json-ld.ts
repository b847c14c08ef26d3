import { knownProperties } from '../../../ui/known-properties.ts';
import type { OfferDetail } from '../../queries/offer-detail.ts';
import type { DetailRun, DetailVenue } from '../../queries/offer-runs.ts';
import { berlinInstant, berlinOffsetMinutes } from '../calendar/berlin-time.ts';

const COURSE_MODES = {
  onsite: 'Onsite',
  online: 'Online',
  hybrid: 'Blended',
  selfpaced: 'Online',
} as const;
const MINUTES_PER_TEACHING_UNIT = 45;

/** The course in the vocabulary of schema.org (Course with CourseInstance). Unknown facts are left out, never guessed. */
export function courseJsonLd(
  offer: OfferDetail,
  runs: readonly DetailRun[],
  urls: { page: string; provider: string },
): Record<string, unknown> {
  const { course } = offer;
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
    coursePrerequisites: course.requirements,
    educationalCredentialAwarded: course.certificateText,
    provider: knownProperties({
      '@type': 'Organization',
      name: offer.provider.name,
      url: urls.provider,
      sameAs: offer.provider.website,
    }),
    hasCourseInstance: runs.map((run) => courseInstance(offer, run, urls.page)),
  });
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
  const hours = berlinOffsetMinutes(berlinInstant(run.startsOn, run.startsAt)) / 60;
  return `${run.startsOn}T${run.startsAt}:00+0${hours}:00`;
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
