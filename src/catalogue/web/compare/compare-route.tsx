import { localDate } from '../../../platform/clock.ts';
import { type Route, type RouteRequest, route } from '../../../platform/http/route.ts';
import { formats } from '../../../ui/format.ts';
import { htmlPage, htmlText } from '../../../ui/render.ts';
import { findAlternatives } from '../../use-cases/find-alternatives.ts';
import { type Comparison, loadComparison } from '../../use-cases/load-comparison.ts';
import type { ListQuery } from '../courses/course-links.ts';
import { type Located, locate } from '../courses/locate.ts';
import { readPageQuery } from '../courses/read-page-query.ts';
import { AnyQuery, type WebParts } from '../web-parts.ts';
import { type Words, wordsOf } from '../words/words.ts';
import { CHOICE_PARAMETER, MOST_COMPARED, readChosen } from './chosen-offers.ts';
import { COMPARE_PATH, compareHref } from './compare-links.ts';
import { ComparePage } from './compare-page.tsx';
import { compareRows } from './compare-rows.ts';
import { comparedOffer } from './compared-offer.ts';
import { EmptyComparePage } from './empty-compare-page.tsx';
import type { SimilarOffer } from './similar-offers.tsx';
import { TooManyPage } from './too-many-page.tsx';

const SIMILAR_SHOWN = 3;

/**
 * `GET /vergleich?offer=…`: up to four offers beside each other. The choice stands in the address and nowhere else. More than four
 * answer 422 and let choose; if none of them exists (any more) the answer is 404.
 */
export function compareRoute(parts: WebParts): Route {
  return route({
    method: 'GET',
    path: COMPARE_PATH,
    localized: true,
    access: { kind: 'public' },
    rateLimit: { perMinute: 120 },
    input: AnyQuery,
    handle: (request) => answer(parts, request),
  });
}

async function answer(
  parts: WebParts,
  { input, language, now }: RouteRequest<{ query: Record<string, string | string[]> }>,
): Promise<Response> {
  const { reader, shell } = parts;
  const words = wordsOf(language);
  const { query, typed } = readPageQuery(input.query);
  const chosen = readChosen(input.query[CHOICE_PARAMETER]);
  if (chosen.length === 0) {
    return htmlPage(htmlText(EmptyComparePage({ shell, words, query })), 200);
  }
  if (chosen.length > MOST_COMPARED) {
    const cards = await reader.cards.get(chosen);
    const offers = chosen.flatMap((id) => cards.get(id) ?? []);
    if (offers.length > MOST_COMPARED) {
      const named = offers.map(({ id, title, provider }) => ({
        id,
        title,
        provider: provider.name,
      }));
      return htmlPage(htmlText(TooManyPage({ shell, words, query, offers: named })), 422);
    }
  }
  const today = localDate(now);
  const comparison = await loadComparison(reader.db, chosen, today);
  const located = locate(query.near, parts.places);
  const columns = comparison.offers.map((offer) =>
    comparedOffer(offer, today, located, parts.bankOf),
  );
  const labels = await reader.labels.get(now);
  const page = ComparePage({
    view: {
      shell,
      words,
      query,
      chosen,
      comparison,
      columns,
      rows: compareRows(columns, { words, labels, today }),
      unknownPlace: located.kind === 'unknown' ? (typed.near ?? null) : null,
      similar: await similarOffers(parts, { comparison, query, located, now, words }),
      day: formats(language).day(now),
    },
  });
  return htmlPage(htmlText(page), columns.length === 0 ? 404 : 200);
}

/** As long as there is room: what one can still join in the same topics as the first offer. */
async function similarOffers(
  { reader }: WebParts,
  request: {
    comparison: Comparison;
    query: ListQuery;
    located: Located;
    now: Date;
    words: Words;
  },
): Promise<SimilarOffer[]> {
  const { comparison, query, located, now, words } = request;
  const ids = comparison.offers.map(({ id }) => id);
  const [first] = comparison.offers;
  if (first === undefined || ids.length >= MOST_COMPARED) return [];
  const venue = first.runs.find((run) => run.venue?.position)?.venue?.position ?? null;
  const position = located.kind === 'found' ? located.centre : venue;
  const found = await findAlternatives(
    reader,
    { id: first.id, topics: first.topics, position },
    { today: localDate(now), limit: SIMILAR_SHOWN + MOST_COMPARED },
  );
  return found
    .filter(({ card }) => !ids.includes(card.id))
    .slice(0, SIMILAR_SHOWN)
    .map(({ card }) => ({
      id: card.id,
      slug: card.slug,
      title: card.title,
      provider: card.provider.name,
      addHref: compareHref(words.language, [...ids, card.id], query),
    }));
}
