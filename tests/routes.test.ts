import { readdirSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { allRoutes, createApp, type Services } from '../src/app.ts';
import { createCheckRules } from '../src/funding/index.ts';
import { RESERVED_SLUGS } from '../src/members/index.ts';
import { localDate } from '../src/platform/clock.ts';
import type { App } from '../src/platform/http/dispatch.ts';
import { createMetrics } from '../src/platform/http/process-routes.ts';
import type { Route } from '../src/platform/http/route.ts';
import { LANGUAGES, localizedPath } from '../src/platform/texts/index.ts';
import { orderedCall } from './routes/ask-things.ts';
import { headerProblems } from './routes/header-problems.ts';
import {
  begunTakeover,
  namedContact,
  openInvitation,
  writtenConfirmation,
} from './routes/links-of-letters.ts';
import { openVote } from './routes/mail-things.ts';
import { openServices } from './routes/open-services.ts';
import { originCases } from './routes/origins.ts';
import { publicAppointmentThings } from './routes/presence-things.ts';
import { slipThings } from './routes/slip-things.ts';
import { KEY_RULES } from './routes/visitors.ts';
import { applicationLink } from './support/applications.ts';
import { SOME_ANSWER } from './support/some-answer.ts';

const publicUrl = 'https://portal.example';
/** `:name` or `:name{pattern}` in the path of a route. */
const PARAMETER = /:(\w+)(\{[^}]*\})?/g;
/** What an id looks like, see `randomId`. */
const ID = /^[a-z0-9]{12}$/;

let services: Services;
let app: App;
let routes: Route[];
/** Values for the parameters of paths, of things that exist. */
let known: Readonly<Record<string, string>>;

beforeAll(async () => {
  services = await openServices(publicUrl);
  app = createApp(services);
  routes = allRoutes(services, createMetrics([]));
  known = await knownParameters();
});

async function knownParameters(): Promise<Record<string, string>> {
  const { db } = services.database;
  const now = services.clock.now();
  const offer = await db
    .selectFrom('offer')
    .innerJoin('course_run', 'course_run.offer_id', 'offer.id')
    .select(['offer.slug', 'offer.id', 'course_run.id as run'])
    .where('course_run.starts_on', '>', localDate(now))
    // Something is to be done before it begins.
    .where(sql<boolean>`'bildungsscheck' = any(offer.funding)`)
    .where('offer.publication', '=', 'published')
    .orderBy('offer.id')
    .executeTakeFirstOrThrow();
  const provider = await db
    .selectFrom('member')
    .select(['id', 'slug'])
    .where('kind', '=', 'provider')
    .orderBy('slug')
    .executeTakeFirstOrThrow();
  const [asset = ''] = readdirSync(path.join(services.dist, 'assets'));
  const programme = services.funding.programmes[0]?.id ?? '';
  const rules = createCheckRules(services.funding)(now)?.addresses.de ?? '';
  return {
    '/assets/:name': asset,
    '/foerderung/regeln/:file': path.basename(rules),
    programme,
    '/api/v1/funding/programmes/:id': programme,
    slug: provider.slug,
    '/beratung/:service': 'frag-wesel',
    '/antworten/:answer': SOME_ANSWER.slug,
    ...(await publicAppointmentThings(db, provider.id, now)),
    ...(await slipThings(db, provider.id, now)),
    token: await openInvitation(db, provider.id, now),
    '/mitglied-werden/bestaetigen/:token': await applicationLink(db, now),
    '/uebernahme/:token': await begunTakeover(db, provider.id, now),
    '/ansprechperson/:token': await namedContact(db, provider.id, now),
    '/bestaetigen/:token': await writtenConfirmation(db, provider.id, now),
    '/kontakt/anfrage/:token': await orderedCall(publicUrl, (address, init) =>
      app.request(address, init),
    ),
    '/kontakt/rueckmeldung/:token': await openVote(db, now),
    file: `${offer.run}.ics`,
    '/kurse/:address/:run/fristen.ics :run': offer.run,
    part: 'sitemap-kurse-1.xml',
    address: `${offer.slug}-${offer.id}`,
    id: offer.id,
  };
}

