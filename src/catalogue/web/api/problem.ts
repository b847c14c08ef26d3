import type { ErrorContext, ErrorKind } from '../../../platform/http/dispatch.ts';
import type { Problem, ProblemError } from './schemas/problem-schema.ts';

/** Every kind of refusal or failure with its stable name, which is also its anchor on the page `/api`. */
export const PROBLEMS = {
  'invalid-query': {
    status: 400,
    title: 'A parameter is unknown or has a value that is not allowed',
  },
  unauthorized: { status: 401, title: 'The endpoint wants a key of a member' },
  forbidden: { status: 403, title: 'This request may only come from our own pages' },
  'not-found': { status: 404, title: 'There is nothing at this address' },
  'method-not-allowed': { status: 405, title: 'The endpoint is read only' },
  'not-acceptable': { status: 406, title: 'The endpoint answers in JSON only' },
  gone: { status: 410, title: 'The offer is not shown any more' },
  conflict: { status: 409, title: 'The request contradicts one before' },
  'too-large': { status: 413, title: 'The body is larger than the endpoint takes' },
  'not-a-delivery': { status: 422, title: 'The file is none that the network can read' },
  'too-many-requests': { status: 429, title: 'Too many requests in this minute' },
  'internal-error': { status: 500, title: 'The request failed on our side' },
  unavailable: { status: 503, title: 'The catalogue cannot answer at the moment' },
} as const;
export type ProblemName = keyof typeof PROBLEMS;

/** Seconds after which asking again makes sense while the index is being built or the database is away. */
const RETRY_SECONDS = 5;

/** An answer by RFC 9457. `detail` says what to do; `errors` names each parameter. Readable from everywhere. */
export function problemResponse(
  publicUrl: string,
  name: ProblemName,
  detail: string,
  errors?: readonly ProblemError[],
): Response {
  const { status, title } = PROBLEMS[name];
  const body: Problem = {
    type: problemType(publicUrl, name),
    title,
    status,
    detail,
    ...(errors === undefined ? {} : { errors: [...errors] }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
      ...(name === 'unavailable' ? { 'retry-after': String(RETRY_SECONDS) } : {}),
    },
  });
}

export function problemType(publicUrl: string, name: ProblemName): string {
  return `${publicUrl}/api#${name}`;
}

const OF_ERRORS: Record<ErrorKind, readonly [name: ProblemName, detail: string]> = {
  not_found: ['not-found', 'The endpoints are listed at /api/v1/openapi.json.'],
  method: ['method-not-allowed', 'Use GET, HEAD or OPTIONS.'],
  invalid: ['invalid-query', 'The parameters are listed at /api/v1/openapi.json.'],
  forbidden: ['forbidden', 'Use GET, HEAD or OPTIONS.'],
  sign_in: [
    'unauthorized',
    'Send "Authorization: Bearer …" with a key of your member’s workspace; mail servers send "X-Signature".',
  ],
  too_large: ['too-large', 'Only deliveries have a body.'],
  wrong_type: ['invalid-query', 'The endpoints take no body.'],
  too_many: ['too-many-requests', 'Wait for the seconds of Retry-After, then ask again.'],
  failed: ['internal-error', 'Ask again later; we have been told.'],
  unavailable: ['unavailable', 'Ask again in a few seconds.'],
};

/** What the dispatcher has to say about an address under `/api/`, in the shape of all problems. */
export function apiErrorResponse(
  publicUrl: string,
  { kind }: Pick<ErrorContext, 'kind'>,
): Response {
  const [name, detail] = OF_ERRORS[kind];
  return problemResponse(publicUrl, name, detail);
}
