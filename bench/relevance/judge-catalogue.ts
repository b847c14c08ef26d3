import type { OfferQuery } from '../../src/catalogue/model/offer-query.ts';
import type { QuestionClass } from '../../src/catalogue/web/quality/quality-figures.ts';
import { isJudged } from './follows-rule.ts';
import type { JudgedCatalogue } from './judged-catalogue.ts';
import type { JudgedOffer } from './judged-offer.ts';
import { type JudgedQuery, offerQueryOf } from './judged-query.ts';
import { type Grade, type GradedAnswer, RECALL_DEPTH } from './measures.ts';
import { meetsFilters, unjudgedFilters } from './meets-filters.ts';

/** The answer to one question, graded. */
export interface JudgedAnswer extends GradedAnswer {
  readonly query: JudgedQuery;
  readonly class: QuestionClass;
  readonly total: number;
  readonly correctedQuery: string | null;
  /** What was shown, best place first, with its grade. */
  readonly shown: readonly { readonly offer: JudgedOffer; readonly grade: Grade }[];
  /** Good offers that are not among the first 20. */
  readonly missing: readonly JudgedOffer[];
}

/**
 * Asks all questions and grades the answers. Throws where a judgement itself is wrong: it names no offer, one that fails the filters of
 * its own question, or one that it also forbids.
 */
export function judgeCatalogue(
  catalogue: JudgedCatalogue,
  queries: readonly JudgedQuery[],
): JudgedAnswer[] {
  const byId = new Map(catalogue.offers.map((offer) => [offer.id, offer]));
  const keys = new Set(catalogue.offers.map((offer) => offer.key));
  const judged = queries.map((query) => ({ query, ...judgementOf(catalogue, query, keys) }));
  const mistakes = judged.flatMap((one) => one.mistakes);
  if (mistakes.length > 0) throw new Error(`${catalogue.name}.yaml:\n${mistakes.join('\n')}`);
  return judged.map(({ query, asked, good }) => {
    const centre = asked.near === undefined ? null : catalogue.centreOf(asked.near);
    const answer = catalogue.search({
      query: asked,
      centre,
      today: catalogue.today,
      places: catalogue.places,
    });
    const shown = answer.hits.flatMap(({ offerId }) => {
      const offer = byId.get(offerId);
      return offer === undefined ? [] : [{ offer, grade: gradeOf(offer, query) }];
    });
    const seen = new Set(shown.map(({ offer }) => offer.id));
    return {
      query,
      class: query.class,
      total: answer.total,
      correctedQuery: answer.correctedQuery,
      grades: shown.map(({ grade }) => grade),
      good: good.length,
      forbidden: shown
        .filter(({ offer }) => isJudged(offer, query.forbidden))
        .map(({ offer }) => offer.key),
      shown,
      missing: good.filter((offer) => !seen.has(offer.id)),
    };
  });
}

function gradeOf(offer: JudgedOffer, query: JudgedQuery): Grade {
  if (isJudged(offer, query.forbidden)) return 'wrong';
  if (isJudged(offer, query.good)) return 'good';
  return isJudged(offer, query.acceptable) ? 'acceptable' : 'wrong';
}

/** The good offers that meet the filters, and what is wrong with the judgement itself. */
function judgementOf(
  { offers, today, centreOf }: JudgedCatalogue,
  query: JudgedQuery,
  keys: ReadonlySet<string>,
): {
  readonly asked: OfferQuery;
  readonly good: readonly JudgedOffer[];
  readonly mistakes: readonly string[];
} {
  const asked = offerQueryOf(query, RECALL_DEPTH);
  const centre = asked.near === undefined ? null : centreOf(asked.near);
  const meant = offers.filter((offer) => isJudged(offer, query.good));
  const good = meant.filter((offer) => meetsFilters(offer, asked, centre, today));
  const named = [...query.good, ...query.acceptable, ...query.forbidden].filter(
    (entry) => typeof entry === 'string',
  );
  const mistakes = [
    ...unjudgedFilters(asked).map((name) => `the filter ${name} is not judged`),
    ...named.filter((key) => !keys.has(key)).map((key) => `there is no offer „${key}“`),
    ...meant
      .filter((offer) => query.good.includes(offer.key) && !good.includes(offer))
      .map(({ key }) => `„${key}“ does not meet the filters`),
    ...good
      .filter((offer) => isJudged(offer, query.forbidden))
      .map(({ key }) => `„${key}“ is good and forbidden`),
    ...(query.good.length > 0 && good.length === 0 ? ['nothing good is found'] : []),
  ];
  return { asked, good, mistakes: mistakes.map((mistake) => `„${query.q}“: ${mistake}`) };
}
