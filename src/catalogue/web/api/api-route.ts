import { z } from 'zod';
import { localDate } from '../../../platform/clock.ts';
import { type Route, type RouteRequest, route } from '../../../platform/http/route.ts';
import { CARD_LIFE_MS } from '../../queries/card-store.ts';
import type { CatalogueIndex } from '../../search/types.ts';
import { acceptsJson } from './accepts-json.ts';
import { answerResponse, jsonAnswer, notModified } from './json-answer.ts';
import { problemResponse } from './problem.ts';
import type { QueryParameters } from './read-parameters.ts';
import type { ProblemError } from './schemas/problem-schema.ts';
import type { ValidatorStore } from './validator-store.ts';

export const REQUESTS_PER_MINUTE = 600;

/** What an endpoint makes of a request before anything is looked for. */
export type ApiQuestion =
  | { readonly kind: 'refused'; readonly problems: readonly ProblemError[] }
  | {
      readonly kind: 'asked';
      /** Equal questions have equal names; together with position and day it names the validator. */
      readonly name: string;
      answer(): ApiAnswer | Promise<ApiAnswer>;
    };

export type ApiAnswer =
  | { readonly kind: 'found'; readonly body: unknown }
  | { readonly kind: 'not-found' | 'gone' | 'unavailable'; readonly detail: string };

export interface ApiParts {
  readonly index: CatalogueIndex;
  readonly publicUrl: string;
  readonly validators: ValidatorStore;
}

export interface ApiRequest {
  readonly id: string;
  readonly parameters: QueryParameters;
  readonly now: Date;
}

const ApiInput = z.object({
  params: z.object({ id: z.string().default('') }),
  query: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});

/**
 * An endpoint of the public API: JSON only, readable from every site, a strong validator on every answer. Validators are known by
 * question, position of the index, day and life of the cards: whoever has the answer already is told so without a search. No answer
 * is kept.
 */
export function apiRoute(
  { index, publicUrl, validators }: ApiParts,
  contract: {
    readonly path: string;
    /** Seconds for which an answer may be used without asking; 0 = ask whether it is still valid. */
    readonly maxAgeSeconds: number;
    question(request: ApiRequest): ApiQuestion;
  },
): Route {
  const cacheControl =
    contract.maxAgeSeconds === 0 ? 'public, no-cache' : `public, max-age=${contract.maxAgeSeconds}`;

  async function handle({
    input,
    request,
    now,
  }: RouteRequest<z.output<typeof ApiInput>>): Promise<Response> {
    const accept = request.headers.get('accept');
    if (!acceptsJson(accept)) {
      return problemResponse(
        publicUrl,
        'not-acceptable',
        'Send "Accept: application/json" or nothing.',
      );
    }
    const question = contract.question({ id: input.params.id, parameters: input.query, now });
    if (question.kind === 'refused') {
      const { problems } = question;
      const detail = problems.map(({ parameter, reason }) => `${parameter}: ${reason}`).join(' ');
      return problemResponse(publicUrl, 'invalid-query', detail, problems);
    }
    const { position } = index;
    const headers = { 'cache-control': cacheControl, 'x-catalogue-position': String(position) };
    const life = Math.floor(now.getTime() / CARD_LIFE_MS);
    const key = `${question.name} ${position} ${localDate(now)} ${life}`;
    const known = notModified(request, validators.find(key), headers);
    if (known !== null) return known;
    const answer = await question.answer();
    if (answer.kind !== 'found') return problemResponse(publicUrl, answer.kind, answer.detail);
    const found = jsonAnswer(answer.body);
    // A change that arrived meanwhile may be in one part of the answer but not in the other: nobody is told that it is still valid.
    if (position === index.position) validators.remember(key, found.etag);
    return answerResponse(request, found, headers);
  }

  return route({
    method: 'GET',
    path: contract.path,
    localized: false,
    access: { kind: 'public' },
    rateLimit: { perMinute: REQUESTS_PER_MINUTE },
    crossOrigin: 'anyone',
    input: ApiInput,
    handle,
  });
}