/** The address of a route for things that exist: its own parameters first, then those that mean the same everywhere. */
function addressOf(route: Route): string {
  return route.path.replace(PARAMETER, (_match, name: string, pattern = '') => {
    // Nobody who asks here is signed in: route-matrix.test.ts knocks at guarded doors with things that exist.
    const [, choice = 'none'] = /^\{([\w-]+)/.exec(pattern) ?? [];
    const unseen = route.access.kind === 'guarded' ? choice : undefined;
    const own = known[route.path] ?? known[`${route.path} :${name}`];
    const value = own ?? known[name] ?? unseen;
    if (value === undefined) throw new Error(`Say what :${name} of ${route.path} is`);
    return value;
  });
}

/** Whether an address is one of the route's: a pattern may stand beside fixed addresses. */
const answersAt = ({ path }: Route, address: string): boolean =>
  new RegExp(
    `^${path.replace(PARAMETER, (_match, _name, pattern = '{[^/]+}') => `(?:${pattern.slice(1, -1)})`)}$`,
  ).test(address);

const addressesOf = (route: Route): string[] =>
  (route.localized ? LANGUAGES : (['de'] as const)).map((language) =>
    localizedPath(language, addressOf(route)),
  );

async function forEachRoute(
  check: (address: string, route: Route) => Promise<string[]>,
): Promise<string[]> {
  const problems: string[] = [];
  for (const route of routes) {
    for (const address of addressesOf(route)) {
      const found = await check(address, route);
      problems.push(...found.map((problem) => `${route.method} ${address}: ${problem}`));
    }
  }
  return problems;
}

const ask = (address: string, init: RequestInit = {}) => app.request(publicUrl + address, init);

describe('every route', () => {
  test('is in the list once and has a rule, a limit and an input', () => {
    expect(routes.length).toBeGreaterThan(12);
    const names = routes.map((route) => `${route.method} ${route.path}`);
    expect(names).toEqual([...new Set(names)]);
    for (const route of routes) {
      expect(['public', 'guarded'], route.path).toContain(route.access.kind);
      expect(route.input, route.path).toBeDefined();
      if (route.rateLimit !== 'none') expect(route.rateLimit.perMinute).toBeGreaterThan(0);
    }
  });

  test('ASVS 3.5.1: only routes that want a key may be called from anywhere', () => {
    const called = routes.filter((route) => route.caller === 'program');
    expect(called.length).toBeGreaterThan(0);
    const rules = called.map(({ access }) => (access.kind === 'guarded' ? access.rule : null));
    expect([...new Set(rules)].sort()).toEqual([...KEY_RULES].sort());
  });

  test('no member and no id can have the address of a page of ours', () => {
    const taken: string[] = [];
    for (const { path } of routes) {
      const segments = path.split('/');
      for (const [place, segment] of segments.entries()) {
        if (!segment.startsWith(':')) continue;
        const before = segments.slice(0, place).join('/');
        const beside = routes
          .map((other) => other.path.split('/'))
          .filter((other) => other.slice(0, place).join('/') === before)
          .flatMap((other) => other[place] ?? [])
          .filter((other) => other !== '' && !other.startsWith(':'));
        const isFree = (word: string) =>
          segment === ':slug' ? !RESERVED_SLUGS.includes(word) : ID.test(word);
        taken.push(...beside.filter(isFree).map((word) => `${before}/${word} beside ${path}`));
      }
    }
    expect([...new Set(taken)]).toEqual([]);
  });

  test('only endpoints of the process have no limit', () => {
    const unlimited = routes
      .filter((route) => route.rateLimit === 'none')
      .map((route) => route.path);
    expect(unlimited.sort()).toEqual(['/healthz', '/metrics', '/readyz']);
  });

  test('answers everybody if it is public; those behind a guard are in route-matrix.test.ts', async () => {
    const problems = await forEachRoute(async (address, route) => {
      if (route.access.kind !== 'public' || route.method !== 'GET') return [];
      const { status } = await ask(address);
      return status < 400 ? [] : [`nobody gets ${status}`];
    });
    expect(problems).toEqual([]);
  });

  test('ASVS 3.4.1, 3.4.3–3.4.6, 3.4.8: sends the protecting headers, no cookie and no name of the server', async () => {
    const problems = await forEachRoute(async (address, route) => {
      const response = await ask(address, { method: route.method });
      return headerProblems(response.headers, { isHttps: true });
    });
    expect(problems).toEqual([]);
  });

  test('ASVS 3.5.1, 3.5.2: takes no form from elsewhere: foreign, missing, null origin, text/plain', async () => {
    const elsewhere = originCases(publicUrl).filter(({ isAdmitted }) => !isAdmitted);
    const problems = await forEachRoute(async (address, route) => {
      if (route.method !== 'POST') return [];
      const taken: string[] = [];
      for (const { name, headers } of elsewhere) {
        const response = await ask(address, { method: 'POST', headers, body: 'a=1' });
        // Programs come from anywhere, but with a key; a session is none.
        const refused = route.caller === 'program' ? 401 : 403;
        if (response.status !== refused) taken.push(`${name}: ${response.status}`);
      }
      return taken;
    });
    expect(elsewhere.length).toBeGreaterThan(6);
    expect(problems).toEqual([]);
  });

  test('answers HEAD like GET, without a body', async () => {
    const problems = await forEachRoute(async (address, route) => {
      if (route.method !== 'GET') return [];
      const [get, head] = [await ask(address), await ask(address, { method: 'HEAD' })];
      const body = await head.text();
      return head.status === get.status && body === '' ? [] : [`HEAD gives ${head.status}`];
    });
    expect(problems).toEqual([]);
  });

  test('ASVS 4.1.4: refuses methods it has not declared, and says which it has', async () => {
    const problems = await forEachRoute(async (address, route) => {
      const declared = routes
        .filter((other) => answersAt(other, addressOf(route)))
        .map((other) => other.method);
      const others = ['POST', 'PUT', 'PATCH', 'DELETE'].filter(
        (method) => !declared.some((d) => d === method),
      );
      const answers = await Promise.all(
        others.map(async (method) => ({
          method,
          response: await ask(address, { method, headers: { origin: publicUrl } }),
        })),
      );
      return answers
        .filter(
          ({ response }) =>
            response.status !== 405 ||
            !response.headers.get('allow')?.split(', ').includes(route.method),
        )
        .map(({ method, response }) => `${method} gives ${response.status}`);
    });
    expect(problems).toEqual([]);
  });

  test('ASVS 2.2.2, 15.3.7: takes input it does not know without failing', async () => {
    const odd = [
      '?%00=%ff',
      '?__proto__=1&constructor=2',
      '?q=1&q=2&q=3&near=1&near=2',
      `?q=${'a'.repeat(5000)}`,
      "?q=';--<script>",
    ];
    const problems = await forEachRoute(async (address) => {
      const statuses = await Promise.all(
        odd.map(async (query) => (await ask(address + query)).status),
      );
      return statuses
        .filter((status) => status >= 500)
        .map((status) => `odd input gives ${status}`);
    });
    expect(problems).toEqual([]);
  });
});

describe('addresses that do not exist', () => {
  test.each([
    '/gibt-es-nicht',
    '/en/no-such-page',
    '/kurse/kein-kurs-000000000000',
    '/anbieter/gibt-es-nicht',
    '/assets/../package.json',
    '/assets/%2e%2e%2fpackage.json',
    '/assets/gibt-es-nicht.js',
    '/.git/config',
    '/.env',
    '/wp-login.php',
    '/%00',
  ])('ASVS 13.4.1, 13.4.3: %s is 404 with all headers', async (address) => {
    const response = await ask(address);
    expect(response.status).toBe(404);
    expect(headerProblems(response.headers, { isHttps: true })).toEqual([]);
  });
});

test('a page that did not change is not sent again', async () => {
  const first = await ask('/kurse');
  const etag = first.headers.get('etag') ?? '';
  expect(etag).not.toBe('');
  const again = await ask('/kurse', { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
});

test('without https there is no promise of https', async () => {
  const plain = createApp({ ...services, publicUrl: 'http://localhost:3000' });
  const response = await plain.request('http://localhost:3000/');
  expect(headerProblems(response.headers, { isHttps: false })).toEqual([]);
});
