import { type Kysely, sql } from 'kysely';
import {
  type CatalogueTables,
  CHILDCARE_STATES,
  DELIVERY_FORMATS,
  LANGUAGE_LEVELS,
  PRICE_STATES,
  RUN_STATUSES,
  START_KINDS,
  TIME_MODELS,
} from '../../src/catalogue/tables.ts';
import { addDays } from '../../src/platform/clock.ts';
import { courseRow, memberRow, offerRow, runRow, topicRow, venueRow } from './catalogue-rows.ts';
import { type Random, randomOf } from './random-numbers.ts';

/** The day around which the runs of the random catalogue lie. */
export const RANDOM_TODAY = '2026-09-01';
export const RANDOM_TOPICS = [
  'metal',
  'welding',
  'turning',
  'care',
  'dementia',
  'office',
  'excel',
  'language',
] as const;
export const RANDOM_FEATURES = [
  'step_free',
  'lift',
  'induction_loop',
  'sign_language',
  'easy_language',
] as const;
export const RANDOM_WORDS = [
  'Schweißen',
  'Pflege',
  'Lehrgang',
  'Excel',
  'Deutsch',
  'Grundlagen',
  'Abendkurs',
  'Umschulung',
  'Pflegehelferausbildung',
  'Schweißerlehrgang',
] as const;
const PUBLICATIONS = [
  'published',
  'published',
  'published',
  'published',
  'draft',
  'withdrawn',
] as const;

/** Fills an empty database with offers that have every state, also the unknown ones; the same seed gives the same rows. */
export async function insertRandomCatalogue(
  db: Kysely<CatalogueTables>,
  seed: number,
  offers: number,
): Promise<void> {
  const random = randomOf(seed);
  const members = Array.from({ length: 9 }, (_, i) =>
    memberRow(`p${i}`, i === 8 ? { publication: 'withdrawn' } : {}),
  );
  await db.insertInto('member').values(members).execute();
  await db.insertInto('vocabulary_term').values(topicRows()).execute();
  await insertShares(db);
  const venues = Array.from({ length: 25 }, (_, i) => randomVenue(`v${i}`, random));
  await db.insertInto('venue').values(venues).execute();
  for (let first = 0; first < offers; first += 100) {
    const ids = Array.from({ length: Math.min(100, offers - first) }, (_, i) => `o${first + i}`);
    await db
      .insertInto('offer')
      .values(ids.map((id) => randomOffer(id, random)))
      .execute();
    const withCourse = ids.filter(() => random.chance(0.9));
    await db
      .insertInto('course')
      .values(withCourse.map((id) => randomCourse(id, random)))
      .execute();
    const runs = ids.flatMap((id) =>
      Array.from({ length: random.below(8) }, (_, i) => randomRun(`${id}r${i}`, id, random)),
    );
    await db.insertInto('course_run').values(runs).execute();
    const sessions = runs.flatMap((run) => randomSessions(run.id, random));
    await db.insertInto('course_session').values(sessions).execute();
  }
}

/** All of a price, a part of it with a limit, and one that is another for later starts. */
function insertShares(db: Kysely<CatalogueTables>) {
  const change = addDays(RANDOM_TODAY, 30);
  return sql`insert into funding_share (programme_id, first_start, last_start, funding, percent, most_cents, goals, least_units, mandatory) values
    ('voucher', null, ${addDays(change, 30)}, 'bildungsgutschein', 100, null, '{anpassung,privat}', null, true),
    ('cheque', null, null, 'bildungsurlaub', 35, 20000, null, 10, true),
    ('fund', null, ${change}, 'esf', 75, null, null, null, false),
    ('fund', ${addDays(change, 1)}, null, 'esf', 100, 10000, null, null, false)`.execute(db);
}

function topicRows() {
  return [
    topicRow('metal', 'Metall'),
    topicRow('welding', 'Schweißen', 'metal'),
    topicRow('turning', 'Drehen', 'metal'),
    topicRow('care', 'Pflege'),
    topicRow('dementia', 'Demenz', 'care'),
    topicRow('office', 'Büro'),
    topicRow('excel', 'Excel', 'office'),
    topicRow('language', 'Sprachen'),
  ];
}

