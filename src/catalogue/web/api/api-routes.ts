import { z } from 'zod';
import { type Route, route } from '../../../platform/http/route.ts';
import { loadOfferDetail } from '../../queries/offer-detail.ts';
import { AnyQuery, type WebParts } from '../web-parts.ts';
import { offerJson } from './offer-json.ts';
import { offersAnswer, type QueryProblem } from './offers-answer.ts';

const MOST_SUGGESTIONS = 10;
const RATE = { perMinute: 600 } as const;

/** `GET /api/v1/offers`, `/api/v1/offers/{id}`, `/api/v1/suggest`: the catalogue for machines; errors are problem+json. */
export function apiRoutes(parts: WebParts): Route[] {
  return [offersRoute(parts), offerRoute(parts), suggestRoute(parts)];
}

function offersRoute({ reader, places, shell }: WebParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/offers',
    localized: false,
    access: { kind: 'public' },
    rateLimit: RATE,
    input: AnyQuery,
    handle: async ({ input, now }) => {
      const parameters = input.query;
      const answer = await offersAnswer(
        { db: reader.db, index: reader.index, places, publicUrl: shell.publicUrl, now },
        parameters,
      );
      switch (answer.kind) {
        case 'answer':
          return json(answer.body, 200, answer.position);
        case 'refused':
          return problem(400, 'Invalid query', answer.problems);
        case 'preparing':
          return problem(503, 'The index is being built', []);
      }
    },
  });
}

function offerRoute({ reader, shell }: WebParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/offers/:id',
    localized: false,
    access: { kind: 'public' },
    rateLimit: RATE,
    input: z.object({ params: z.object({ id: z.string().max(80) }) }),
    handle: async ({ input }) => {
      const { position } = reader.index;
      const offer = await loadOfferDetail(reader.db, input.params.id);
      if (!offer) return problem(404, 'No such offer', []);
      if (offer.state === 'withdrawn') return problem(410, 'The offer was withdrawn', []);
      return json(offerJson(offer, shell.publicUrl), 200, position);
    },
  });
}

function suggestRoute({ reader }: WebParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/suggest',
    localized: false,
    access: { kind: 'public' },
    rateLimit: RATE,
    input: AnyQuery,
    handle: ({ input }) => {
      const unknown = Object.keys(input.query).filter((name) => name !== 'q');
      if (unknown.length > 0) {
        const problems = unknown.map((parameter) => ({ parameter, reason: 'unknown parameter' }));
        return problem(400, 'Invalid query', problems);
      }
      const given = input.query.q ?? '';
      const prefix = (Array.isArray(given) ? (given.at(-1) ?? '') : given).slice(0, 200);
      const suggestions =
        prefix.trim() === '' ? [] : reader.index.suggest(prefix, MOST_SUGGESTIONS);
      return json({ suggestions }, 200, reader.index.position);
    },
  });
}

function json(body: unknown, status: number, position: number): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/json',
      'x-catalogue-position': String(position),
      // Public data: pages of other sites may read it.
      'access-control-allow-origin': '*',
    },
  });
}

/** RFC 9457; `errors` names each parameter with its reason. */
function problem(status: number, title: string, problems: readonly QueryProblem[]): Response {
  const detail = problems.map(({ parameter, reason }) => `${parameter}: ${reason}`).join('; ');
  const body = {
    type: 'about:blank',
    title,
    status,
    ...(detail === '' ? {} : { detail, errors: problems }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      ...(status === 503 ? { 'retry-after': '5' } : {}),
    },
  });
}
