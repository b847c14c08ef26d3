import type { IncomingMessage } from 'node:http';
import { checkUrl } from './check-url.ts';
import { findAddress } from './find-address.ts';
import { openRequest } from './open-request.ts';
import { ACCEPTED_ENCODINGS, readBody } from './read-body.ts';
import {
  type Fetched,
  type FetchGuarded,
  type FetchOptions,
  OutgoingError,
  type OutgoingSettings,
} from './types.ts';

const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const USUAL_PORTS = [80, 443];

type Answer =
  | { readonly kind: 'answered'; readonly response: IncomingMessage; readonly url: URL }
  | Exclude<Fetched, { kind: 'ok' }>;

/**
 * The only way in which the portal asks an address that somebody typed (ASVS 1.3.6, 13.2.4, 15.3.2): http(s) on usual ports, hosts of
 * the public Internet only, called at the very address that was looked at; redirects by hand with every check again; limits of time and
 * size. A status that is no success is an answer too.
 */
export function guardedFetch(settings: OutgoingSettings): FetchGuarded {
  return async (address, options) => {
    const deadline = AbortSignal.timeout(options.timeoutMs);
    const hangUp = new AbortController();
    const signal = AbortSignal.any([
      deadline,
      hangUp.signal,
      ...(options.signal === undefined ? [] : [options.signal]),
    ]);
    const answer = await followed(address, options, settings, signal);
    if (answer.kind !== 'answered') return answer;
    const { response, url } = answer;
    return {
      kind: 'ok',
      status: response.statusCode ?? 0,
      headers: headersOf(response),
      body: readBody(response, { maxBytes: options.maxBytes, signal }),
      finalUrl: url.href,
      close: () => {
        response.destroy();
        hangUp.abort();
      },
    };
  };
}

async function followed(
  address: string,
  options: FetchOptions,
  settings: OutgoingSettings,
  signal: AbortSignal,
): Promise<Answer> {
  let next = checkUrl(address);
  const origin = next.kind === 'ok' ? next.url.origin : '';
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    if (next.kind === 'refused') return next;
    const { url } = next;
    const answer = await askOnce(url, origin, options, settings, signal);
    if (answer.kind !== 'answered') return answer;
    const { response } = answer;
    const { location } = response.headers;
    if (!REDIRECTS.has(response.statusCode ?? 0) || location === undefined) return answer;
    response.destroy();
    next = checkUrl(location, url);
    // What was asked for over TLS is not told to everybody on the way.
    if (next.kind === 'ok' && url.protocol === 'https:' && next.url.protocol === 'http:') {
      return { kind: 'refused', reason: 'redirect_to_plain' };
    }
  }
  return { kind: 'refused', reason: 'too_many_redirects' };
}

async function askOnce(
  url: URL,
  origin: string,
  options: FetchOptions,
  settings: OutgoingSettings,
  signal: AbortSignal,
): Promise<Answer> {
  const found = await Promise.race([findAddress(url.hostname, settings), abortOf(signal)]);
  if (found === 'aborted') return { kind: 'failed', reason: 'timeout' };
  if (found.kind !== 'found') return found;
  const port = Number(url.port) || USUAL_PORTS[url.protocol === 'https:' ? 1 : 0];
  const ports = [...USUAL_PORTS, ...(settings.morePorts ?? [])];
  if (!found.isLoopback && !ports.some((allowed) => allowed === port)) {
    return { kind: 'refused', reason: 'port' };
  }
  try {
    const response = await openRequest(url, {
      address: found.address,
      method: options.method ?? 'GET',
      headers: {
        accept: '*/*',
        ...options.headers,
        ...(url.origin === origin ? options.secretHeaders : {}),
        'user-agent': settings.userAgent,
        'accept-encoding': ACCEPTED_ENCODINGS,
      },
      signal,
      settings,
    });
    return { kind: 'answered', response, url };
  } catch (error) {
    if (error instanceof OutgoingError) return { kind: 'failed', reason: error.reason };
    throw error;
  }
}

function abortOf(signal: AbortSignal): Promise<'aborted'> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve('aborted');
    signal.addEventListener('abort', () => resolve('aborted'), { once: true });
  });
}

function headersOf({ headersDistinct }: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  return headers;
}