function randomFacts(random: Random): string {
  const facts = random
    .some(RANDOM_FEATURES, 4)
    .map((feature) => [feature, random.pick(['yes', 'yes', 'no', 'on_request'])]);
  return JSON.stringify(Object.fromEntries(facts));
}

function randomVenue(id: string, random: Random) {
  const position = random.chance(0.8)
    ? {
        lat: 51.3 + random.next() * 0.6,
        lon: 6.2 + random.next() * 0.9,
        precision: 'address' as const,
      }
    : {};
  return venueRow(id, `m-p${random.below(9)}`, {
    place: random.pick(['Wesel', 'Moers', 'Xanten']),
    access: randomFacts(random),
    ...position,
  });
}

function randomOffer(id: string, random: Random) {
  const publication = random.pick(PUBLICATIONS);
  return offerRow(id, `m-p${random.below(9)}`, {
    title: [random.pick(RANDOM_WORDS), ...random.some(RANDOM_WORDS, 2)].join(' '),
    topics: random.some(RANDOM_TOPICS, 3),
    targets: random.some(['women', 'seniors', 'newcomers'], 2),
    funding: random.some(['bildungsgutschein', 'bildungsurlaub', 'esf'], 2),
    keywords: random.some(RANDOM_WORDS, 1),
    publication,
    withdrawn_at: publication === 'withdrawn' ? new Date('2026-08-15T08:00:00Z') : null,
  });
}

function randomCourse(id: string, random: Random) {
  return courseRow(id, {
    description_text: random.some(RANDOM_WORDS, 6).join(' '),
    certificates: random.some(['ihk', 'tuev', 'pflichtnachweis'], 2),
    languages: random.some(['de', 'en', 'de-simple'], 2),
    language_level: random.chance(0.5) ? random.pick(LANGUAGE_LEVELS) : null,
    duration_days: random.chance(0.7)
      ? random.pick([1, 2, 5, 6, 20, 21, 60, 61, 180, 181, 365, 366, 900])
      : null,
    access: randomFacts(random),
    funding_goal: random.pick([null, null, 'anpassung', 'aufstieg']),
    teaching_units: random.chance(0.5) ? 8 + random.below(5) : null,
    mandatory_training: random.pick([null, null, true, false]),
  });
}

function randomRun(id: string, offerId: string, random: Random) {
  const startKind = random.chance(0.75) ? 'fixed' : random.pick(START_KINDS);
  const startsOn = startKind === 'fixed' ? addDays(RANDOM_TODAY, random.below(200) - 60) : null;
  const priceState = random.pick(PRICE_STATES);
  return runRow(id, offerId, {
    start_kind: startKind,
    starts_on: startsOn,
    ends_on: startsOn !== null && random.chance(0.3) ? addDays(startsOn, random.below(3)) : null,
    format: random.pick([...DELIVERY_FORMATS, 'onsite', 'onsite', 'unknown']),
    times: random.some(TIME_MODELS, 3),
    venue_id: random.chance(0.8) ? `v${random.below(25)}` : null,
    price_state: priceState,
    price_cents: priceState === 'known' ? random.below(60) * 25 * random.pick([1, 100]) : null,
    seats_free: random.chance(0.5) ? random.below(4) : null,
    status: random.pick(RUN_STATUSES),
    childcare: random.pick(CHILDCARE_STATES),
    publication: random.pick(PUBLICATIONS),
  });
}

/** Up to four meetings on one to three weekdays, of some of which the hours are not known; the last may go past midnight. */
function randomSessions(runId: string, random: Random) {
  const time = () =>
    `${String(random.below(24)).padStart(2, '0')}:${random.pick(['00', '15', '30'])}`;
  return Array.from({ length: random.below(5) }, (_, position) => ({
    run_id: runId,
    position,
    held_on: addDays(RANDOM_TODAY, random.below(3) * 8),
    starts_at: random.chance(0.8) ? time() : null,
    ends_at: random.chance(0.8) ? time() : null,
  }));
}
