import { readFile } from 'node:fs/promises';
import { setTimeout as after } from 'node:timers/promises';
import { type SpooledFile, spoolToFile } from '../../../platform/files/spool-to-file.ts';
import type { RobotsRules } from '../../../platform/outgoing/index.ts';
import type { PullProblem } from '../../model/sources/pull-problem.ts';
import { addressesOfSitemap } from '../../model/sources/sitemap.ts';
import { type FileRequest, fetchFile } from './fetch-file.ts';
import { siteRules } from './site-rules.ts';
import { structuredDataOf } from './structured-data.ts';

const MOST_PAGES = 500;
const MOST_PAGE_BYTES = 5 * 1024 * 1024;
const MOST_PAGE_MS = 20_000;
const MOST_TOTAL_BYTES = 50 * 1024 * 1024;
/** Between two pages of one provider; other people read there too. */
export const PAGE_PAUSE_MS = 1000;

export interface PagesToFetch {
  readonly kind: 'pages' | 'sitemap';
  readonly addresses: readonly string[];
  readonly pageFilter: string | null;
}

export interface PagesRequest extends Omit<FileRequest, 'maxBytes' | 'timeoutMs'> {
  /** Null = all; the first look needs one that has courses. */
  readonly mostPages: number | null;
  readonly pauseMs: number;
}

export type FetchedPages =
  | { readonly kind: 'fetched'; readonly file: SpooledFile }
  | { readonly kind: 'failed'; readonly problem: PullProblem };

/**
 * The structured data of several pages as one file of JSON-LD: a delivery is the whole stock, so one page that cannot be had ends it all,
 * instead of withdrawing its courses.
 */
export async function fetchPages(
  pages: PagesToFetch,
  request: PagesRequest,
): Promise<FetchedPages> {
  const listed = await addressesOf(pages, request);
  if (listed.kind === 'failed') return listed;
  const blocks: unknown[] = [];
  let characters = 0;
  for (const [place, address] of listed.addresses.entries()) {
    if (place > 0 && request.pauseMs > 0) await pause(request);
    const html = await textOf(address, request);
    if (typeof html !== 'string') return { kind: 'failed', problem: html };
    const found = await structuredDataOf(html);
    if (found.length === 0 && pages.kind === 'pages') {
      return { kind: 'failed', problem: { kind: 'no_courses_on_page', detail: address } };
    }
    blocks.push(...found);
    characters += JSON.stringify(found).length;
    if (characters > MOST_TOTAL_BYTES) {
      return { kind: 'failed', problem: { kind: 'too_large', detail: null } };
    }
    if (place + 1 === request.mostPages && blocks.length > 0) break;
  }
  if (blocks.length === 0) return { kind: 'failed', problem: { kind: 'no_pages', detail: null } };
  const body = Buffer.from(JSON.stringify(blocks));
  const file = await spoolToFile(only(body), body.length);
  if (file === null) throw new Error('a file is larger than itself');
  return { kind: 'fetched', file };
}

/** Ends early when the process stops; the next request says so then. */
function pause({ pauseMs, signal }: PagesRequest): Promise<void> {
  return after(pauseMs, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function addressesOf(
  { kind, addresses, pageFilter }: PagesToFetch,
  request: PagesRequest,
): Promise<
  | { readonly kind: 'listed'; readonly addresses: readonly string[] }
  | { readonly kind: 'failed'; readonly problem: PullProblem }
> {
  if (kind === 'pages') return { kind: 'listed', addresses };
  const listed: string[] = [];
  for (const address of addresses) {
    const xml = await textOf(address, request);
    if (typeof xml !== 'string') return { kind: 'failed', problem: xml };
    // A sitemap speaks for its own host; what it says about others would have us ask them.
    const { host } = new URL(address);
    const found = addressesOfSitemap(xml, 50_000)
      .filter((page) => isOf(host, page))
      .filter((page) => pageFilter === null || page.includes(pageFilter));
    // The member has named the sitemap; which pages to take from it is our choice, so the site's rules for programs count.
    const allowed = await allowedPages(found, request);
    if ('kind' in allowed) return { kind: 'failed', problem: allowed };
    listed.push(...allowed);
  }
  if (listed.length === 0) return { kind: 'failed', problem: { kind: 'no_pages', detail: null } };
  if (listed.length > MOST_PAGES) {
    const detail = String(listed.length);
    return { kind: 'failed', problem: { kind: 'too_many_pages', detail } };
  }
  return { kind: 'listed', addresses: listed };
}

/** Those of a site's pages that its robots.txt allows us; or why nobody knows, or that it allows none. */
async function allowedPages(
  pages: readonly string[],
  request: PagesRequest,
): Promise<readonly string[] | PullProblem> {
  const rules = new Map<string, RobotsRules>();
  const allowed: string[] = [];
  for (const page of pages) {
    const { origin, pathname, search } = new URL(page);
    let allows = rules.get(origin);
    if (allows === undefined) {
      const found = await siteRules(origin, request);
      if (found.kind === 'failed') return found.problem;
      allows = found.allows;
      rules.set(origin, allows);
    }
    if (allows(`${pathname}${search}`)) allowed.push(page);
  }
  return allowed.length === 0 && pages.length > 0 ? { kind: 'robots', detail: null } : allowed;
}

function isOf(host: string, address: string): boolean {
  return URL.canParse(address) && new URL(address).host === host;
}

/** The text of a page, in UTF-8 as structured data are; or why there is none. */
async function textOf(address: string, request: PagesRequest): Promise<string | PullProblem> {
  const limits = { maxBytes: MOST_PAGE_BYTES, timeoutMs: MOST_PAGE_MS };
  const fetched = await fetchFile(address, {
    ...request,
    ...limits,
    etag: null,
    lastModified: null,
  });
  if (fetched.kind === 'failed') return { ...fetched.problem, detail: address };
  if (fetched.kind === 'unchanged') return { kind: 'broken', detail: address };
  try {
    return await readFile(fetched.file.path, 'utf8');
  } finally {
    await fetched.file.remove();
  }
}
