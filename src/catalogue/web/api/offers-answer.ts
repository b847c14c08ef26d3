import type { Places } from '../../../network/index.ts';
import { localDate } from '../../../platform/clock.ts';
import type { FACETS, OfferQuery } from '../../model/offer-query.ts';
import type { Labels } from '../../queries/label-store.ts';
import type { SearchAnswer, SearchRequest } from '../../search/types.ts';
import { type FoundOffer, findOffers } from '../../use-cases/find-offers.ts';
import { type CatalogueReader, catalogueReader } from '../../use-cases/open-reader.ts';
import { offerPath } from '../courses/course-links.ts';
import { locate, placeFinder } from '../courses/locate.ts';
import { valueLabel } from '../courses/value-label.ts';
import { wordsOf } from '../words/words.ts';
import { OFFER_PARAMETERS } from './parameters.ts';
import { type QueryParameters, readParameters } from './read-parameters.ts';
import { runJson } from './run-json.ts';
import type { FacetCountJson, HitJson, OffersJson } from './schemas/offers-schema.ts';
import type { ProblemError } from './schemas/problem-schema.ts';
import { SearchParametersSchema } from './search-parameters.ts';

export type OffersAnswer =
  | { readonly kind: 'answer'; readonly body: OffersJson }
  | { readonly kind: 'refused'; readonly problems: readonly ProblemError[] }
  /** The index is still being built. */
  | { readonly kind: 'preparing' };

export type OffersQuestion =
  | { readonly kind: 'refused'; readonly problems: readonly ProblemError[] }
  | { readonly kind: 'asked'; readonly request: SearchRequest };

interface AnswerParts extends Pick<CatalogueReader, 'db' | 'index'> {
  readonly places: Places;
  readonly publicUrl: string;
  readonly now: Date;
}

const PARAMETER_NAMES = Object.keys(OFFER_PARAMETERS);

/**
 * The answer of `GET /api/v1/offers` and of `cli search` to the same parameters. Unknown parameters, wrong values and unknown
 * places are refused with the parameter's name. Labels are German; prices are in cents, days are local dates.
 */
export async function offersAnswer(
  parts: AnswerParts,
  parameters: QueryParameters,
): Promise<OffersAnswer> {
  const question = offersQuestion(parts, parameters);
  if (question.kind === 'refused') return question;
  if (!parts.index.isReady) return { kind: 'preparing' };
  return { kind: 'answer', body: await answerOffers(parts, question.request) };
}

/** What the parameters ask, with the place looked up; nothing is searched yet. */
export function offersQuestion(
  { places, now }: Pick<AnswerParts, 'places' | 'now'>,
  parameters: QueryParameters,
): OffersQuestion {
  const read = readParameters(parameters, SearchParametersSchema, PARAMETER_NAMES);
  if (read.kind === 'refused') return read;
  const { explain, facet_size: facetSize, ...query } = read.query;
  const problem = windowProblem(query);
  if (problem !== null) return { kind: 'refused', problems: [problem] };
  const located = locate(query.near, places);
  if (located.kind === 'unknown') {
    const reason = 'Nobody knows this place; give a postal code, a name or "lat,lon".';
    const allowed = located.similar;
    return {
      kind: 'refused',
      problems: [{ parameter: 'near', value: query.near ?? '', reason, allowed: [...allowed] }],
    };
  }
  return {
    kind: 'asked',
    request: {
      query,
      centre: located.kind === 'found' ? located.centre : null,
      today: localDate(now),
      explain: explain === '1',
      facetSize,
      withPlaces: false,
      places: placeFinder(places),
    },
  };
}

function windowProblem({ from, to }: OfferQuery): ProblemError | null {
  if (from === undefined || to === undefined || from <= to) return null;
  return { parameter: 'to', value: to, reason: `Expected a day not before "from" (${from}).` };
}

export async function answerOffers(
  parts: Omit<AnswerParts, 'places'>,
  request: SearchRequest,
): Promise<OffersJson> {
  const reader = catalogueReader(parts);
  const { answer, offers } = await findOffers(reader, request);
  const labels = await reader.labels.get(
    parts.now,
    answer.facets.provider.map(({ value }) => value),
  );
  return {
    total: answer.total,
    position: answer.position,
    correctedQuery: answer.correctedQuery,
    didYouMean: answer.didYouMean,
    readAsNear: answer.readAsNear,
    ...(answer.explanation === undefined ? {} : { explain: answer.explanation }),
    hits: offers.map((offer) => hitJson(offer, parts.publicUrl)),
    facets: facetsJson(answer, labels),
    facetTotals: answer.facetTotals,
  };
}

function hitJson(found: FoundOffer, publicUrl: string): HitJson {
  const { card, run, runCount, distanceKm } = found;
  return {
    id: card.id,
    title: card.title,
    url: `${publicUrl}${offerPath(card)}`,
    provider: { id: card.provider.id, slug: card.provider.slug, name: card.provider.name },
    topics: [...card.topics],
    distanceKm: distanceKm === null ? null : Math.round(distanceKm * 10) / 10,
    confirmedAt: card.confirmedOn,
    freshness: card.freshness === 'fresh' ? 'fresh' : 'grey',
    nextRun: run && runJson(run),
    runCount,
  };
}

function facetsJson(answer: SearchAnswer, labels: Labels): OffersJson['facets'] {
  const words = wordsOf('de');
  const countsOf = (facet: (typeof FACETS)[number]): FacetCountJson[] =>
    answer.facets[facet].map(({ value, count }) => ({
      value,
      label: valueLabel(facet, value, labels, words),
      count,
    }));
  return {
    topic: countsOf('topic'),
    provider: countsOf('provider'),
    format: countsOf('format'),
    time: countsOf('time'),
    weekday: countsOf('weekday'),
    price: countsOf('price'),
    share: countsOf('share'),
    duration: countsOf('duration'),
    funding: countsOf('funding'),
    certificate: countsOf('certificate'),
    language: countsOf('language'),
    level: countsOf('level'),
    target: countsOf('target'),
    access: countsOf('access'),
    childcare: countsOf('childcare'),
    status: countsOf('status'),
  };
}
