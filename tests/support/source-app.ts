import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Kysely } from 'kysely';
import { afterAll } from 'vitest';
import type { MemberRole } from '../../src/accounts/model/roles.ts';
import { startSession } from '../../src/accounts/use-cases/start-session.ts';
import { findActor } from '../../src/accounts/web/find-actor.ts';
import { createGuards } from '../../src/accounts/web/guard.ts';
import type { EditingTables } from '../../src/catalogue/tables.ts';
import { apiErrorResponse } from '../../src/catalogue/web/api/problem.ts';
import { pushRoutes } from '../../src/catalogue/web/push/push-routes.ts';
import { sourceRoutes } from '../../src/catalogue/web/sources/source-routes.ts';
import { namedMembers } from '../../src/members/index.ts';
import { type App, createDispatcher } from '../../src/platform/http/dispatch.ts';
import { randomId } from '../../src/platform/ids.ts';
import { createLog } from '../../src/platform/log.ts';
import { type FetchGuarded, guardedFetch } from '../../src/platform/outgoing/index.ts';
import { testDatabase } from './database.ts';
import { type HttpBrowser, httpBrowser } from './http-browser.ts';
import { addProvider } from './members.ts';
import { addPerson } from './sign-in-app.ts';
import { someShell } from './some-shell.ts';

export const SOURCE_APP_URL = 'https://netz.example';

export interface SourceApp {
  readonly db: Kysely<EditingTables>;
  readonly app: App;
  readonly fetch: FetchGuarded;
  readonly secret: Buffer;
  /** Monday, 23 November 2026, nine o'clock; tests move it. */
  readonly clock: { now: Date };
  /** A browser in which somebody with a mandate for the member is signed in with both factors, a moment ago. */
  editor(name: string, memberSlug: string, role?: MemberRole): Promise<HttpBrowser>;
}

/** The pages about sources, and the way in for programs, on a database of their own; members whose slug is their id. */
export async function sourceApp(slugs: readonly string[]): Promise<SourceApp> {
  const { db } = await testDatabase();
  for (const slug of slugs) await addProvider(db, slug);
  const clock = { now: new Date('2026-11-23T08:00:00Z') };
  const secret = Buffer.alloc(32, 7);
  const fetch = guardedFetch({ userAgent: 'Bildungsnetz-Demo/1.0', allowLoopback: true });
  const routes = [
    ...sourceRoutes({
      db,
      fetch,
      secret,
      shell: someShell(SOURCE_APP_URL),
      guards: createGuards(findActor({ db, isHttps: true })),
      members: namedMembers(db),
      chance: () => 0.5,
    }),
    ...pushRoutes({ db, publicUrl: SOURCE_APP_URL }),
  ];
  const app = createDispatcher(routes, {
    publicUrl: SOURCE_APP_URL,
    inlineStyle: '',
    trustedProxy: undefined,
    clock: { now: () => clock.now },
    log: createLog('silent'),
    errorResponse: (context) =>
      context.path.startsWith('/api/')
        ? apiErrorResponse(SOURCE_APP_URL, context)
        : new Response(context.kind),
  });
  return {
    db,
    app,
    fetch,
    secret,
    clock,
    async editor(name, memberSlug, role = 'editor') {
      const email = `${name}@personen.example`;
      const personId = await addPerson(db, { email, name: `Demo ${name}` });
      const mandate = { person_id: personId, member_id: memberSlug, role, from_on: '2026-11-01' };
      await db
        .insertInto('mandate')
        .values({ id: randomId(), ...mandate, created_at: clock.now })
        .execute();
      const session = { personId, device: 'Firefox', secondFactor: true, now: clock.now };
      const token = await startSession(db, session);
      const browser = httpBrowser(app, SOURCE_APP_URL);
      browser.cookies.set('__Host-session', token);
      return browser;
    },
  };
}

/** What a provider's server answers at the moment. */
export interface ProviderAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** A provider's server on this machine, with the requests that it has got. */
export async function providerServer(
  answer: (request: IncomingMessage) => ProviderAnswer,
): Promise<{ readonly url: string; readonly requests: readonly IncomingMessage[] }> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    const { status = 200, headers = {}, body = '' } = answer(request);
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  // The server listens on TCP.
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, requests };
}
