import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { systemClock } from '../../src/platform/clock.ts';
import { createDispatcher, type DispatchOptions } from '../../src/platform/http/dispatch.ts';
import { type Route, route } from '../../src/platform/http/route.ts';
import { createLog } from '../../src/platform/log.ts';
import { headerProblems } from './header-problems.ts';
import { originCases } from './origins.ts';

const publicUrl = 'https://portal.example';

const options: DispatchOptions = {
  publicUrl,
  inlineStyle: 'p{color:red}',
  trustedProxy: undefined,
  clock: systemClock,
  log: createLog('silent'),
  errorResponse: ({ kind }) => new Response(kind, { headers: { 'content-type': 'text/plain' } }),
};

/** Routes as later features will add them, so that the matrix is proven before there is a form. */
function plantedRoutes(onPost: () => void): Route[] {
  return [
    route({
      method: 'GET',
      path: '/planted',
      localized: true,
      access: { kind: 'public' },
      rateLimit: { perMinute: 60 },
      input: z.object({}),
      handle: ({ language }) => new Response(language),
    }),
    route({
      method: 'POST',
      path: '/planted',
      localized: true,
      access: { kind: 'public' },
      rateLimit: { perMinute: 60 },
      input: z.object({}),
      handle: () => {
        onPost();
        return new Response(null, { status: 303, headers: { location: '/planted' } });
      },
    }),
    route({
      method: 'GET',
      path: '/broken',
      localized: false,
      access: { kind: 'public' },
      rateLimit: 'none',
      input: z.object({}),
      handle: () => {
        throw new Error('secret detail');
      },
    }),
  ];
}

let written = 0;
const app = createDispatcher(
  plantedRoutes(() => {
    written += 1;
  }),
  options,
);
beforeEach(() => {
  written = 0;
});

describe('a form of our own', () => {
  test.each(originCases(publicUrl))(
    'ASVS 3.5.1, 3.5.2: $name: admitted = $isAdmitted',
    async ({ headers, isAdmitted }) => {
      for (const path of ['/planted', '/en/planted']) {
        written = 0;
        const response = await app.request(`${publicUrl}${path}`, {
          method: 'POST',
          headers,
          body: 'a=1',
        });
        expect(response.status, path).toBe(isAdmitted ? 303 : 403);
        expect(written, path).toBe(isAdmitted ? 1 : 0);
      }
    },
  );
});

describe('answers', () => {
  test.each([
    ['/planted', 'GET', 200],
    ['/en/planted', 'GET', 200],
    ['/planted', 'HEAD', 200],
    ['/planted', 'PUT', 405],
    ['/planted', 'DELETE', 405],
    ['/broken', 'POST', 405],
    ['/broken', 'GET', 500],
    ['/en/broken', 'GET', 404],
    ['/nowhere', 'GET', 404],
    ['/nowhere', 'POST', 404],
  ])('%s by %s is %i, with all protecting headers (ASVS 16.5.1)', async (path, method, status) => {
    const response = await app.request(`${publicUrl}${path}`, {
      method,
      headers: { origin: publicUrl },
    });
    expect(response.status).toBe(status);
    expect(headerProblems(response.headers, { isHttps: true })).toEqual([]);
    expect(await response.text()).not.toContain('secret detail');
  });
});

describe('the header check itself', () => {
  const good = async () => new Headers((await app.request(`${publicUrl}/planted`)).headers);

  test.each<[string, (headers: Headers) => void]>([
    ['a cookie', (headers) => headers.set('set-cookie', 'a=1')],
    ['the name of the server', (headers) => headers.set('x-powered-by', 'Hono')],
    ['a missing nosniff', (headers) => headers.delete('x-content-type-options')],
    ['a missing policy', (headers) => headers.delete('content-security-policy')],
    [
      'an open policy',
      (headers) =>
        headers.set(
          'content-security-policy',
          `${headers.get('content-security-policy')}; img-src *`,
        ),
    ],
    [
      'inline code',
      (headers) => headers.append('content-security-policy', "script-src 'unsafe-inline'"),
    ],
    [
      'short transport security',
      (headers) => headers.set('strict-transport-security', 'max-age=60'),
    ],
  ])('finds %s', async (_name, spoil) => {
    const headers = await good();
    expect(headerProblems(headers, { isHttps: true })).toEqual([]);
    spoil(headers);
    expect(headerProblems(headers, { isHttps: true })).not.toEqual([]);
  });
});
