import type { Kysely } from 'kysely';
import { addDays, type LocalDate } from '../../../platform/clock.ts';
import { FACETS, type Facet, type OfferQuery, OfferQuerySchema } from '../../model/offer-query.ts';
import type { CatalogueTables } from '../../tables.ts';
import type { CatalogueIndex, Centre, FacetCount, SearchAnswer } from '../types.ts';
import { answerBySql } from './answer-by-sql.ts';
import { compareAnswers } from './compare-answers.ts';

export interface Verification {
  readonly position: number;
  readonly offers: number;
  /** Queries that were asked twice: the index and the database. */
  readonly queries: number;
  readonly differences: readonly { readonly query: string; readonly difference: string }[];
}

/** Each facet once, beside others; a filter on two of them leaves enough offers to be compared. */
const FACETS_TOGETHER: readonly (readonly Facet[])[] = [
  ['topic', 'format'],
  ['provider', 'time', 'childcare'],
  ['weekday', 'duration', 'level'],
  ['price', 'language', 'status'],
  ['funding', 'access'],
  ['certificate', 'target'],
  ['share'],
];
const MOST_VALUES = 50;
/** Up to this many offers each facet is asked for alone as well: a question costs the database 0.1 ms per offer. */
const MOST_OFFERS_FOR_EACH_VALUE = 5_000;
const VALUES_PER_FACET = 2;
const RADIUS_KM = 10;
const MOST_DIFFERENCES = 100;

/**
 * Asks the index and the database the same questions (everything, all facets some at a time and, up to 5,000 offers, one by one,
 * prices, dates, a circle) and lists what differs in totals, hits, runs and facet counts. Changes between two questions would look
 * like differences: the index is expected to be up to date and the catalogue at rest.
 */
export async function verifyIndex(
  db: Kysely<CatalogueTables>,
  index: CatalogueIndex,
  today: LocalDate,
): Promise<Verification> {
  const everything = index.search({ query: OfferQuerySchema.parse({}), centre: null, today });
  const questions = questionsAbout(everything, today);
  const differences: { query: string; difference: string }[] = [];
  let offers = 0;
  for (const { change, centre } of questions) {
    // All hits on one page, beyond what an address may ask for.
    const query = { ...OfferQuerySchema.parse({}), ...change, size: 10_000_000 };
    const answer = index.search({ query, centre, today });
    offers = Math.max(offers, answer.total);
    const truth = await answerBySql(db, { query, centre, today }, null);
    const name = JSON.stringify({ ...change, ...(centre === null ? {} : { centre }) });
    for (const difference of compareAnswers(answer, truth)) {
      if (differences.length < MOST_DIFFERENCES) differences.push({ query: name, difference });
    }
  }
  return { position: index.position, offers, queries: questions.length, differences };
}

interface Question {
  readonly change: Partial<OfferQuery>;
  readonly centre: Centre | null;
}

function questionsAbout(everything: SearchAnswer, today: LocalDate): Question[] {
  const { facets, places, total } = everything;
  const anywhere: Partial<OfferQuery>[] = [
    {},
    { past: '1' },
    { from: addDays(today, 14), to: addDays(today, 75), price_max: 100 },
    ...FACETS_TOGETHER.map((names) =>
      Object.fromEntries(names.map((name) => [name, everySecond(facets[name], name)])),
    ),
  ];
  if (total <= MOST_OFFERS_FOR_EACH_VALUE) {
    for (const facet of FACETS) {
      for (const { value } of facets[facet].slice(0, VALUES_PER_FACET)) {
        anywhere.push({ [facet]: [value] });
      }
    }
    anywhere.push({ price_max: 0 });
  }
  const questions = anywhere.map((change) => ({ change, centre: null }));
  const place = places[0];
  if (place === undefined) return questions;
  const centre = { lat: place.lat, lon: place.lon, label: place.place };
  return [
    ...questions,
    { change: { km: RADIUS_KM }, centre },
    { change: { km: RADIUS_KM, format: ['onsite'], price_max: 500 }, centre },
  ];
}

/** The commonest value, the third and so on: about half of the offers have one. Each chosen barrier fact must be met: one. */
function everySecond(counts: readonly FacetCount[], facet: Facet): string[] {
  const values = counts.map(({ value }) => value).filter((_, place) => place % 2 === 0);
  return values.slice(0, facet === 'access' ? 1 : MOST_VALUES);
}
