import { Validator } from '@seriousme/openapi-schema-validator';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { allRoutes, createApp, type Services } from '../src/app.ts';
import { SuggestionsSchema } from '../src/catalogue/web/api/schemas/suggestions-schema.ts';
import type { App } from '../src/platform/http/dispatch.ts';
import { createMetrics } from '../src/platform/http/process-routes.ts';
import { openServices } from './routes/open-services.ts';
import { publishedSchemas } from './support/published-schemas.ts';

const publicUrl = 'https://portal.example';
const DESCRIPTION = '/api/v1/openapi.json';

const ParameterSchema = z.object({
  name: z.string(),
  in: z.enum(['query', 'path', 'header']),
  description: z.string().min(10),
  example: z.unknown(),
  schema: z.object({ type: z.string() }).loose(),
});
const ContentSchema = z.object({
  schema: z.object({ $ref: z.string().optional() }),
  example: z.unknown().optional(),
});
const ResponseSchema = z
  .object({ content: z.record(z.string(), ContentSchema).optional() })
  .loose();
const OperationSchema = z.object({
  operationId: z.string(),
  security: z.array(z.unknown()).optional(),
  summary: z.string(),
  // Files share their parameters with the search; what they refer to is tested there.
  parameters: z
    .array(ParameterSchema.or(z.object({ $ref: z.string() })))
    .default([])
    .transform((all) => all.flatMap((one) => ('name' in one ? one : []))),
  responses: z.record(z.string(), ResponseSchema),
});
const DescriptionSchema = z.object({
  openapi: z.literal('3.1.1'),
  paths: z.record(
    z.string(),
    z.object({ get: OperationSchema.optional(), post: OperationSchema.optional() }),
  ),
  components: z.object({ responses: z.record(z.string(), ResponseSchema) }).loose(),
});

let services: Services;
let app: App;
let document: Record<string, unknown>;
let description: z.output<typeof DescriptionSchema>;
let problemsOf: ReturnType<typeof publishedSchemas>;

beforeAll(async () => {
  services = await openServices(publicUrl);
  app = createApp(services);
  document = z.record(z.string(), z.unknown()).parse(await (await ask(DESCRIPTION)).json());
  description = DescriptionSchema.parse(document);
  problemsOf = publishedSchemas(document);
});

/** What anybody may ask; deliveries want a key and are in push.database.test.ts, files in export.database.test.ts. */
const openOperations = () =>
  Object.entries(description.paths).flatMap(([path, { get }]) =>
    get === undefined || get.security !== undefined || !path.startsWith('/api/')
      ? []
      : [{ path, get }],
  );

const ask = async (path: string, init: RequestInit = {}) => app.request(publicUrl + path, init);

/** Answers of real requests that together show everything an answer may have. */
const REQUESTS: Readonly<Record<string, readonly string[]>> = {
  Offers: [
    '/api/v1/offers',
    '/api/v1/offers?q=pflege&near=46483&km=25&time=morning&size=100',
    '/api/v1/offers?q=Schweisen&explain=1',
    '/api/v1/offers?q=%22Erste+Hilfe%22+pflege+-kind&near=Wesel&explain=1',
    '/api/v1/offers?explain=1&sort=start&size=100',
    '/api/v1/offers?q=unterwasserkorbflechten',
    '/api/v1/offers?facet_size=1',
    '/api/v1/offers?q=pflege&facet_size=0&format=online',
    '/api/v1/offers?format=online&price=p0&price=unknown&past=1&sort=price&page=2&size=50',
  ],
  Suggestions: [
    '/api/v1/suggest?q=pf',
    '/api/v1/suggest?q=',
    '/api/v1/suggest?q=wes&kind=place',
    '/api/v1/suggest?q=schwe&kind=word&kind=title',
  ],
  FundingProgrammes: ['/api/v1/funding/programmes'],
  FundingProgramme: [
    '/api/v1/funding/programmes/bildungsscheck_nrw',
    '/api/v1/funding/programmes/bildungspraemie',
  ],
};

test('the description is valid OpenAPI 3.1', async () => {
  const result = await new Validator().validate(structuredClone(document));
  expect(result).toMatchObject({ valid: true });
});

