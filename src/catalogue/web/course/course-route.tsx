import { z } from 'zod';
import { localDate } from '../../../platform/clock.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { htmlPage, htmlText } from '../../../ui/render.ts';
import type { OfferCard as CardView } from '../../../ui/result-card.tsx';
import { shownOn } from '../../queries/freshness/shown-on.ts';
import { loadOfferDetail, type OfferDetail } from '../../queries/offer-detail.ts';
import { keptInstead } from '../../queries/twins/kept-instead.ts';
import { offerVariants } from '../../queries/twins/offer-variants.ts';
import { findAlternatives } from '../../use-cases/find-alternatives.ts';
import { offerHref, readOfferAddress } from '../courses/course-links.ts';
import { finishedPage } from '../finished-page.ts';
import { keptPageKey } from '../kept-page-key.ts';
import { offerCardView } from '../offer-card-view.ts';
import type { WebParts } from '../web-parts.ts';
import { cardFunding } from '../words/card-funding.ts';
import { type Words, wordsOf } from '../words/words.ts';
import { CoursePage } from './course-page.tsx';
import { sortRuns } from './sort-runs.ts';
import { WithdrawnPage } from './withdrawn-page.tsx';

const ALTERNATIVES = 6;

/** `GET /kurse/{slug}-{id}`: 301 to the right slug, 404 for an unknown id, 410 with live alternatives for one that is shown no more. */
export function courseRoute(parts: WebParts): Route {
  return route({
    method: 'GET',
    path: '/kurse/:address',
    localized: true,
    access: { kind: 'public' },
    rateLimit: { perMinute: 240 },
    input: z.object({ params: z.object({ address: z.string().max(200) }) }),
    handle: async ({ input, language, path, now }) => {
      const words = wordsOf(language);
      const { shell, reader } = parts;
      const key = keptPageKey(`${language} ${input.params.address}`, reader.index, now);
      const kept = parts.coursePages.get(key);
      if (kept !== undefined && reader.index.isReady) return htmlPage(kept, 200);
      const address = readOfferAddress(input.params.address);
      const found = address && (await loadOfferDetail(reader.db, address.id));
      if (!found)
        return htmlPage(htmlText(errorPage({ shell, language, kind: 'not_found', path })), 404);
      const offer = shownOn(found, localDate(now));
      if (offer.state === 'withdrawn') {
        const alternatives = await alternativeCards(parts, offer, now, words);
        const kept = await keptInstead(reader.db, offer.id);
        return htmlPage(htmlText(WithdrawnPage({ shell, words, offer, kept, alternatives })), 410);
      }
      if (address.slug !== offer.slug) {
        return new Response(null, {
          status: 301,
          headers: { location: offerHref(language, offer) },
        });
      }
      const html = await coursePage(parts, offer, now, words);
      const keptAs = reader.index.isReady ? key : null;
      return htmlPage(await finishedPage(html, parts.coursePages, keptAs), 200);
    },
  });
}

async function coursePage(
  parts: WebParts,
  offer: OfferDetail,
  now: Date,
  words: Words,
): Promise<string> {
  const today = localDate(now);
  const hasRunToCome = sortRuns(offer.runs, today).next !== null;
  const position = offer.runs.find((run) => run.venue?.position)?.venue?.position ?? null;
  const alternatives = hasRunToCome
    ? []
    : await alternativeCards(parts, { id: offer.id, topics: offer.topics, position }, now, words);
  const labels = await parts.reader.labels.get(now);
  return htmlText(
    CoursePage({
      shell: parts.shell,
      network: parts.network,
      funding: parts.funding,
      checkRules: parts.checkRules(now),
      words,
      offer,
      labels,
      today,
      alternatives,
      variants: await offerVariants(parts.reader.db, offer.id, today),
    }),
  );
}

async function alternativeCards(
  parts: WebParts,
  offer: Parameters<typeof findAlternatives>[1],
  now: Date,
  words: Words,
): Promise<CardView[]> {
  const today = localDate(now);
  const found = await findAlternatives(parts.reader, offer, { today, limit: ALTERNATIVES });
  const funding = cardFunding(parts.funding, today);
  return found.map((alternative) => offerCardView(alternative, today, words, { funding }));
}
