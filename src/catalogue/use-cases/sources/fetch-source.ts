import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { SpooledFile } from '../../../platform/files/spool-to-file.ts';
import { MOST_DELIVERY_BYTES } from '../../model/intake/receive-answer.ts';
import type { PullProblem } from '../../model/sources/pull-problem.ts';
import type { SourceKind } from '../../model/sources/source-kind.ts';
import { fetchFile } from './fetch-file.ts';
import { fetchPages, PAGE_PAUSE_MS } from './fetch-pages.ts';
import { followPages } from './follow-pages.ts';
import type { SourceParts } from './source-parts.ts';

/** A large file of a slow server; whoever waits at a page for it gets less. */
const MOST_MS = 10 * 60_000;
/** Somebody looks at the page meanwhile. */
const FIRST_LOOK_MS = 25_000;
const FIRST_LOOK_PAGES = 5;

export interface SourceToFetch {
  readonly kind: SourceKind;
  readonly addresses: readonly string[];
  readonly pageFilter: string | null;
  readonly secret: { readonly header: string; readonly value: string } | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** What an address gave, ready to be received. */
export interface SourceNews {
  readonly file: SpooledFile;
  readonly fileName: string;
  readonly mediaType: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export type FetchedSource =
  | ({ readonly kind: 'fetched' } & SourceNews)
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly problem: PullProblem };

/**
 * Fetches what a member's address gives: a file as it is, or the structured data of its pages as one file. At a first look, while a
 * person waits, it takes less time and only some of the pages. The caller removes the file.
 */
export async function fetchSource(
  { fetch }: Pick<SourceParts, 'fetch'>,
  source: SourceToFetch,
  look: { readonly isFirstLook: boolean; readonly signal?: AbortSignal },
): Promise<FetchedSource> {
  const { isFirstLook } = look;
  const signal = isFirstLook ? AbortSignal.timeout(FIRST_LOOK_MS) : look.signal;
  const common = {
    fetch,
    ...(source.secret === null
      ? {}
      : { secretHeaders: { [source.secret.header.toLowerCase()]: source.secret.value } }),
    ...(signal === undefined ? {} : { signal }),
  };
  if (source.kind !== 'file') {
    const pages = await fetchPages(
      { kind: source.kind, addresses: source.addresses, pageFilter: source.pageFilter },
      {
        ...common,
        mostPages: isFirstLook ? FIRST_LOOK_PAGES : null,
        pauseMs: isFirstLook ? 0 : PAGE_PAUSE_MS,
      },
    );
    if (pages.kind === 'failed') return pages;
    const described = { fileName: 'seiten.jsonld', mediaType: 'application/ld+json' };
    return { kind: 'fetched', file: pages.file, ...described, etag: null, lastModified: null };
  }
  const [address = ''] = source.addresses;
  const request = {
    ...common,
    maxBytes: MOST_DELIVERY_BYTES,
    timeoutMs: MOST_MS,
    etag: source.etag,
    lastModified: source.lastModified,
  };
  const begun = await fetchFile(address, request);
  if (begun.kind !== 'fetched') return begun;
  const fetched = await followPages(address, begun, request);
  if (fetched.kind === 'failed') return fetched;
  const { file, mediaType, etag, lastModified, finalUrl } = fetched;
  return { kind: 'fetched', file, fileName: nameOf(finalUrl), mediaType, etag, lastModified };
}

/** The last part of an address's path; without its query, which may hold a key. */
function nameOf(address: string): string {
  const { pathname, hostname } = new URL(address);
  const last = basename(pathname);
  if (last === '') return hostname;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

export function bodyOf({ file }: Pick<SourceNews, 'file'>): AsyncIterable<Uint8Array> {
  return createReadStream(file.path);
}
