import type { CardRun, OfferCard } from '../../src/catalogue/queries/offer-cards.ts';

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
  languageLevel: null,
  confirmedOn: '2027-01-01',
  runs: [someRun],
};
