import type { Places } from '../../../network/index.ts';
import { localDate } from '../../../platform/clock.ts';
import { FACETS, OfferQuerySchema } from '../../model/offer-query.ts';
import type { Labels } from '../../queries/label-store.ts';
import type { SearchAnswer } from '../../search/types.ts';
import { type FoundOffer, findOffers } from '../../use-cases/find-offers.ts';
import { type CatalogueReader, catalogueReader } from '../../use-cases/open-reader.ts';
import { offerPath } from '../courses/course-links.ts';
import { locate } from '../courses/locate.ts';
import { valueLabel } from '../courses/value-label.ts';
import { wordsOf } from '../words/words.ts';
import { runJson } from './run-json.ts';

/** What is wrong with a parameter, for the person who wrote the request. */
export interface QueryProblem {
  readonly parameter: string;
  readonly reason: string;
}

export type OffersAnswer =
  | { readonly kind: 'answer'; readonly position: number; readonly body: Record<string, unknown> }
  | { readonly kind: 'refused'; readonly problems: readonly QueryProblem[] }
  /** The index is still being built. */
  | { readonly kind: 'preparing' };

/** Parameters by name; a name given several times is a list. */
export type QueryParameters = Readonly<Record<string, string | readonly string[]>>;

const KNOWN = new Set([...Object.keys(OfferQuerySchema.unwrap().shape), 'explain']);

/**
 * The answer of `GET /api/v1/offers` and of `cli search` to the same parameters. Unknown parameters, wrong values and unknown
 * places are refused with the parameter's name. Labels are German; prices are in cents, days are local dates.
 */
export async function offersAnswer(
  parts: Pick<CatalogueReader, 'db' | 'index'> & {
    readonly places: Places;
    readonly publicUrl: string;
    readonly now: Date;
  },
  parameters: QueryParameters,
): Promise<OffersAnswer> {
  const reader = catalogueReader(parts);
  const unknown = Object.keys(parameters).filter((name) => !KNOWN.has(name));
  const parsed = OfferQuerySchema.safeParse(parameters);
  const problems = [
    ...unknown.map((parameter) => ({ parameter, reason: 'unknown parameter' })),
    ...(parsed.success ? [] : parsed.error.issues).map((issue) => ({
      parameter: String(issue.path[0]),
      reason: issue.message,
    })),
  ];
  if (!parsed.success || problems.length > 0) return { kind: 'refused', problems };
  const query = parsed.data;
  const located = locate(query.near, parts.places);
  if (located.kind === 'unknown') {
    const similar = located.similar.length === 0 ? '' : `, similar: ${located.similar.join(', ')}`;
    return {
      kind: 'refused',
      problems: [{ parameter: 'near', reason: `unknown place${similar}` }],
    };
  }
  if (!reader.index.isReady) return { kind: 'preparing' };
  const { answer, offers } = await findOffers(reader, {
    query,
    centre: located.kind === 'found' ? located.centre : null,
    today: localDate(parts.now),
    explain: parameters.explain === '1',
  });
  const labels = await reader.labels.get(
    parts.now,
    answer.facets.provider.map(({ value }) => value),
  );
  return {
    kind: 'answer',
    position: answer.position,
    body: {
      total: answer.total,
      position: answer.position,
      correctedQuery: answer.correctedQuery,
      ...(answer.explanation === undefined ? {} : { explain: answer.explanation }),
      hits: offers.map((offer) => hitJson(offer, parts.publicUrl)),
      facets: facetsJson(answer, labels),
    },
  };
}

function hitJson(found: FoundOffer, publicUrl: string): Record<string, unknown> {
  const { card, run, runCount, distanceKm } = found;
  return {
    id: card.id,
    title: card.title,
    url: `${publicUrl}${offerPath(card)}`,
    provider: { id: card.provider.id, slug: card.provider.slug, name: card.provider.name },
    topics: card.topics,
    distanceKm: distanceKm === null ? null : Math.round(distanceKm * 10) / 10,
    confirmedAt: card.confirmedOn,
    nextRun: run && runJson(run),
    runCount,
  };
}

function facetsJson(answer: SearchAnswer, labels: Labels): Record<string, unknown> {
  const words = wordsOf('de');
  return Object.fromEntries(
    FACETS.map((facet) => [
      facet,
      answer.facets[facet].map(({ value, count }) => ({
        value,
        label: valueLabel(facet, value, labels, words),
        count,
      })),
    ]),
  );
}
