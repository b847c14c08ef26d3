import { localDate } from '../../../../platform/clock.ts';
import type { CourseDocument, CourseRunDocument } from '../../../model/course-document.ts';
import { deriveTimes } from '../../../model/derive-times.ts';
import { descriptionHtml } from '../../../model/description-text.ts';
import type { DetailProvider, OfferDetail } from '../../../queries/offer-detail.ts';
import type { DetailRun, DetailVenue } from '../../../queries/offer-runs.ts';
import { NO_SEALS } from '../../../queries/offer-seals.ts';
import type { OpenCourse } from '../../../use-cases/editing/answers.ts';
import { sanitiseDescription } from '../../../use-cases/publish/sanitise-description.ts';

/** The working copy of a course as its public page would show it. The position of its places is looked up when it goes online. */
export function previewDetail(
  { document, offerId, slug }: Pick<OpenCourse, 'document' | 'offerId' | 'slug'>,
  provider: DetailProvider,
  now: Date,
): OfferDetail {
  const description = sanitiseDescription(
    document.description === null ? null : descriptionHtml(document.description),
  );
  return {
    state: 'published',
    id: offerId,
    slug,
    title: document.title,
    subtitle: document.subtitle,
    kind: document.kind,
    url: document.url,
    topics: document.topics,
    targets: document.targets,
    funding: document.funding,
    fundingText: document.fundingText,
    seals: NO_SEALS,
    keywords: document.keywords,
    confirmedOn: localDate(now),
    freshness: 'fresh',
    provider,
    contact: document.contact,
    course: courseOf(document, description),
    source: null,
    runs: document.runs.map((run) => runOf(run, now)),
  };
}

function courseOf(
  document: CourseDocument,
  description: ReturnType<typeof sanitiseDescription>,
): OfferDetail['course'] {
  return {
    descriptionHtml: description.html,
    descriptionText: description.text,
    requirements: document.requirements,
    audience: document.audience,
    certificates: document.certificates,
    certificateText: document.certificateText,
    languages: document.languages,
    languageLevel: document.languageLevel,
    durationDays: document.durationDays,
    teachingUnits: document.teachingUnits,
    durationText: document.durationText,
    access: document.access,
    learningAim: document.learningAim,
    teacherProfile: document.teacherProfile,
    cancelTerms: document.cancelTerms,
    occupations: document.occupations,
    fundingGoal: document.fundingGoal,
    upgradingLevel: document.upgradingLevel,
    mandatoryTraining: document.mandatoryTraining,
  };
}

function runOf(run: CourseRunDocument, now: Date): DetailRun {
  const [first] = run.sessions;
  const venue = venueOf(run);
  return {
    id: run.id,
    number: run.number,
    startKind: run.startKind,
    startsOn: run.startsOn,
    endsOn: run.endsOn,
    startsAt: first?.startsAt ?? null,
    endsAt: first?.endsAt ?? null,
    registrationEndsOn: run.registrationEndsOn,
    cancelReason: run.cancelReason,
    format: run.format,
    times: [...new Set([...run.times, ...deriveTimes(run.sessions)])],
    scheduleText: run.scheduleText,
    sessionCount: run.sessions.length > 0 ? run.sessions.length : run.sessionCount,
    price: { state: run.priceState, cents: run.priceCents, text: run.priceText },
    seats: { min: run.seatsMin, max: run.seatsMax, free: run.seatsFree },
    status: run.status,
    childcare: run.childcare,
    bookingUrl: run.bookingUrl,
    confirmedOn: localDate(now),
    updatedAt: now,
    place:
      venue === null
        ? null
        : { name: venue.place, postalCode: venue.postalCode, position: venue.position },
    venue,
    sessions: run.sessions,
  };
}

function venueOf({ venue, venueId, id }: CourseRunDocument): DetailVenue | null {
  return venue === null ? null : { id: venueId ?? id, ...venue, position: null };
}
