import { beforeAll, expect, test } from 'vitest';
import { allRoutes, createApp, type Services } from '../src/app.ts';
import type { App } from '../src/platform/http/dispatch.ts';
import { createMetrics } from '../src/platform/http/process-routes.ts';
import type { Route } from '../src/platform/http/route.ts';
import { LANGUAGES, localizedPath } from '../src/platform/texts/index.ts';
import { deliveryThings } from './routes/delivery-things.ts';
import { openServices } from './routes/open-services.ts';
import { profileThings } from './routes/profile-things.ts';
import { sourceThings } from './routes/source-things.ts';
import {
  admissionIn,
  admissionOf,
  type Relation,
  type Visitor,
  visitorsOf,
} from './routes/visitors.ts';
import { waitingApplication } from './support/applications.ts';
import { officeThings } from './support/office-things.ts';
import { addPerson } from './support/sign-in-app.ts';
import { someCourseOf } from './support/some-course.ts';
import { sealWithProof } from './support/some-seals.ts';

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
  known = { own: await thingsOf(own), foreign: await thingsOf(foreign) };

  /** A mandate and an open invitation of the member. */
  async function thingsOf({ id, slug }: { id: string; slug: string }) {
    const holder = await addPerson(db, { email: `holder@${slug}.example` });
    const at = { created_at: now };
    const mandate = {
      id: `known-${slug}`,
      person_id: holder,
      member_id: id,
      from_on: '2026-01-01',
    };
    await db
      .insertInto('mandate')
      .values({ ...mandate, ...at, role: 'viewer' })
      .execute();
    const invitation = {
      id: `known-${slug}`,
      token_hash: Buffer.from(slug),
      email: `${slug}@matrix.example`,
      email_key: `${slug}@matrix.example`,
      member_id: id,
      member_role: 'viewer' as const,
      expires_at: new Date(now.getTime() + 86_400_000),
    };
    await db
      .insertInto('invitation')
      .values({ ...invitation, ...at })
      .execute();
    const application = await waitingApplication(db, slug, now);
    const seal = await sealWithProof(db, id, { state: 'confirmed', until: '2030-12-31' });
    const profile = await profileThings(db, { id, slug }, now);
    const office = await officeThings(db, { id, slug }, now);
    const sources = await sourceThings(db, { id, slug }, now);
    const deliveries = await deliveryThings(db, id, office.delivery ?? '');
    return {
      ...office,
      ...profile,
      ...sources,
      ...deliveries,
      ...(await someCourseOf(db, id)),
      version: '1',
      slug,
      person: holder,
      mandate: mandate.id,
      invitation: invitation.id,
      application,
      seal,
    };
  }
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
