import { type Route, route } from '../../../platform/http/route.ts';
import { loadHandedOnOffers } from '../../queries/export/load-handed-on-offers.ts';
import type { SearchAnswer, SearchRequest } from '../../search/types.ts';
import { searchCalendar } from '../calendar/run-calendar.ts';
import { offerPath } from '../courses/course-links.ts';
import { AnyQuery, type WebParts } from '../web-parts.ts';
import { wordsOf } from '../words/words.ts';
import { exportHeaders, readSearch, unchanged, validatorOf } from './export-request.ts';
import { searchInWords } from './search-in-words.ts';

const CALENDARS_PER_MINUTE = 60;
/** More courses than anybody reads in a calendar; the soonest ones stay. */
const MOST_COURSES = 300;
/** Calendar programs read some thousands of events well; a search for everything has a hundred times as many. */
const MOST_EVENTS = 3_000;
const MEDIA_TYPE = 'text/calendar; charset=utf-8';

/** `/kurse.ics?…`: a saved search as a calendar to subscribe to, with the next run of every course that meets it. */
export function searchCalendarRoute(parts: WebParts): Route {
  return route({
    method: 'GET',
    path: '/kurse.ics',
    localized: false,
    access: { kind: 'public' },
    rateLimit: { perMinute: CALENDARS_PER_MINUTE },
    crossOrigin: 'anyone',
    input: AnyQuery,
    async handle({ input, request, now }) {
      const asked = readSearch(parts, input.query, now, { alwaysSearches: true });
      if (asked.kind === 'refused') return asked.response;
      const etag = validatorOf(parts, `/kurse.ics ${asked.name}`, now);
      const headers = exportHeaders(parts, etag, MEDIA_TYPE);
      const known = unchanged(request, etag, headers);
      if (known !== null) return known;
      const words = wordsOf('de');
      const { title } = await searchInWords(asked.request, parts, words, now);
      const calendar = searchCalendar(
        title,
        await soonestRuns(parts, asked.request),
        words,
        MOST_EVENTS,
      );
      return new Response(calendar, { headers });
    },
  });
}

async function soonestRuns(parts: WebParts, request: SearchRequest) {
  const { db, index } = parts.reader;
  const { publicUrl } = parts.shell;
  const { hits }: Pick<SearchAnswer, 'hits'> = index.search({
    ...request,
    query: { ...request.query, page: 1, size: MOST_COURSES, sort: 'start' },
    facetSize: 0,
    withPlaces: false,
  });
  const runOf = new Map(hits.map(({ offerId, runId }) => [offerId, runId]));
  const offers = await loadHandedOnOffers(db, [...runOf.keys()]);
  const { hostname: host } = new URL(publicUrl);
  return offers.flatMap((offer) => {
    const run = offer.runs.find(({ id }) => id === runOf.get(offer.id));
    if (run === undefined) return [];
    return [{ offer, run, address: { pageUrl: `${publicUrl}${offerPath(offer)}`, host } }];
  });
}
