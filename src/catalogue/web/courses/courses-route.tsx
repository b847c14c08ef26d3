import { type Route, type RouteRequest, route } from '../../../platform/http/route.ts';
import { htmlPage, htmlText } from '../../../ui/render.ts';
import { keptPageKey } from '../page-cache.ts';
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

/** `GET /kurse`: the list of courses. Unknown parameters are ignored; what people typed wrong answers 422 with their form. */
export function coursesRoute(parts: WebParts): Route {
  return route({
    method: 'GET',
    path: '/kurse',
    localized: true,
    access: { kind: 'public' },
    rateLimit: { perMinute: 240 },
    input: AnyQuery,
    handle: (request) => answer(parts, request),
  });
}

async function answer(
  parts: WebParts,
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
  const { html, position, total } = await resultPage(request);
  // A change that arrived meanwhile may be in the cards but not in the answer: such a page is shown, not kept.
  const bytes = Buffer.from(html);
  if (position === index.position) parts.pages.set(key, bytes);
  if (total === 0) {
    markMissPage(bytes);
    noteMiss(request, asked);
  }
  return htmlPage(bytes, 200);
}
