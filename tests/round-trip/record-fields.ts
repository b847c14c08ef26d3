import type { CourseField } from '../../src/catalogue/export/not-carried.ts';
import type { HandedOnOffer } from '../../src/catalogue/queries/export/load-handed-on-offers.ts';
import type { HandedOnRun } from '../../src/catalogue/queries/offer-runs.ts';

/** What a record says, field by field, without ids, instants and whose it is; lists whose order means nothing are sorted. */
type RunField = Extract<CourseField, `run.${string}`>;
type OfferField = Exclude<CourseField, RunField>;

export function offerFields(offer: HandedOnOffer): Record<OfferField, unknown> {
  const { course, contact } = offer;
  return {
    kind: offer.kind,
    title: offer.title,
    subtitle: offer.subtitle,
    description: course.descriptionHtml,
    requirements: course.requirements,
    audience: course.audience,
    learningAim: course.learningAim,
    occupations: course.occupations,
    teacherProfile: course.teacherProfile,
    cancelTerms: course.cancelTerms,
    topics: [...offer.topics].sort(),
    targets: [...offer.targets].sort(),
    keywords: [...offer.keywords].sort(),
    funding: [...offer.funding].sort(),
    fundingText: offer.fundingText,
    fundingGoal: course.fundingGoal,
    upgradingLevel: course.upgradingLevel,
    mandatoryTraining: course.mandatoryTraining,
    certificates: [...course.certificates].sort(),
    certificateText: course.certificateText,
    languages: course.languages,
    languageLevel: course.languageLevel,
    durationDays: course.durationDays,
    teachingUnits: course.teachingUnits,
    durationText: course.durationText,
    access: course.access,
    url: offer.url,
    'contact.name': contact?.name ?? null,
    'contact.role': contact?.role ?? null,
    'contact.phone': contact?.phone ?? null,
    'contact.email': contact?.email ?? null,
    'contact.url': contact?.url ?? null,
    'contact.hours': contact?.hours ?? null,
  };
}

export function runFields(run: HandedOnRun): Record<RunField, unknown> {
  const { venue, seats, price } = run;
  return {
    'run.number': run.number,
    'run.startKind': run.startKind,
    'run.startsOn': run.startsOn,
    'run.endsOn': run.endsOn,
    'run.registrationEndsOn': run.registrationEndsOn,
    'run.format': run.format,
    'run.times': [...run.times].sort(),
    'run.scheduleText': run.scheduleText,
    'run.sessionCount': run.sessionCount,
    'run.sessions': run.sessions.map(({ heldOn, startsAt, endsAt }) => [heldOn, startsAt, endsAt]),
    'run.sessions.note': run.sessions.map(({ note }) => note),
    'run.venue.name': venue?.name ?? null,
    'run.venue.street': venue?.street ?? null,
    'run.venue.postalCode': venue?.postalCode ?? null,
    'run.venue.place': venue?.place ?? null,
    'run.venue.locality': venue?.locality ?? null,
    'run.venue.country': venue?.country ?? null,
    'run.venue.note': venue?.note ?? null,
    'run.venue.position': venue?.position?.precision === 'address' ? venue.position : null,
    'run.venue.access': venue?.access ?? {},
    'run.price.state': price.state,
    'run.price.cents': price.cents,
    'run.price.text': price.text,
    'run.seats.min': seats.min,
    'run.seats.max': seats.max,
    'run.seats.free': seats.free,
    'run.status': run.status,
    'run.childcare': run.childcare,
    'run.bookingUrl': run.bookingUrl,
  };
}