/** Files, feeds, the sitemap and the catalogue of data. */
const EXPORTS = /^\/(?:anbieter\/\{slug\}\/kurse|kurse|daten|sitemap)[.-]/;

test('every endpoint under /api/ and every file of courses is described, and no other', () => {
  const routes = allRoutes(services, createMetrics([]))
    .map(({ path }) =>
      path.startsWith('/:part{sitemap-kurse')
        ? '/sitemap-kurse-{part}.xml'
        : path.replace(/:(\w+)/g, '{$1}'),
    )
    .filter((path) => path.startsWith('/api/') || EXPORTS.test(path));
  expect(Object.keys(description.paths).sort()).toEqual(routes.sort());
});

describe('answers of the demonstration network are as published', () => {
  test.each(Object.entries(REQUESTS).flatMap(([name, paths]) => paths.map((path) => [path, name])))(
    '%s is %s',
    async (path, name) => {
      const response = await ask(path);
      expect(response.status).toBe(200);
      expect(problemsOf(name, await response.json())).toEqual([]);
    },
  );

  test('every tenth offer is an Offer', async () => {
    const wrong: string[] = [];
    for (let page = 1; page <= 20; page++) {
      const answer = await (await ask(`/api/v1/offers?past=1&size=10&page=${page}`)).json();
      const [hit] = z.object({ hits: z.array(z.object({ id: z.string() })) }).parse(answer).hits;
      if (hit === undefined) break;
      const offer = await (await ask(`/api/v1/offers/${hit.id}`)).json();
      wrong.push(...problemsOf('Offer', offer).map((problem) => `${hit.id}: ${problem}`));
    }
    expect(wrong).toEqual([]);
  });

  test('the figures of the search are Quality', async () => {
    expect(problemsOf('Quality', await (await ask('/api/v1/quality')).json())).toEqual([]);
  });

  test('a wrong answer would be noticed', () => {
    expect(problemsOf('Suggestions', { suggestions: [{ kind: 'colour' }] })).not.toEqual([]);
    expect(problemsOf('Problem', {})).not.toEqual([]);
  });
});

describe('examples', () => {
  test('of every answer exist and are of the published shape', () => {
    const answers = Object.entries(description.paths).flatMap(([path, { get, post }]) =>
      [get, post].flatMap((operation) => (operation === undefined ? [] : [{ path, operation }])),
    );
    const wrong = answers.flatMap(({ path, operation: { responses } }) => {
      const content = (responses['200'] ?? responses['202'])?.content?.['application/json'];
      const name = content?.schema.$ref?.split('/').at(-1);
      if (name === undefined || name === 'Quality') return [];
      return problemsOf(name, content?.example).map((problem) => `${path}: ${problem}`);
    });
    expect(wrong).toEqual([]);
  });

  test('of every problem are Problems with the type of their name', () => {
    for (const [name, { content }] of Object.entries(description.components.responses)) {
      const example = content?.['application/problem+json']?.example;
      expect(problemsOf('Problem', example), name).toEqual([]);
      expect(example).toMatchObject({ type: `${publicUrl}/api#${name}` });
    }
  });

  test('of answers are what the demonstration network answers today', async () => {
    const example = z
      .object({ hits: z.array(z.object({ id: z.string() }).loose()), total: z.number() })
      .parse(
        description.paths['/api/v1/offers']?.get?.responses['200']?.content?.['application/json']
          ?.example,
      );
    const near = encodeURIComponent(services.network.settings.centre);
    const answer = await (await ask(`/api/v1/offers?near=${near}&km=10&size=1`)).json();
    expect(answer).toMatchObject({ total: example.total, hits: example.hits });
  });
});

