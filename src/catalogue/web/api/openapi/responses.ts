import { PROBLEMS, type ProblemName } from '../problem.ts';
import { schemaRef } from './components.ts';

const header = (description: string, type: 'string' | 'integer') => ({
  description,
  schema: { type },
});

/** Headers that answers have; each is described once. */
export const HEADERS = {
  'X-Catalogue-Position': header(
    'Position in the log of changes as of which the answer is true',
    'integer',
  ),
  ETag: header(
    'Strong validator; send it as If-None-Match to get 304 while nothing has changed',
    'string',
  ),
  'Cache-Control': header('For how long the answer may be used without asking', 'string'),
  'RateLimit-Policy': header('Requests per minute and address, e.g. "minute";q=600;w=60', 'string'),
  RateLimit: header('What is left of them, e.g. "minute";r=599;t=60', 'string'),
  'Retry-After': header('Seconds to wait before asking again', 'integer'),
} as const;
type HeaderName = keyof typeof HEADERS;

const headers = (...names: HeaderName[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

/** A successful answer with its validator. */
export function jsonResponse(
  description: string,
  schema: Readonly<Record<string, unknown>>,
  example?: unknown,
) {
  return {
    description,
    headers: headers(
      'X-Catalogue-Position',
      'ETag',
      'Cache-Control',
      'RateLimit-Policy',
      'RateLimit',
    ),
    content: {
      'application/json': { schema, ...(example === undefined ? {} : { example }) },
    },
  };
}

/** All problems as components, each with its stable type. */
export function problemResponses(publicUrl: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(PROBLEMS).map(([name, { status, title }]) => [
      name,
      {
        description: title,
        headers: isWaiting(status)
          ? headers('Retry-After', 'RateLimit-Policy', 'RateLimit')
          : headers('RateLimit-Policy', 'RateLimit'),
        content: {
          'application/problem+json': {
            schema: { $ref: schemaRef('Problem') },
            example: {
              type: `${publicUrl}/api#${name}`,
              title,
              status,
              detail: DETAILS[name] ?? title,
              ...(status === 400 ? { errors: [INVALID] } : {}),
            },
          },
        },
      },
    ]),
  );
}

const INVALID = {
  parameter: 'tpoic',
  value: null,
  reason: 'There is no such parameter; did you mean "topic"?',
  allowed: ['q', 'near', 'topic'],
};
const DETAILS: Readonly<Record<string, string>> = {
  'invalid-query': 'tpoic: There is no such parameter; did you mean "topic"?',
};

const isWaiting = (status: number) => status === 429 || status === 503;

/** The problems that an operation can answer with, by status. */
export function refusals(...names: ProblemName[]): Record<string, unknown> {
  return Object.fromEntries(
    names.map((name) => [PROBLEMS[name].status, { $ref: `#/components/responses/${name}` }]),
  );
}

export const NOT_MODIFIED = {
  description: 'Nothing has changed since the answer with this ETag',
  headers: headers('X-Catalogue-Position', 'ETag'),
};
