import { fundingLeft } from '../../../members/index.ts';
import type { LocalDate } from '../../../platform/clock.ts';
import type { OfferDetail } from '../../queries/offer-detail.ts';
import { offerPath } from '../courses/course-links.ts';
import { runJson } from './run-json.ts';
import type { OfferJson } from './schemas/offer-schema.ts';

/** The whole offer with all published runs, for machines. Null = unknown, an empty list = nothing stated. */
export function offerJson(offer: OfferDetail, publicUrl: string, today: LocalDate): OfferJson {
  const { course, provider, source } = offer;
  return {
    id: offer.id,
    kind: offer.kind,
    title: offer.title,
    subtitle: offer.subtitle,
    url: `${publicUrl}${offerPath(offer)}`,
    providerUrl: offer.url,
    provider: {
      id: provider.id,
      slug: provider.slug,
      name: provider.name,
      url: `${publicUrl}/anbieter/${provider.slug}`,
    },
    contact: offer.contact,
    topics: [...offer.topics],
    targets: [...offer.targets],
    keywords: [...offer.keywords],
    funding: [...fundingLeft(offer.funding, offer.seals.proofs, today)],
    fundingText: offer.fundingText,
    descriptionHtml: course.descriptionHtml,
    description: course.descriptionText,
    requirements: course.requirements,
    audience: course.audience,
    certificates: [...course.certificates],
    certificateText: course.certificateText,
    languages: [...course.languages],
    languageLevel: course.languageLevel,
    duration: {
      days: course.durationDays,
      teachingUnits: course.teachingUnits,
      text: course.durationText,
    },
    access: course.access,
    confirmedAt: offer.confirmedOn,
    source: source && {
      name: source.name,
      url: source.url,
      licence: source.licence,
      attribution: source.attribution,
      deliveredAt: source.deliveredOn,
    },
    runs: offer.runs.map((run) => ({
      ...runJson(run),
      number: run.number,
      registrationEnds: run.registrationEndsOn,
      schedule: run.scheduleText,
      bookingUrl: run.bookingUrl,
      confirmedAt: run.confirmedOn,
      venue: run.venue && {
        name: run.venue.name,
        street: run.venue.street,
        postalCode: run.venue.postalCode,
        place: run.venue.place,
        locality: run.venue.locality,
        country: run.venue.country,
        access: run.venue.access,
      },
      sessions: run.sessions.map((session) => ({ ...session })),
    })),
  };
}