describe('parameters', () => {
  const withParameters = () =>
    openOperations().flatMap(({ path, get }) =>
      get.parameters
        .filter((parameter) => parameter.in === 'query')
        .map((parameter) => ({ path, ...parameter })),
    );

  test('each is accepted with its example', async () => {
    const parameters = withParameters();
    expect(parameters.length).toBeGreaterThan(30);
    const refused = [];
    for (const { path, name, example } of parameters) {
      const query = new URLSearchParams();
      for (const value of [example].flat()) query.append(name, String(value));
      const { status } = await ask(`${path}?${query}`);
      if (status !== 200) refused.push(`${path}?${query} gives ${status}`);
    }
    expect(refused).toEqual([]);
  });

  test('each value of a closed list is accepted', async () => {
    const refused = [];
    for (const { path, name, schema } of withParameters()) {
      const { enum: values } = z
        .object({ enum: z.array(z.string()).default([]) })
        .parse(schema.type === 'array' ? schema.items : schema);
      for (const value of values) {
        if ((await ask(`${path}?${name}=${value}`)).status !== 200)
          refused.push(`${name}=${value}`);
      }
    }
    expect(refused).toEqual([]);
  });

  test('a value outside of a closed list, a number that is too large and a day that is none are refused with the value', async () => {
    for (const [query, errors] of [
      [
        'format=telepathy',
        [
          {
            parameter: 'format',
            value: 'telepathy',
            allowed: expect.arrayContaining(['online', 'unknown']),
          },
        ],
      ],
      ['time=evening&time=night', [{ parameter: 'time', value: 'night' }]],
      ['size=101', [{ parameter: 'size', value: '101', reason: 'Expected at most 100.' }]],
      [
        'facet_size=10001',
        [{ parameter: 'facet_size', value: '10001', reason: 'Expected at most 10000.' }],
      ],
      ['facet_size=-1', [{ parameter: 'facet_size', reason: 'Expected at least 0.' }]],
      ['km=far', [{ parameter: 'km', value: 'far', reason: 'Expected a number.' }]],
      ['from=2027-02-30', [{ parameter: 'from', value: '2027-02-30' }]],
      ['ends_by=25:00', [{ parameter: 'ends_by', value: '25:00' }]],
      ['near=Atlantis', [{ parameter: 'near', value: 'Atlantis' }]],
      ['near=Wesl', [{ parameter: 'near', allowed: expect.arrayContaining(['Wesel']) }]],
      ['explain=yes', [{ parameter: 'explain', value: 'yes', allowed: ['1'] }]],
      ['from=2027-02-02&to=2027-02-01', [{ parameter: 'to', value: '2027-02-01' }]],
      [
        'colour=red&tpoic=x',
        [
          { parameter: 'colour', value: null },
          { parameter: 'tpoic', reason: expect.stringContaining('"topic"') },
        ],
      ],
    ] as const) {
      const response = await ask(`/api/v1/offers?${query}`);
      expect(response.status, query).toBe(400);
      const problem = await response.json();
      expect(problemsOf('Problem', problem), query).toEqual([]);
      expect(problem, query).toMatchObject({ type: `${publicUrl}/api#invalid-query`, errors });
    }
  });

  test('a parameter that is not described is refused everywhere', async () => {
    for (const { path } of openOperations().filter((one) => one.path !== '/api/v1/quality')) {
      const response = await ask(`${path.replace('{id}', 'x')}?colour=red`);
      expect(response.status, path).toBe(400);
    }
  });
});

describe('facet_size', () => {
  const CountSchema = z.object({ value: z.string(), label: z.string(), count: z.number() });
  const FacetsSchema = z.object({
    total: z.number(),
    hits: z.array(z.unknown()),
    facets: z.record(z.string(), z.array(CountSchema)),
    facetTotals: z.record(z.string(), z.number()),
  });
  const facetsOf = async (query: string) =>
    FacetsSchema.parse(await (await ask(`/api/v1/offers?${query}`)).json());

  test('the demonstration network is complete without it', async () => {
    const { facets, facetTotals } = await facetsOf('');
    expect(facets.provider?.length).toBeGreaterThan(10);
    expect(facetTotals).toEqual({});
  });

  test('cuts each list after that many values and says how many there are; counts, hits and total stay', async () => {
    const all = await facetsOf('q=pflege');
    const cut = await facetsOf('q=pflege&facet_size=3');
    expect(cut.total).toBe(all.total);
    expect(cut.hits).toEqual(all.hits);
    for (const [facet, counts] of Object.entries(all.facets)) {
      expect(cut.facets[facet], facet).toEqual(counts.slice(0, 3));
      expect(cut.facetTotals[facet], facet).toBe(counts.length > 3 ? counts.length : undefined);
    }
  });

  test('a chosen value is listed wherever it stands', async () => {
    const { facets } = await facetsOf('');
    const rarest = facets.provider?.at(-1);
    const chosen = await facetsOf(`provider=${rarest?.value}&facet_size=0`);
    expect(chosen.facets.provider).toEqual([rarest]);
    expect(chosen.facetTotals.provider).toBe(facets.provider?.length);
    expect(chosen.facets.topic).toEqual([]);
  });

  test('is another question with another validator', async () => {
    const all = await ask('/api/v1/offers?q=pflege');
    const headers = { 'if-none-match': all.headers.get('etag') ?? '' };
    expect((await ask('/api/v1/offers?q=pflege&facet_size=1', { headers })).status).toBe(200);
    expect((await ask('/api/v1/offers?q=pflege&facet_size=500', { headers })).status).toBe(304);
  });
});

