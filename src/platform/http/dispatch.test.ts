import { expect, test } from 'vitest';
import { z } from 'zod';
import { clockStartingAt } from '../clock.ts';
import { createLog } from '../log.ts';
import { createDispatcher } from './dispatch.ts';
import { route } from './route.ts';

const lines: string[] = [];
const page = {
  localized: true,
  access: { kind: 'public' },
  rateLimit: { perMinute: 600 },
} as const;
const app = createDispatcher(
  [
    route({
      ...page,
      method: 'GET',
      path: '/echo/:word',
      input: z.object({
        params: z.object({ word: z.string() }),
        query: z.object({ n: z.coerce.number().default(1), list: z.array(z.string()).optional() }),
      }),
      handle: ({ input, language, path }) =>
        Response.json({ ...input.params, ...input.query, language, path }),
    }),
    route({
      ...page,
      method: 'POST',
      path: '/form',
      input: z.object({}),
      handle: () => new Response('saved'),
    }),
    route({
      ...page,
      method: 'GET',
      path: '/broken',
      input: z.object({}),
      handle: () => {
        throw new Error('secret detail');
      },
    }),
    route({
      ...page,
      method: 'GET',
      path: '/away',
      input: z.object({}),
      handle: () => {
        throw Object.assign(new Error('terminating connection'), { code: '57P01' });
      },
    }),
    route({
      ...page,
      method: 'GET',
      path: '/big',
      input: z.object({}),
      handle: () =>
        new Response('Kurse in Wesel. '.repeat(500), {
          headers: { 'content-type': 'text/html; charset=utf-8' },
        }),
    }),
  ],
  {
    publicUrl: 'https://bildung.example',
    inlineStyle: 'body{color:red}',
    trustedProxy: '127.0.0.1',
    clock: clockStartingAt(new Date('2026-09-01T08:00:00Z')),
    log: createLog('debug', (line) => lines.push(line)),
    errorResponse: ({ kind, language, path, details }) =>
      Response.json({ kind, language, path, details }),
  },
);

const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`https://bildung.example${path}`, { headers });

test('params, query, language and path reach the handler; a repeated name is a list', async () => {
  expect(await (await get('/echo/hallo?n=5&list=a&list=b')).json()).toEqual({
    word: 'hallo',
    n: 5,
    list: ['a', 'b'],
    language: 'de',
    path: '/echo/hallo',
  });
  expect(await (await get('/en/echo/hello')).json()).toEqual({
    word: 'hello',
    n: 1,
    language: 'en',
    path: '/echo/hello',
  });
});

test('input that the schema refuses is 422 with the field', async () => {
  const response = await get('/echo/x?n=viele');
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({
    kind: 'invalid',
    details: [expect.stringMatching(/^n: /)],
  });
});

test('an unknown path is 404 in the language of its prefix', async () => {
  const response = await get('/en/nothing');
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({
    kind: 'not_found',
    language: 'en',
    path: '/nothing',
  });
});

test('another method on a known path is 405 and names the allowed ones', async () => {
  const response = await app.request('https://bildung.example/echo/x', { method: 'PUT' });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('GET, HEAD');
});

test('ASVS 16.3.4, 16.5.1: a failing handler is 500 without a word of the reason; the log has it', async () => {
  const response = await get('/broken');
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('secret');
  expect(lines.join()).toContain('secret detail');
});

test('a lost database connection is 503 with Retry-After', async () => {
  const response = await get('/away');
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('5');
});

test.each([
  [{ 'sec-fetch-site': 'same-origin' }, 200],
  [{ 'sec-fetch-site': 'cross-site', origin: 'https://bildung.example' }, 403],
  [{ 'sec-fetch-site': 'same-site' }, 403],
  [{ 'sec-fetch-site': 'none' }, 403],
  [{ origin: 'https://bildung.example' }, 200],
  [{ origin: 'https://evil.example' }, 403],
  [{ origin: 'null' }, 403],
  [{}, 403],
  [{ 'content-type': 'text/plain' }, 403],
])('a POST with %o answers %i', async (headers, status) => {
  const response = await app.request('https://bildung.example/form', {
    method: 'POST',
    headers: new Headers(Object.entries(headers)),
  });
  expect(response.status).toBe(status);
});

test('every answer carries the security headers', async () => {
  for (const path of ['/echo/x', '/nothing', '/broken']) {
    const { headers } = await get(path);
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-.+'; script-src 'self'/,
    );
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
    expect(headers.get('set-cookie')).toBeNull();
  }
});

test('texts are compressed as the browser asks and unchanged ones are 304', async () => {
  const plain = await get('/big');
  const etag = plain.headers.get('etag') ?? '';
  const brotli = await get('/big', { 'accept-encoding': 'gzip, br' });
  expect(brotli.headers.get('content-encoding')).toBe('br');
  expect((await brotli.arrayBuffer()).byteLength).toBeLessThan(
    (await plain.arrayBuffer()).byteLength / 10,
  );
  expect(
    (await get('/big', { 'accept-encoding': 'gzip, br;q=0' })).headers.get('content-encoding'),
  ).toBe('gzip');
  const again = await get('/big', { 'if-none-match': etag });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
});

test('ASVS 2.4.1: too many calls of one caller are 429 with the time to wait; others pass', async () => {
  const call = (caller: string) =>
    app.request(
      'https://bildung.example/echo/x',
      { headers: { 'x-forwarded-for': `203.0.113.9, ${caller}` } },
      {
        incoming: {
          socket: { remoteAddress: '127.0.0.1' },
          headers: { 'x-forwarded-for': `203.0.113.9, ${caller}` },
        },
      },
    );
  for (let i = 0; i < 600; i++) expect((await call('198.51.100.7')).status).toBe(200);
  const refused = await call('198.51.100.7');
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await call('198.51.100.8')).status).toBe(200);
});
