import type { CoursesRequest } from './courses-request.ts';

const ROBOT =
  /bot\b|crawl|spider|slurp|preview|archiver|monitor|lighthouse|scrapy|facebookexternalhit/i;
/** What browsers send that look at a page before somebody wants it. */
const AHEAD_OF_TIME = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'];

const missPages = new WeakSet<Uint8Array>();

/** Remembers of a finished page that it shows no hit, as long as the page itself is kept. */
export function markMissPage(page: Uint8Array): void {
  missPages.add(page);
}

export function isMissPage(page: Uint8Array): boolean {
  return missPages.has(page);
}

/** Counts a search without hits, if a person has just asked it. */
export function noteMiss({ parts, page, located }: CoursesRequest, asked: Request): void {
  if (parts.missed === null || page.query.page > 1 || !isAskedByPerson(asked)) return;
  parts.missed.note(page.query, located.kind === 'found' ? located.municipality : null);
}

/**
 * Whether the request is a person's question: no look ahead, no robot that says so, no reload of what is already there. Headers are
 * looked at and forgotten.
 */
export function isAskedByPerson({ method, headers }: Request): boolean {
  if (method !== 'GET' || ROBOT.test(headers.get('user-agent') ?? '')) return false;
  if (AHEAD_OF_TIME.some((name) => /prefetch|preview|prerender/i.test(headers.get(name) ?? ''))) {
    return false;
  }
  return !/max-age=0|no-cache/i.test(headers.get('cache-control') ?? '');
}