describe('refusals and failures have one shape', () => {
  test.each([
    ['an unknown address', '/api/v1/colours', {}, 404, 'not-found'],
    ['an unknown version', '/api/v9/offers', {}, 404, 'not-found'],
    ['an unknown offer', '/api/v1/offers/nothing', {}, 404, 'not-found'],
    ['a very long id', `/api/v1/offers/${'x'.repeat(300)}`, {}, 404, 'not-found'],
    [
      'another method',
      '/api/v1/offers',
      { method: 'DELETE', headers: { origin: publicUrl } },
      405,
      'method-not-allowed',
    ],
    [
      'another format',
      '/api/v1/offers',
      { headers: { accept: 'text/html' } },
      406,
      'not-acceptable',
    ],
  ])('%s', async (_name, path, init, status, type) => {
    const response = await ask(path, init);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const problem = await response.json();
    expect(problemsOf('Problem', problem)).toEqual([]);
    expect(problem).toMatchObject({ type: `${publicUrl}/api#${type}`, status });
  });

  test.each(['application/json', '*/*', 'text/html, application/*;q=0.5', ''])(
    'Accept: %s is served',
    async (accept) => {
      expect((await ask('/api/v1/suggest?q=pf', { headers: { accept } })).status).toBe(200);
    },
  );

  test('while the index is being built: come back later', async () => {
    const { index } = services;
    const starting = createApp({
      ...services,
      index: {
        search: (request) => index.search(request),
        suggest: () => [],
        position: 0,
        isReady: false,
        onChange: (listener) => index.onChange(listener),
      },
    });
    for (const path of ['/api/v1/offers', '/api/v1/suggest?q=pf']) {
      const response = await starting.request(publicUrl + path);
      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).toBe('5');
      expect(problemsOf('Problem', await response.json())).toEqual([]);
    }
    // Places are known without the catalogue.
    expect((await starting.request(`${publicUrl}/api/v1/suggest?q=we&kind=place`)).status).toBe(
      200,
    );
  });
});

test('every suggestion finds what it says', async () => {
  const wrong: string[] = [];
  const seen = new Set<string>();
  const total = async (query: Record<string, string>) => {
    const answer = await (await ask(`/api/v1/offers?size=1&${new URLSearchParams(query)}`)).json();
    return z.object({ total: z.number() }).parse(answer).total;
  };
  for (const typed of ['pf', 'sc', 'ex', 'deu', 'la', 'we', 'be', 'kau', 'it', 'mo', 'ber', 'an']) {
    const answer = await (await ask(`/api/v1/suggest?q=${typed}`)).json();
    for (const { kind, text, value, offers } of SuggestionsSchema.parse(answer).suggestions) {
      if (seen.has(`${kind} ${text}`)) continue;
      seen.add(`${kind} ${text}`);
      const isFilter = kind === 'topic' || kind === 'provider';
      const found = await (isFilter
        ? total({ [kind]: value ?? '' })
        : total(kind === 'place' ? { near: value ?? '' } : { q: text }));
      if (isFilter ? found !== offers : found === 0) wrong.push(`${kind} ${text}: ${found}`);
    }
  }
  expect(seen.size).toBeGreaterThan(40);
  expect(wrong).toEqual([]);
});

