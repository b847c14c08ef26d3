import type { Kysely } from 'kysely';
import { z } from 'zod';
import { AtMost } from '../../../platform/at-most.ts';
import { type Route, type RouteRequest, route } from '../../../platform/http/route.ts';
import { findPushed, type PushedDelivery } from '../../queries/push/find-pushed.ts';
import type { EditingTables } from '../../tables.ts';
import { type Push, takePush } from '../../use-cases/push/take-push.ts';
import { useKey } from '../../use-cases/push/use-key.ts';
import { type ProblemName, problemResponse } from '../api/problem.ts';
import { readParameters } from '../api/read-parameters.ts';
import type { ProblemError } from '../api/schemas/problem-schema.ts';
import { deliveryJson } from './delivery-json.ts';
import { type KeyPass, keyGuard } from './key-guard.ts';
import { type PushBody, readPush } from './read-push.ts';

const DELIVERIES_API_PATH = '/api/v1/deliveries';

/** Bodies whose key stands in the form, so that they are read before anybody knows whose they are: so many at a time. */
const MOST_UNKNOWN = 2;

const Query = z.object({ format: z.string().max(40).default('auto') });
const Input = z.object({
  query: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});

/** How programs deliver (docs/api.md). */
export function pushRoutes(parts: {
  readonly db: Kysely<EditingTables>;
  readonly publicUrl: string;
}): Route[] {
  const { db, publicUrl } = parts;
  const unknown = new AtMost(MOST_UNKNOWN);
  const common = { localized: false, access: keyGuard(db), caller: 'program' } as const;
  const urlOf = (id: string) => `${publicUrl}${DELIVERIES_API_PATH}/${id}`;

  async function take(
    { request, now, input }: RouteRequest<z.output<typeof Input>>,
    pass: KeyPass,
  ): Promise<Response> {
    const asked = readParameters(input.query, Query, ['format']);
    if (asked.kind === 'refused') {
      return problem('invalid-query', 'A parameter is not understood.', asked.problems);
    }
    const idempotencyKey = request.headers.get('idempotency-key');
    if (idempotencyKey !== null && !/^[\x21-\x7e]{1,255}$/.test(idempotencyKey)) {
      return invalid('Idempotency-Key', idempotencyKey, 'Up to 255 visible ASCII characters.');
    }
    const body = await readPush(request);
    if (body === 'too_large') return problem('too-large', 'A delivery has at most 200 MB.');
    if (body === 'no_file') {
      return invalid('file', null, 'Send the file as the body, or as field "file" of a form.');
    }
    try {
      const key = pass.kind === 'key' ? pass.key : await keyInForm(body, now);
      if (key === null) return problem('unauthorized', NO_KEY);
      const { file, fileName, mediaType, fields } = body;
      const format = fields.get('format') ?? asked.query.format;
      return await answer({ key, file, fileName, mediaType, format, idempotencyKey, now });
    } finally {
      await body.file.remove();
    }
  }

  async function answer(push: Push): Promise<Response> {
    const taken = await takePush(db, push);
    switch (taken.kind) {
      case 'busy':
        return problem('conflict', 'The same request is being taken; ask again in some seconds.');
      case 'key_used':
        return problem('conflict', 'This Idempotency-Key belongs to another file.');
      case 'refused':
        return taken.reason === 'member_left'
          ? problem('forbidden', taken.message)
          : problem(taken.reason === 'too_large' ? 'too-large' : 'not-a-delivery', taken.message);
      case 'received': {
        const { memberId } = push.key;
        const delivery = await findPushed(db, { memberId, deliveryId: taken.deliveryId });
        return delivery === null ? gone() : shown(delivery, 202);
      }
    }
  }

  async function keyInForm({ fields }: PushBody, now: Date) {
    return useKey(db, fields.get('access_token') ?? '', now);
  }

  function shown(delivery: PushedDelivery, status: 200 | 202): Response {
    const location = urlOf(delivery.id);
    return new Response(JSON.stringify(deliveryJson(delivery, location)), {
      status,
      headers: {
        'content-type': 'application/json',
        ...(status === 202 ? { location } : {}),
      },
    });
  }

  const problem = (name: ProblemName, detail: string, errors?: readonly ProblemError[]) =>
    problemResponse(publicUrl, name, detail, errors);
  const gone = () => problem('not-found', 'The member has no such delivery.');
  const invalid = (parameter: string, value: string | null, reason: string) =>
    problem('invalid-query', `${parameter}: ${reason}`, [{ parameter, value, reason }]);

  return [
    route({
      ...common,
      method: 'POST',
      path: DELIVERIES_API_PATH,
      rateLimit: { perMinute: 30 },
      input: Input,
      handle(request) {
        const pass = passOf(request);
        return pass.kind === 'key' ? take(request, pass) : unknown.run(() => take(request, pass));
      },
    }),
    route({
      ...common,
      method: 'GET',
      path: `${DELIVERIES_API_PATH}/:delivery`,
      rateLimit: { perMinute: 120 },
      input: z.object({ params: z.object({ delivery: z.string().max(40) }) }),
      async handle(request) {
        const pass = passOf(request);
        if (pass.kind !== 'key') return problem('unauthorized', NO_KEY);
        const { memberId } = pass.key;
        const delivery = await findPushed(db, {
          memberId,
          deliveryId: request.input.params.delivery,
        });
        return delivery === null ? gone() : shown(delivery, 200);
      },
    }),
  ];
}

const NO_KEY = 'Send "Authorization: Bearer …" with a key of your member’s workspace.';

// The guard of these very routes made it.
const passOf = ({ pass }: { readonly pass: unknown }) => pass as KeyPass;
