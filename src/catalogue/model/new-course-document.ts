import type { CourseDocument, CourseRunDocument } from './course-document.ts';

/** A course of which nothing but the title is known. */
export function newCourseDocument(title: string): CourseDocument {
  return {
    kind: 'course',
    title,
    subtitle: null,
    description: null,
    learningAim: null,
    requirements: null,
    audience: null,
    topics: [],
    targets: [],
    funding: [],
    certificates: [],
    certificateText: null,
    occupations: [],
    languages: [],
    languageLevel: null,
    durationDays: null,
    teachingUnits: null,
    durationText: null,
    fundingText: null,
    fundingGoal: null,
    upgradingLevel: null,
    mandatoryTraining: null,
    teacherProfile: null,
    cancelTerms: null,
    keywords: [],
    access: {},
    url: null,
    contact: null,
    runs: [],
  };
}

/** A run of which nothing is known; `id` from `randomId()`. */
export function newCourseRun(id: string): CourseRunDocument {
  return {
    id,
    number: null,
    startKind: 'fixed',
    startsOn: null,
    endsOn: null,
    registrationEndsOn: null,
    format: 'onsite',
    times: [],
    scheduleText: null,
    sessions: [],
    sessionCount: null,
    venueId: null,
    venue: null,
    priceState: 'unknown',
    priceCents: null,
    priceText: null,
    seatsMin: null,
    seatsMax: null,
    seatsFree: null,
    status: 'open',
    cancelReason: null,
    childcare: 'unknown',
    bookingUrl: null,
  };
}
