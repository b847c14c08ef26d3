import { beforeAll, expect, test } from 'vitest';
import { PAGE_TYPES } from '../journeys/support/page-types.ts';
import { SIGNED_IN_PAGES } from '../journeys/support/signed-in-pages.ts';
import { VISITED_ELSEWHERE } from '../journeys/support/visited-elsewhere.ts';
import { allRoutes, createApp, type Services } from '../src/app.ts';
import type { App } from '../src/platform/http/dispatch.ts';
import { createMetrics } from '../src/platform/http/process-routes.ts';
import type { Route } from '../src/platform/http/route.ts';
import { LANGUAGES, localizedPath } from '../src/platform/texts/index.ts';
import { memberThings } from './routes/member-things.ts';
import { openServices } from './routes/open-services.ts';
import {
  admissionIn,
  admissionOf,
  type Relation,
  type Visitor,
  visitorsOf,
} from './routes/visitors.ts';

const publicUrl = 'https://portal.example';

let services: Services;
let app: App;
let routes: Route[];
let visitors: readonly Visitor[];
/** Per relation what the parameters of guarded paths name. */
let known: Readonly<Record<Relation, Readonly<Record<string, string>>>>;
let memberIds: Readonly<Record<Relation, string>>;

beforeAll(async () => {
  services = await openServices(publicUrl);
  app = createApp(services);
  routes = allRoutes(services, createMetrics([])).filter(({ access }) => access.kind === 'guarded');
  const { db } = services.database;
  const [own, foreign] = await db
    .selectFrom('member')
    .select(['id', 'slug'])
    .where('kind', '=', 'provider')
    .orderBy('slug')
    .limit(2)
    .execute();
  if (own === undefined || foreign === undefined) throw new Error('the demo has no two providers');
  const now = services.clock.now();
  memberIds = { own: own.id, foreign: foreign.id };
  visitors = await visitorsOf(services.database, own.id, now);
  known = { own: await memberThings(db, own, now), foreign: await memberThings(db, foreign, now) };
});

function addressOf(route: Route, relation: Relation): string {
  return route.path.replace(/:(\w+)(\{[^}]*\})?/g, (_match, name: string) => {
    const value = known[relation][name];
    if (value === undefined) throw new Error(`Say what :${name} of ${route.path} is`);
    return value;
  });
}

/** A form comes from our own page; what is sent is none, so that nothing happens. */
const POST = { origin: publicUrl, 'content-type': 'text/plain' };

/** One knock at one door. */
interface Answer {
  readonly route: Route;
  readonly visitor: Visitor;
  readonly relation: Relation;
  readonly address: string;
  readonly response: Response;
}

const answers: Answer[] = [];

/** Nobody tries every language's address; who is signed in passes the same guard under each of them. */
const languagesOf = (route: Route, visitor: Visitor) =>
  route.localized && visitor.actor === null ? LANGUAGES : (['de'] as const);

beforeAll(async () => {
  for (const route of routes) {
    const isOfMember = route.path.includes('/:slug');
    for (const relation of isOfMember ? (['own', 'foreign'] as const) : (['own'] as const)) {
      const knocks = visitors.flatMap((visitor) =>
        languagesOf(route, visitor).map((language) => ({ visitor, language })),
      );
      answers.push(
        ...(await Promise.all(
          knocks.map(async ({ visitor, language }) => {
            const address = localizedPath(language, addressOf(route, relation));
            const isPost = route.method === 'POST';
            const response = await app.request(publicUrl + address, {
              method: route.method,
              headers: { ...visitor.headers, ...(isPost ? POST : {}) },
              ...(isPost ? { body: '-' } : {}),
            });
            await response.body?.cancel();
            return { route, visitor, relation, address, response };
          }),
        )),
      );
    }
  }
}, 180_000);

test('every guarded route admits every role, for the own member and for another, as its rule says (ASVS 8.2.1, 8.2.2)', () => {
  expect(routes.length).toBeGreaterThan(150);
  expect(answers.length).toBeGreaterThan(routes.length * visitors.length);
  const wrong = answers.flatMap(({ route, visitor, relation, address, response }) => {
    const expected = admissionOf(route, visitor, memberIds[relation]);
    const answer = admissionIn(route, response);
    return answer === expected
      ? []
      : [`${visitor.name} ${route.method} ${address}: ${answer} instead of ${expected}`];
  });
  expect(wrong).toEqual([]);
});

test('pages for signed-in people are kept by nobody (ASVS 14.3.2)', () => {
  const kept = answers.filter(
    ({ route, response }) =>
      route.method === 'GET' &&
      response.status !== 404 &&
      response.headers.get('cache-control') !== 'no-store',
  );
  expect(kept.map(({ visitor, address }) => `${visitor.name} ${address}`)).toEqual([]);
});

test('every page of the portal is visited by a journey, which looks for barriers', () => {
  const isFile = /\.(?:csv|xlsx|zip|ics)$|:file|\/nachweis$|\/export|\/pdf$/;
  const pages = allRoutes(services, createMetrics([]))
    .filter(({ method, localized, path }) => method === 'GET' && localized && !isFile.test(path))
    .map(({ path }) => path);
  const visited = new Set([
    ...SIGNED_IN_PAGES.map(({ route }) => route),
    ...Object.keys(VISITED_ELSEWHERE),
    ...PAGE_TYPES.map(({ route, path }) => route ?? String(path).replace(/\?.*/, '')),
  ]);
  expect(pages.filter((path) => !visited.has(path.replace(/\{.*\}/, '')))).toEqual([]);
});
