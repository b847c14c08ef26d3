import { etagOf, isKnownEtag } from './etag.ts';
import { createKeptBodies } from './kept-bodies.ts';
import { compress, type Encoding, hashOf, hashOfPacked, unpackBody } from './pack-body.ts';
import { isStreamed } from './streamed-answer.ts';
import { wholeBody } from './whole-body.ts';

const COMPRESSIBLE =
  /^(text\/|application\/(json|problem\+json|ld\+json|javascript|xml|(?:atom|rss|rdf)\+xml)|image\/svg)/;
/** Below this size compression costs more than it saves. */
const SMALLEST_BYTES = 1000;
/** Room for scripts and the pages that nobody else keeps. */
const CACHE_BYTES = 8 * 1024 * 1024;

function acceptedEncoding(header: string | null): Encoding | null {
  if (header === null) return null;
  if (/\bbr\b(?!;q=0(\.0*)?\b)/.test(header)) return 'br';
  return /\bgzip\b(?!;q=0(\.0*)?\b)/.test(header) ? 'gzip' : null;
}

/**
 * Gives successful texts an ETag (so that an unchanged page is a 304) and compresses them, unless they come packed. Pages repeat, so
 * compressed bodies are kept by their hash. A strong ETag that a handler has given stays: it must be a hash of the body.
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
    if (kept.wants(key)) kept.set(key, packed);
    return packed;
  }

  return async (request, response) => {
    const type = response.headers.get('content-type') ?? '';
    if (!COMPRESSIBLE.test(type) || response.headers.has('content-encoding')) return response;
    if (isStreamed(response)) return packedOnTheWay(request, response);
    const whole = wholeBody(response);
    if (whole === undefined && response.body === null) return response;
    const given = whole ?? new Uint8Array(await response.arrayBuffer());
    const packedHash = hashOfPacked(given);
    const headers = new Headers(response.headers);
    const own = headers.get('etag');
    const hash = own ?? packedHash ?? hashOf(given);
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
    const accepted = acceptedEncoding(request.headers.get('accept-encoding'));
    if (packedHash !== undefined && accepted === 'br') {
      headers.set('content-encoding', 'br');
      return new Response(given, { status: response.status, headers });
    }
    const body = packedHash === undefined ? given : await unpackBody(given);
    const encoding = body.length < SMALLEST_BYTES ? null : accepted;
    if (encoding === null) return new Response(body, { status: response.status, headers });
    headers.set('content-encoding', encoding);
    if (own !== null) headers.set('etag', etagOf(own, encoding));
    headers.delete('content-length');
    // A page for one person is packed and forgotten.
    const isPrivate = headers.get('cache-control') === 'no-store';
    const bytes = await (isPrivate
      ? compress(body, encoding)
      : compressed(`${encoding} ${hash}`, body, encoding));
    return new Response(bytes, { status: response.status, headers });
  };
}

/** A streamed text, packed piece by piece where the caller takes that. */
function packedOnTheWay(request: Request, response: Response): Response {
  response.headers.append('vary', 'accept-encoding');
  const accepts = request.headers.get('accept-encoding') ?? '';
  if (response.body === null || !/\bgzip\b(?!;q=0(\.0*)?\b)/.test(accepts)) return response;
  const headers = new Headers(response.headers);
  headers.set('content-encoding', 'gzip');
  const body = response.body.pipeThrough(new CompressionStream('gzip'));
  return new Response(body, { status: response.status, headers });
}
