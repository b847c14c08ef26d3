import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { AtMost } from '../at-most.ts';
import { etagOf, isKnownEtag } from './etag.ts';
import { createKeptBodies } from './kept-bodies.ts';
import { wholeBody } from './whole-body.ts';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

const COMPRESSIBLE =
  /^(text\/|application\/(json|problem\+json|ld\+json|javascript|xml)|image\/svg)/;
/** Below this size compression costs more than it saves. */
const SMALLEST_BYTES = 1000;
/** Room for about 600 pages: packed ones of the frequent lists, of courses, the scripts. */
const CACHE_BYTES = 16 * 1024 * 1024;

type Encoding = 'br' | 'gzip';

function acceptedEncoding(header: string | null): Encoding | null {
  if (header === null) return null;
  if (/\bbr\b(?!;q=0(\.0*)?\b)/.test(header)) return 'br';
  return /\bgzip\b(?!;q=0(\.0*)?\b)/.test(header) ? 'gzip' : null;
}

/** Bodies that are being compressed or wait for it; each has a thread of its own as far as there are cores. */
let compressing = 0;
const FEW = 2;
/** Each takes some megabytes while it is at work. */
const atOnce = new AtMost(4);
const SMALLEST_CHUNK = 16_384;

/** A window no larger than the body saves the memory of a larger one. */
const windowBits = (bytes: number): number =>
  Math.min(22, Math.max(16, Math.ceil(Math.log2(bytes))));

/**
 * Quality 5 gives nearly the size of 11 at a fiftieth of the time. With more at work than there are cores, quality 3 makes a page a
 * ninth larger and takes a third of the time (0.9 instead of 2.8 ms for 150 kB).
 */
async function compress(body: Uint8Array, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  const isBusy = compressing >= FEW;
  compressing++;
  try {
    return await atOnce.run(() =>
      encoding === 'gzip'
        ? gzipped(body, { level: isBusy ? 3 : 6 })
        : brotli(body, {
            // One piece instead of several: each costs a turn of the event loop.
            chunkSize: Math.max(SMALLEST_CHUNK, Math.ceil(body.length / 3)),
            params: {
              [constants.BROTLI_PARAM_QUALITY]: isBusy ? 3 : 5,
              [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
              [constants.BROTLI_PARAM_LGWIN]: windowBits(body.length),
            },
          }),
    );
  } finally {
    compressing--;
  }
}

const hashes = new WeakMap<Uint8Array, string>();

/** Pages that are kept somewhere come as the same bytes again; so does their hash. */
function hashOf(body: Uint8Array): string {
  const known = hashes.get(body);
  if (known !== undefined) return known;
  const hash = createHash('sha1').update(body).digest('base64url');
  hashes.set(body, hash);
  return hash;
}

/**
 * Gives successful texts an ETag (so that an unchanged page is a 304) and compresses them. Pages repeat, so compressed bodies
 * are kept by their hash. A strong ETag that a handler has given stays: it must be a hash of the body.
 */
export function createDelivery(): (request: Request, response: Response) => Promise<Response> {
  const kept = createKeptBodies(CACHE_BYTES);

  async function compressed(
    key: string,
    body: Uint8Array,
    encoding: Encoding,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const packed = await compress(body, encoding);
    kept.set(key, packed);
    return packed;
  }

  return async (request, response) => {
    const type = response.headers.get('content-type') ?? '';
    if (!COMPRESSIBLE.test(type) || response.headers.has('content-encoding')) return response;
    const whole = wholeBody(response);
    if (whole === undefined && response.body === null) return response;
    const body = whole ?? new Uint8Array(await response.arrayBuffer());
    const headers = new Headers(response.headers);
    const own = headers.get('etag');
    const hash = own ?? hashOf(body);
    if (response.status === 200) {
      const etag = own ?? `W/"${hash}"`;
      headers.set('etag', etag);
      if (!headers.has('cache-control')) headers.set('cache-control', 'no-cache');
      if (isKnownEtag(request.headers.get('if-none-match'), etag)) {
        headers.delete('content-type');
        return new Response(null, { status: 304, headers });
      }
    }
    headers.append('vary', 'accept-encoding');
    const encoding =
      body.length < SMALLEST_BYTES
        ? null
        : acceptedEncoding(request.headers.get('accept-encoding'));
    if (encoding === null) return new Response(body, { status: response.status, headers });
    headers.set('content-encoding', encoding);
    if (own !== null) headers.set('etag', etagOf(own, encoding));
    headers.delete('content-length');
    const bytes = await compressed(`${encoding} ${hash}`, body, encoding);
    return new Response(bytes, { status: response.status, headers });
  };
}
