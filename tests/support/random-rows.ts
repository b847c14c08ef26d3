import { STATUS_FILTERS, WEEKDAYS } from '../../src/catalogue/model/offer-query.ts';
import type {
  MeetingHours,
  OfferRow,
  PlainAccess,
  RunRow,
  Terms,
} from '../../src/catalogue/search/segment/rows.ts';
import {
  CHILDCARE_STATES,
  DELIVERY_FORMATS,
  LANGUAGE_LEVELS,
  PRICE_STATES,
  START_KINDS,
  TIME_MODELS,
} from '../../src/catalogue/tables.ts';
import { addDays } from '../../src/platform/clock.ts';
import { INDEX_TODAY, indexOffer, indexRun, NO_TERMS } from './index-rows.ts';
import type { Random } from './random-numbers.ts';

// Rows of the index with every state, also the unknown ones, without a database in between.

export const ROW_TOPICS = ['metal', 'welding', 'care', 'office', 'excel'] as const;
export const ROW_TERMS: Terms = {
  ...NO_TERMS,
  topicParents: new Map([
    ['welding', 'metal'],
    ['excel', 'office'],
  ]),
};
export const ROW_MEMBERS = Array.from({ length: 12 }, (_, i) => `member-${i}`);
export const ROW_FEATURES = ['step_free', 'lift', 'loop', 'signs'] as const;
export const ROW_WORDS = ['Pflege', 'Excel', 'Deutsch', 'Schweißen', 'Grundlagen'] as const;
const PLACES = Array.from({ length: 40 }, (_, i) => ({
  lat: 51.3 + ((i * 7) % 40) / 65,
  lon: 6.2 + ((i * 11) % 40) / 45,
  place: `Ort ${i}`,
}));

export function randomRows(random: Random, count: number): OfferRow[] {
  return Array.from({ length: count }, (_, i) => randomOffer(`o${i}`, random));
}

function randomOffer(id: string, random: Random): OfferRow {
  const slug = ROW_MEMBERS[random.below(ROW_MEMBERS.length)] ?? '';
  return indexOffer(id, [random.pick(ROW_WORDS), ...random.some(ROW_WORDS, 2)].join(' '), {
    provider: { slug, name: `Demo ${slug}` },
    topics: random.some(ROW_TOPICS, 2),
    targets: random.some(['women', 'seniors'], 2),
    funding: random.some(['bildungsgutschein', 'esf'], 2),
    certificates: random.some(['ihk', 'tuev'], 1),
    languages: random.some(['de', 'en'], 2),
    languageLevel: random.chance(0.5) ? random.pick(LANGUAGE_LEVELS) : null,
    durationDays: random.chance(0.7) ? random.pick([1, 5, 6, 60, 61, 900]) : null,
    access: randomAccess(random),
    runs: randomRuns(id, random),
  });
}

/** Some of the runs differ in nothing but their start, as most do in life. */
function randomRuns(id: string, random: Random): RunRow[] {
  const runs: RunRow[] = [];
  for (let i = random.below(8); i > 0; i--) {
    const last = runs.at(-1);
    const startKind = random.chance(0.75) ? 'fixed' : random.pick(START_KINDS);
    const start = {
      id: `${id}r${i}`,
      startKind,
      startsOn: startKind === 'fixed' ? addDays(INDEX_TODAY, random.below(120) - 40) : null,
    };
    const more = last !== undefined && random.chance(0.5) ? last : randomFacts(random);
    runs.push({ ...indexRun(start.id, more), ...start });
  }
  return runs;
}

function randomFacts(random: Random): Partial<RunRow> {
  const priceState = random.pick(PRICE_STATES);
  const position = random.chance(0.8) ? (PLACES[random.below(PLACES.length)] ?? null) : null;
  return {
    format: random.pick([...DELIVERY_FORMATS, 'onsite', 'onsite', 'unknown']),
    times: random.some(TIME_MODELS, 3),
    weekdays: random.chance(0.7) ? random.some(WEEKDAYS, 3) : [],
    hours: randomHours(random),
    priceState,
    priceCents: priceState === 'known' ? random.below(60) * random.pick([25, 2500]) : null,
    ownShareCents: random.chance(0.3) ? random.below(60) * random.pick([0, 25, 2500]) : null,
    seatsFree: random.chance(0.5) ? random.below(4) : null,
    status: random.pick(['open', 'open', 'guaranteed', 'full', STATUS_FILTERS[2]]),
    childcare: random.pick(CHILDCARE_STATES),
    position,
    place: position?.place ?? null,
    access: randomAccess(random),
  };
}

function randomHours(random: Random): MeetingHours {
  const earliest = random.chance(0.7) ? random.below(24) * 60 : null;
  const latest = random.chance(0.7) ? (earliest ?? 600) + 60 * (1 + random.below(8)) : null;
  return {
    earliest,
    latest,
    allBegins: earliest !== null && random.chance(0.7),
    allEnds: latest !== null && random.chance(0.7),
  };
}

function randomAccess(random: Random): PlainAccess {
  const yes = random.some(ROW_FEATURES, 3);
  return { yes, no: random.some(ROW_FEATURES, 2).filter((feature) => !yes.includes(feature)) };
}
