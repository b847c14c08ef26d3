import type { CardRun, OfferCard } from '../../src/catalogue/queries/offer-cards.ts';
import type { OfferDetail } from '../../src/catalogue/queries/offer-detail.ts';
import type { DetailRun } from '../../src/catalogue/queries/offer-runs.ts';
import { NO_SEALS } from '../../src/catalogue/queries/offer-seals.ts';

/** A run of which nothing but its day is known, for tests to state what they are about. */
export const someRun: CardRun = {
  id: 'run000000001',
  startKind: 'fixed',
  startsOn: '2027-01-11',
  endsOn: null,
  startsAt: null,
  endsAt: null,
  format: 'onsite',
  times: [],
  place: null,
  price: { state: 'unknown', cents: null, text: null },
  seats: { min: null, max: null, free: null },
  status: 'open',
  childcare: 'unknown',
};

export const someCard: OfferCard = {
  id: 'offer0000001',
  slug: 'schweissen-am-abend',
  title: 'Schweißen am Abend',
  kind: 'course',
  provider: { id: 'm1', slug: 'werkhof', name: 'Werkhof (Demo)', isDemo: true },
  topics: ['schweissen'],
  funding: [],
  course: { fundingGoal: null, teachingUnits: null, mandatoryTraining: null, certificates: [] },
  languageLevel: null,
  seals: NO_SEALS,
  confirmedOn: '2027-01-01',
  freshness: 'fresh',
  runs: [someRun],
};

export const someDetailRun: DetailRun = {
  ...someRun,
  number: null,
  registrationEndsOn: null,
  cancelReason: null,
  scheduleText: null,
  sessionCount: null,
  bookingUrl: null,
  confirmedOn: '2027-01-01',
  updatedAt: new Date('2027-01-01T08:00:00Z'),
  venue: null,
  sessions: [],
};

export const someDetail: OfferDetail = {
  state: 'published',
  id: someCard.id,
  slug: someCard.slug,
  title: someCard.title,
  subtitle: null,
  kind: 'course',
  url: null,
  topics: [],
  targets: [],
  funding: [],
  fundingText: null,
  seals: NO_SEALS,
  keywords: [],
  confirmedOn: '2027-01-01',
  freshness: 'fresh',
  provider: { ...someCard.provider, phone: null, email: null, website: null },
  contact: null,
  course: {
    descriptionHtml: null,
    descriptionText: null,
    requirements: null,
    audience: null,
    certificates: [],
    certificateText: null,
    languages: [],
    languageLevel: null,
    durationDays: null,
    teachingUnits: null,
    durationText: null,
    access: {},
    learningAim: null,
    teacherProfile: null,
    cancelTerms: null,
    fundingGoal: null,
    upgradingLevel: null,
    mandatoryTraining: null,
    occupations: [],
  },
  source: null,
  runs: [someDetailRun],
};
