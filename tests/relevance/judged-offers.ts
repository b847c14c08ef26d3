import type { JudgedOffer, JudgedRun } from '../../bench/relevance/judged-offer.ts';

/** An offer with nothing but a title; `given` says what the test is about. */
export function judgedOffer(given: Partial<JudgedOffer> = {}): JudgedOffer {
  return {
    id: 'id-of-offer',
    key: 'offer',
    title: 'Demo-Kurs',
    subtitle: null,
    keywords: [],
    topics: [],
    topicLabels: [],
    description: null,
    provider: 'Demo-Anbieter',
    providerSlug: 'demo-anbieter',
    targets: [],
    funding: [],
    certificates: [],
    level: null,
    runs: [judgedRun()],
    ...given,
  };
}

export function judgedRun(given: Partial<JudgedRun> = {}): JudgedRun {
  return {
    startKind: 'fixed',
    startsOn: '2026-12-01',
    format: 'onsite',
    times: [],
    priceState: 'unknown',
    priceCents: null,
    status: 'open',
    childcare: 'unknown',
    seatsFree: null,
    lat: null,
    lon: null,
    place: null,
    ...given,
  };
}
