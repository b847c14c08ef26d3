import { localDate } from '../../../platform/clock.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { atomFeed } from '../../export/feeds/atom.ts';
import { type Feed, feedEntry, newestOf } from '../../export/feeds/feed.ts';
import { rssFeed } from '../../export/feeds/rss.ts';
import { pageOf } from '../../export/format.ts';
import { latestChanged } from '../../queries/export/latest-changed.ts';
import { loadHandedOnOffers } from '../../queries/export/load-handed-on-offers.ts';
import type { SearchRequest } from '../../search/types.ts';
import { exportContext } from '../../use-cases/export/export-context.ts';
import { AnyQuery, type WebParts } from '../web-parts.ts';
import { wordsOf } from '../words/words.ts';
import { exportHeaders, readSearch, unchanged, validatorOf } from './export-request.ts';
import { searchInWords } from './search-in-words.ts';

/** Programs that read feeds ask often and all by themselves. */
const FEEDS_PER_MINUTE = 120;
const ENTRIES = 50;
/** Of a search with more hits, the first of them are looked at. */
const MOST_HITS = 20_000;
/** What a feed that never had an entry says of its last change. */
const EMPTY_SINCE = new Date('2026-01-01T00:00:00Z');

/** `/kurse.atom?…` and `/kurse.rss?…`: the offers of a search that changed last. */
export function feedRoutes(parts: WebParts): Route[] {
  return [
    feedRoute(parts, 'atom', 'application/atom+xml; charset=utf-8', atomFeed),
    feedRoute(parts, 'rss', 'application/rss+xml; charset=utf-8', rssFeed),
  ];
}

function feedRoute(
  parts: WebParts,
  suffix: 'atom' | 'rss',
  mediaType: string,
  write: (feed: Feed, emptySince: Date) => string,
): Route {
  const path = `/kurse.${suffix}`;
  return route({
    method: 'GET',
    path,
    localized: false,
    access: { kind: 'public' },
    rateLimit: { perMinute: FEEDS_PER_MINUTE },
    crossOrigin: 'anyone',
    input: AnyQuery,
    async handle({ input, request, now }) {
      const asked = readSearch(parts, input.query, now);
      if (asked.kind === 'refused') return asked.response;
      const etag = validatorOf(parts, `${path} ${asked.name}`, now);
      const headers = exportHeaders(parts, etag, mediaType);
      const known = unchanged(request, etag, headers);
      if (known !== null) return known;
      const { publicUrl } = parts.shell;
      const search = asked.name === '' ? '' : `?${asked.name}`;
      const feed: Feed = {
        ...(await searchInWords(asked.request, parts, wordsOf('de'), now)),
        page: `${publicUrl}/kurse${search}`,
        self: `${publicUrl}${path}${search}`,
        author: parts.network.settings.name,
        entries: await entriesOf(parts, asked.isEverything ? null : asked.request, now),
      };
      headers['last-modified'] = (newestOf(feed) ?? EMPTY_SINCE).toUTCString();
      return new Response(write(feed, EMPTY_SINCE), { headers });
    },
  });
}

async function entriesOf(parts: WebParts, request: SearchRequest | null, now: Date) {
  const { db, index } = parts.reader;
  const { publicUrl } = parts.shell;
  const found =
    request === null
      ? null
      : index
          .search({
            ...request,
            query: { ...request.query, page: 1, size: MOST_HITS },
            facetSize: 0,
            withPlaces: false,
          })
          .hits.map(({ offerId }) => offerId);
  const offers = await loadHandedOnOffers(
    db,
    await latestChanged(db, found, localDate(now), ENTRIES),
  );
  const context = exportContext(parts.network, publicUrl, now);
  const { hostname: host } = new URL(publicUrl);
  return offers.map((offer) =>
    feedEntry(offer, { host, page: pageOf(offer, context) }, context.topicLabel),
  );
}
