import { AtMost } from '../../../platform/at-most.ts';
import { type Route, type RouteRequest, route } from '../../../platform/http/route.ts';
import { htmlPage, htmlText } from '../../../ui/render.ts';
import { finishedPage } from '../finished-page.ts';
import { keptPageKey } from '../kept-page-key.ts';
import { AnyQuery, type WebParts } from '../web-parts.ts';
import { wordsOf } from '../words/words.ts';
import { listParams } from './course-links.ts';
import type { CoursesRequest } from './courses-request.ts';
import { locate } from './locate.ts';
import { isMissPage, markMissPage, noteMiss } from './note-miss.ts';
import { preparingPage } from './preparing-page.tsx';
import { readPageQuery } from './read-page-query.ts';
import { resultPage } from './result-page.tsx';
import { wrongQueryPage } from './wrong-query-page.tsx';

/**
 * Pages that are made at the same time: while one waits for the database others are drawn. More would not be ready sooner, but what
 * all of them have in hand would outlive two young generations of the memory and stay there until the next large clearing up.
 */
const PAGES_AT_ONCE = 4;

/** `GET /kurse`: the list of courses. Unknown parameters are ignored; what people typed wrong answers 422 with their form. */
export function coursesRoute(parts: WebParts): Route {
  const pages = new AtMost(PAGES_AT_ONCE);
  return route({
    method: 'GET',
    path: '/kurse',
    localized: true,
    access: { kind: 'public' },
    rateLimit: { perMinute: 240 },
    input: AnyQuery,
    handle: (request) => answer(parts, pages, request),
  });
}

async function answer(
  parts: WebParts,
  pages: AtMost,
  {
    input,
    language,
    now,
    request: asked,
  }: RouteRequest<{ query: Record<string, string | string[]> }>,
): Promise<Response> {
  const { index } = parts.reader;
  const page = readPageQuery(input.query);
  const located = locate(page.query.near, parts.places);
  const canonical = listParams(page.query).toString();
  const request: CoursesRequest = {
    parts,
    words: wordsOf(language),
    page,
    located,
    now,
    search: canonical === '' ? '' : `?${canonical}`,
  };
  if (located.kind === 'unknown' || Object.keys(page.errors).length > 0) {
    return htmlPage(htmlText(wrongQueryPage(request)), 422);
  }
  if (!index.isReady) return htmlPage(htmlText(await preparingPage(request)), 200);
  const key = keptPageKey(`${language} ${canonical}`, index, now);
  const known = parts.pages.get(key);
  if (known !== undefined) {
    if (isMissPage(known)) noteMiss(request, asked);
    return htmlPage(known, 200);
  }
  const { html, position, total } = await pages.run(() => resultPage(request));
  // A change that arrived meanwhile may be in the cards but not in the answer: such a page is shown, not kept.
  const mayBeKept = position === index.position;
  const finished = await finishedPage(html, parts.pages, mayBeKept ? key : null);
  if (total === 0) {
    markMissPage(finished);
    noteMiss(request, asked);
  }
  return htmlPage(finished, 200);
}