test('whoever asks too often is told how much was left, and when to come back', async () => {
  const incoming = { socket: { remoteAddress: '203.0.113.7' }, headers: {} };
  const knock = async () => app.request(`${publicUrl}/api/v1/quality`, {}, { incoming });
  const first = await knock();
  expect(first.headers.get('ratelimit-policy')).toBe('"minute";q=600;w=60');
  expect(first.headers.get('ratelimit')).toMatch(/^"minute";r=599;t=\d+$/);
  for (let calls = 1; calls < 600; calls++) await knock();
  const refused = await knock();
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(refused.headers.get('ratelimit')).toMatch(/^"minute";r=0;t=\d+$/);
  expect(problemsOf('Problem', await refused.json())).toEqual([]);
});

describe('an answer that did not change', () => {
  test('has a strong validator and is not sent again', async () => {
    for (const path of ['/api/v1/offers?q=pflege', '/api/v1/suggest?q=pf', DESCRIPTION]) {
      const first = await ask(path);
      const etag = first.headers.get('etag') ?? '';
      expect(etag, path).toMatch(/^"[\w-]+"$/);
      const again = await ask(path, { headers: { 'if-none-match': `"other", ${etag}` } });
      expect(again.status, path).toBe(304);
      expect(await again.text()).toBe('');
      expect(again.headers.get('x-catalogue-position')).toMatch(/^\d+$/);
    }
  });

  test('is not searched again', async () => {
    const { index } = services;
    let searches = 0;
    const counting = createApp({
      ...services,
      index: {
        search: (request) => {
          searches++;
          return index.search(request);
        },
        suggest: (...question) => index.suggest(...question),
        get position() {
          return index.position;
        },
        isReady: true,
        onChange: (listener) => index.onChange(listener),
      },
    });
    const address = `${publicUrl}/api/v1/offers?q=lager`;
    const first = await counting.request(address);
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
    expect((await counting.request(address, { headers })).status).toBe(304);
    // The same question in other words of the same address.
    expect((await counting.request(`${address}&page=1&topic=&km=25`, { headers })).status).toBe(
      304,
    );
    expect(searches).toBe(1);
    // Who does not have it gets it as it is now: answers are not kept.
    expect((await counting.request(address)).headers.get('etag')).toBe(first.headers.get('etag'));
    expect(searches).toBe(2);
  });

  test('has another validator for each encoding, and each of them is recognised', async () => {
    const path = '/api/v1/offers?size=50';
    const plain = await ask(path);
    const packed = await ask(path, { headers: { 'accept-encoding': 'br' } });
    const etag = packed.headers.get('etag') ?? '';
    expect(etag).toBe((plain.headers.get('etag') ?? '').replace(/"$/, '-br"'));
    expect((await ask(path, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  test('answers HEAD with the same headers', async () => {
    const head = await ask('/api/v1/offers', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.headers.get('etag')).toBe((await ask('/api/v1/offers')).headers.get('etag'));
    expect(await head.text()).toBe('');
  });
});

describe('scripts of other sites', () => {
  test('may ask beforehand and read everything that is documented', async () => {
    const preflight = await ask('/api/v1/offers', {
      method: 'OPTIONS',
      headers: {
        origin: 'https://other.example',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'if-none-match',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-methods')).toContain('GET');
    expect(preflight.headers.get('access-control-allow-headers')).toContain('If-None-Match');
    const answer = await ask('/api/v1/offers', { headers: { origin: 'https://other.example' } });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const exposed = answer.headers.get('access-control-expose-headers') ?? '';
    for (const name of ['ETag', 'X-Catalogue-Position', 'RateLimit', 'Retry-After']) {
      expect(exposed).toContain(name);
    }
  });

  test('ASVS 3.4.2: may not read pages', async () => {
    const page = await ask('/kurse', { headers: { origin: 'https://other.example' } });
    expect(page.headers.has('access-control-allow-origin')).toBe(false);
    expect((await ask('/kurse', { method: 'OPTIONS' })).status).toBe(405);
  });
});
