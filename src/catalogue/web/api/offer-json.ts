import { fundingLeft } from '../../../members/index.ts';
import type { LocalDate } from '../../../platform/clock.ts';
import type { OfferCard } from '../../queries/offer-cards.ts';
import type { OfferDetail } from '../../queries/offer-detail.ts';
import { offerFacts } from '../course/funding/offer-facts.ts';
import { sortRuns } from '../course/sort-runs.ts';
import { offerPath } from '../courses/course-links.ts';
import { hasBegun } from '../words/start-words.ts';
import { runJson } from './run-json.ts';
import type { OfferJson } from './schemas/offer-schema.ts';

/** The whole offer with all published runs, for machines. Null = unknown, an empty list = nothing stated. */
export function offerJson(
  offer: OfferDetail,
  variants: readonly OfferCard[],
  publicUrl: string,
  today: LocalDate,
): OfferJson {
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
    fundingFacts: { ...offerFacts(offer, sortRuns(offer.runs, today).next, today) },
    descriptionHtml: course.descriptionHtml,
    description: course.descriptionText,
    learningAim: course.learningAim,
    requirements: course.requirements,
    audience: course.audience,
    certificates: [...course.certificates],
    certificateText: course.certificateText,
    occupations: [...course.occupations],
    languages: [...course.languages],
    languageLevel: course.languageLevel,
    duration: {
      days: course.durationDays,
      teachingUnits: course.teachingUnits,
      text: course.durationText,
    },
    teacherProfile: course.teacherProfile,
    cancelTerms: course.cancelTerms,
    access: course.access,
    confirmedAt: offer.confirmedOn,
    freshness: offer.freshness === 'fresh' ? 'fresh' : 'grey',
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
    variants: variants.map((variant) => variantJson(variant, publicUrl, today)),
  };
}

function variantJson(
  variant: OfferCard,
  publicUrl: string,
  today: LocalDate,
): OfferJson['variants'][number] {
  const { id, slug, name } = variant.provider;
  const next = variant.runs.find((run) => !hasBegun(run, today));
  return {
    id: variant.id,
    title: variant.title,
    url: `${publicUrl}${offerPath(variant)}`,
    provider: { id, slug, name },
    start: next?.startsOn ?? null,
    place: next?.place?.name ?? null,
    format: next?.format ?? null,
  };
}
