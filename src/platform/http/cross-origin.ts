import type { RateVerdict } from './rate-limits.ts';
import type { Route } from './route.ts';

/** Headers of our answers that scripts of other sites may read besides the simple ones. */
const EXPOSED = [
  'ETag',
  'Link',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'X-Catalogue-Position',
].join(', ');

/** The answer to a browser that asks beforehand whether another site may call; valid for a day. */
export function preflightAnswer(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': 'Accept, If-None-Match',
      'access-control-max-age': '86400',
      allow: 'GET, HEAD, OPTIONS',
    },
  });
}

/** Opens the answer of a public endpoint to scripts of other sites and says how much of the limit is left (draft-ietf-httpapi-ratelimit-headers). */
export function openToAnyone(response: Response, route: Route, verdict: RateVerdict | null): void {
  const { headers } = response;
  headers.set('access-control-allow-origin', '*');
  headers.set('access-control-expose-headers', EXPOSED);
  if (route.rateLimit === 'none') return;
  const { perMinute } = route.rateLimit;
  headers.set('ratelimit-policy', `"minute";q=${perMinute};w=60`);
  if (verdict !== null) {
    headers.set('ratelimit', `"minute";r=${verdict.remaining};t=${verdict.resetSeconds}`);
  }
}
