import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import { afterAll } from 'vitest';
import type { MemberRole } from '../../src/accounts/model/roles.ts';
import { startSession } from '../../src/accounts/use-cases/start-session.ts';
import { findActor } from '../../src/accounts/web/find-actor.ts';
import { createGuards } from '../../src/accounts/web/guard.ts';
import type { EditingTables } from '../../src/catalogue/tables.ts';
import { courseWorkspaceRoutes } from '../../src/catalogue/web/workspace/workspace-routes.ts';
import { namedMembers } from '../../src/members/index.ts';
import { loadNetwork, openPlaces, syncTerms } from '../../src/network/index.ts';
import { connect } from '../../src/platform/database/connect.ts';
import { createDispatcher } from '../../src/platform/http/dispatch.ts';
import { randomId } from '../../src/platform/ids.ts';
import { createLog } from '../../src/platform/log.ts';
import { testDatabase } from './database.ts';
import { type HttpBrowser, httpBrowser } from './http-browser.ts';
import { addProvider } from './members.ts';
import { addPerson } from './sign-in-app.ts';
import { someShell } from './some-shell.ts';

const PUBLIC_URL = 'https://netz.example';

/** The course workspace on a database of its own, with the real network's lists; it is Monday, 23 November 2026, nine o'clock. */
export interface CourseWorkspaceApp {
  readonly db: Kysely<EditingTables>;
  readonly pool: Pool;
  readonly now: Date;
  /** A browser in which somebody with a mandate for the member is signed in with both factors. */
  editor(name: string, memberSlug: string, role?: MemberRole): Promise<HttpBrowser>;
}

/** Members whose slug is their id; their courses go online at once unless they are named as untrusted. */
export async function courseWorkspaceApp(
  slugs: readonly string[],
  untrusted: readonly string[] = [],
): Promise<CourseWorkspaceApp> {
  const { db: catalogue, address } = await testDatabase();
  const network = await loadNetwork('network/wesel');
  await syncTerms(catalogue, network);
  for (const slug of slugs) await addProvider(catalogue, slug);
  const connection = connect<EditingTables>(address);
  afterAll(() => connection.close());
  const { db } = connection;
  const trusted = slugs.filter((slug) => !untrusted.includes(slug));
  if (trusted.length > 0) {
    await db.updateTable('member').set({ trusted: true }).where('id', 'in', trusted).execute();
  }
  const now = new Date('2026-11-23T08:00:00Z');
  const routes = courseWorkspaceRoutes({
    db,
    shell: someShell(PUBLIC_URL),
    guards: createGuards(findActor({ db, isHttps: true })),
    members: namedMembers(db),
    network,
    places: await openPlaces(db, network),
  });
  const app = createDispatcher(routes, {
    publicUrl: PUBLIC_URL,
    inlineStyle: '',
    trustedProxy: undefined,
    clock: { now: () => now },
    log: createLog('silent'),
    errorResponse: ({ kind }) => new Response(kind),
  });
  return {
    db,
    pool: connection.pool,
    now,
    async editor(name, memberSlug, role = 'editor') {
      const personId = await addPerson(db, {
        email: `${name}@personen.example`,
        name: `Demo ${name}`,
      });
      const mandate = {
        id: randomId(),
        person_id: personId,
        member_id: memberSlug,
        role,
        from_on: '2026-11-01',
        to_on: null,
        created_by: null,
        created_at: now,
      };
      await db.insertInto('mandate').values(mandate).execute();
      const start = { personId, device: 'Firefox', secondFactor: true, now };
      const token = await startSession(db, start);
      const browser = httpBrowser(app, PUBLIC_URL);
      browser.cookies.set('__Host-session', token);
      return browser;
    },
  };
}
