import type { Kysely } from 'kysely';
import { addDays, type LocalDate } from '../../../platform/clock.ts';
import { FACETS, type OfferQuery, OfferQuerySchema } from '../../model/offer-query.ts';
import type { CatalogueTables } from '../../tables.ts';
import type { CatalogueIndex, Centre, SearchAnswer } from '../types.ts';
import { answerBySql } from './answer-by-sql.ts';
import { compareAnswers } from './compare-answers.ts';

export interface Verification {
  readonly position: number;
  readonly offers: number;
  /** Queries that were asked twice: the index and the database. */
  readonly queries: number;
  readonly differences: readonly { readonly query: string; readonly difference: string }[];
}

const VALUES_PER_FACET = 2;
const RADIUS_KM = 10;
const MOST_DIFFERENCES = 100;

/**
 * Asks the index and the database the same questions (everything, the commonest values of each facet, prices, dates, a circle)
 * and lists what differs in totals, hits, runs and facet counts. Changes between two questions would look like differences: the
 * index is expected to be up to date and the catalogue at rest.
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
  const changes: Partial<OfferQuery>[] = [{}, { past: '1' }];
  for (const facet of FACETS) {
    for (const { value } of everything.facets[facet].slice(0, VALUES_PER_FACET)) {
      changes.push({ [facet]: [value] });
    }
  }
  changes.push({ price_max: 0 }, { price_max: 100 });
  changes.push({ from: addDays(today, 14), to: addDays(today, 75) });
  const topic = everything.facets.topic[0]?.value;
  const provider = everything.facets.provider[0]?.value;
  if (topic !== undefined && provider !== undefined) {
    changes.push({
      topic: [topic],
      provider: [provider],
      format: ['onsite'],
      time: ['evening', 'morning'],
    });
  }
  const questions: Question[] = changes.map((change) => ({ change, centre: null }));
  const place = everything.places[0];
  if (place === undefined) return questions;
  const centre = { lat: place.lat, lon: place.lon, label: place.place };
  return [
    ...questions,
    { change: { km: RADIUS_KM }, centre },
    { change: { km: RADIUS_KM, format: ['onsite'], price_max: 500 }, centre },
  ];
}
