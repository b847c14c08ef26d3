import type { OfferRecord, RunRecord, VenueRecord } from '../exchange/record.ts';
import type { HandedOnOffer } from '../queries/export/load-handed-on-offers.ts';
import type { DetailVenue, HandedOnRun } from '../queries/offer-runs.ts';

/** What is handed on of an offer in the neutral form that the readers of all formats produce, so that both can be compared. */
export function recordOf(offer: HandedOnOffer): OfferRecord {
  const { course } = offer;
  return {
    key: offer.key,
    kind: offer.kind,
    title: offer.title,
    subtitle: offer.subtitle,
    descriptionHtml: course.descriptionHtml,
    requirements: course.requirements,
    audience: course.audience,
    learningAim: course.learningAim,
    occupations: course.occupations,
    teacherProfile: course.teacherProfile,
    cancelTerms: course.cancelTerms,
    topics: offer.topics,
    categories: [],
    keywords: offer.keywords,
    targets: offer.targets,
    funding: offer.funding,
    fundingText: offer.fundingText,
    fundingGoal: course.fundingGoal,
    upgradingLevel: course.upgradingLevel,
    mandatoryTraining: course.mandatoryTraining,
    certificates: course.certificates,
    certificateText: course.certificateText,
    languages: course.languages,
    languageLevel: course.languageLevel,
    durationDays: course.durationDays,
    teachingUnits: course.teachingUnits,
    durationText: course.durationText,
    access: course.access,
    url: offer.url,
    contact: offer.contact,
    runs: offer.runs.map(runRecordOf),
  };
}

export function runRecordOf(run: HandedOnRun): RunRecord {
  return {
    key: run.key,
    number: run.number,
    startKind: run.startKind,
    startsOn: run.startsOn,
    endsOn: run.endsOn,
    registrationEndsOn: run.registrationEndsOn,
    format: run.format,
    times: run.times,
    scheduleText: run.scheduleText,
    sessionCount: run.sessionCount,
    venue: run.venue && venueRecordOf(run.venue),
    price: run.price,
    seats: run.seats,
    status: run.status,
    childcare: run.childcare,
    bookingUrl: run.bookingUrl,
    sessions: run.sessions,
  };
}

/** The middle of a postal code is our guess, not a position that the provider has stated. */
function venueRecordOf(venue: DetailVenue): VenueRecord {
  const { id: _ours, position, ...stated } = venue;
  const isExact = position?.precision === 'address';
  return { ...stated, position: isExact ? { lat: position.lat, lon: position.lon } : null };
}
