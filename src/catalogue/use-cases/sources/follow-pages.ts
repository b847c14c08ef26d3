import { createReadStream } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { type SpooledFile, spoolToFile } from '../../../platform/files/spool-to-file.ts';
import { decodeBytes, encodingNamed } from '../../exchange/encoding/decode-file.ts';
import { surveyFile } from '../../exchange/encoding/survey-file.ts';
import { cutJsonRecords } from '../../exchange/json/cut-json-records.ts';
import { moochub } from '../../exchange/moochub/moochub.ts';
import { pageLinks } from '../../exchange/moochub/page-links.ts';
import { recogniseFormat } from '../../exchange/recognise-format.ts';
import { UnreadableDelivery } from '../../exchange/unreadable-delivery.ts';
import { MOST_DELIVERY_BYTES } from '../../model/intake/receive-answer.ts';
import type { PullProblem } from '../../model/sources/pull-problem.ts';
import { type FetchedFile, type FileRequest, fetchFile } from './fetch-file.ts';

const MOST_PAGES = 200;
const PAGE_PAUSE_MS = 250;

type Fetched = Extract<FetchedFile, { kind: 'fetched' }>;
type Followed = Fetched | { readonly kind: 'failed'; readonly problem: PullProblem };

/**
 * All pages of an answer that comes in pages (MOOChub: `links.next`) as one file: a delivery is the whole stock, so a page that cannot be
 * had ends it all. A file without further pages is answered as it is. Pages are asked for at the host of the first one only, each once,
 * each guarded like the first; the first file is removed when it has become part of the whole.
 */
export async function followPages(
  address: string,
  first: Fetched,
  given: FileRequest,
  mostPages = MOST_PAGES,
): Promise<Followed> {
  const survey = await surveyFile(first.file.path);
  const { format, encoding } = recogniseFormat(survey, null);
  if (format !== moochub) return first;
  const next = await nextOf(first.file, encoding);
  if (next === null) return first;
  const request = isAtHome(address, first.finalUrl) ? given : withoutSecret(given);
  const pages = new Pages(first, encoding, request, mostPages);
  try {
    const file = await spoolToFile(pages.bytes(), MOST_DELIVERY_BYTES);
    if (file === null) return failed({ kind: 'too_large', detail: null });
    // Whether the first page has changed says nothing about the others.
    return { ...first, file, etag: null, lastModified: null };
  } catch (error) {
    if (error instanceof PageProblem) return failed(error.problem);
    if (error instanceof UnreadableDelivery) return failed({ kind: 'broken', detail: null });
    throw error;
  } finally {
    await first.file.remove();
  }
}

/** A redirect may have led to another host, which the key is not for. */
function isAtHome(address: string, finalUrl: string): boolean {
  return new URL(address).origin === new URL(finalUrl).origin;
}

function withoutSecret({ secretHeaders: _left, ...request }: FileRequest): FileRequest {
  return request;
}

class PageProblem extends Error {
  readonly problem: PullProblem;

  constructor(problem: PullProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** The address of the next page; null if there is none or the file cannot be read, which its reader tells better. */
async function nextOf(file: SpooledFile, encoding: string): Promise<string | null> {
  let next: string | null = null;
  try {
    for await (const _cut of cutsOf(file, encoding, (frame) => {
      next = pageLinks(frame).next;
    }));
  } catch (error) {
    if (!(error instanceof UnreadableDelivery)) throw error;
  }
  return next;
}

function cutsOf(file: SpooledFile, encoding: string, onFrame: (frame: unknown) => void) {
  const text = decodeBytes(createReadStream(file.path), encodingNamed(encoding) ?? 'utf-8');
  return cutJsonRecords(text, ['data'], onFrame);
}

class Pages {
  private readonly first: Fetched;
  private readonly encoding: string;
  private readonly request: FileRequest;
  private readonly mostPages: number;
  private readonly asked = new Set<string>();
  private courses = 0;

  constructor(first: Fetched, encoding: string, request: FileRequest, mostPages: number) {
    this.first = first;
    this.encoding = encoding;
    this.request = request;
    this.mostPages = mostPages;
  }

  /** The courses of all pages as one page. */
  async *bytes(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('{"data":[');
    this.asked.add(this.first.finalUrl);
    let next = yield* this.coursesOf(this.first.file, this.encoding);
    let base = this.first.finalUrl;
    while (next !== null) {
      const page = await this.pageAt(next, base);
      if (page === null) break;
      try {
        const { encoding } = recogniseFormat(await surveyFile(page.file.path), moochub);
        next = yield* this.coursesOf(page.file, encoding);
      } finally {
        await page.file.remove();
      }
      base = page.finalUrl;
    }
    yield Buffer.from(']}');
  }

  private async *coursesOf(
    file: SpooledFile,
    encoding: string,
  ): AsyncGenerator<Uint8Array, string | null> {
    let next: string | null = null;
    const cuts = cutsOf(file, encoding, (frame) => {
      next = pageLinks(frame).next;
    });
    for await (const cut of cuts) {
      // What is too long to be a course stays a remark of its own: a text, which is none either.
      const text = cut.kind === 'text' ? cut.text : JSON.stringify(cut.text.slice(0, 200));
      yield Buffer.from(this.courses++ === 0 ? text : `,\n${text}`);
    }
    return next;
  }

  /** The next page; null if it was asked for before: some servers lead back to the first or the last one. */
  private async pageAt(next: string, base: string): Promise<Fetched | null> {
    if (!URL.canParse(next, base)) throw new PageProblem({ kind: 'not_an_address', detail: null });
    const address = new URL(next, base);
    // Whoever named the address answers for its host, and the key that we show belongs there.
    if (address.origin !== new URL(this.first.finalUrl).origin)
      throw new PageProblem({ kind: 'other_host', detail: address.host });
    if (this.asked.has(address.href)) return null;
    if (this.asked.size >= this.mostPages)
      throw new PageProblem({ kind: 'page_limit', detail: String(this.mostPages) });
    this.asked.add(address.href);
    await after(PAGE_PAUSE_MS, undefined, this.signal()).catch(() => undefined);
    const page = await fetchFile(address.href, { ...this.request, etag: null, lastModified: null });
    if (page.kind === 'fetched') return page;
    throw new PageProblem(page.kind === 'failed' ? page.problem : { kind: 'broken', detail: null });
  }

  private signal(): { readonly signal?: AbortSignal } {
    const { signal } = this.request;
    return signal === undefined ? {} : { signal };
  }
}

const failed = (problem: PullProblem): Followed => ({ kind: 'failed', problem });
