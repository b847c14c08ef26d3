import { createGuards, findActor, type MemberRole } from '../../src/accounts/index.ts';
import { startSession } from '../../src/accounts/use-cases/start-session.ts';
import { openCatalogueIndex } from '../../src/catalogue/index.ts';
import { slipRoutes } from '../../src/contact/web/slips/slip-routes.ts';
import { namedMembers } from '../../src/members/index.ts';
import { loadNetwork, type Network } from '../../src/network/index.ts';
import { createDispatcher } from '../../src/platform/http/dispatch.ts';
import { createLog } from '../../src/platform/log.ts';
import { memberRow } from './catalogue-rows.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { type HttpBrowser, httpBrowser } from './http-browser.ts';
import { addPerson, PUBLIC_URL } from './sign-in-app.ts';
import { someShell } from './some-shell.ts';

/** The pages about slips on a database of their own, with the members `frag-wesel`, `leseinsel` and `haus`, and a clock that is moved. */
export interface SlipsApp {
  readonly db: TestDatabase['db'];
  readonly network: Network;
  readonly clock: { now(): Date; set(instant: string): void };
  /** Somebody who is signed in nowhere. */
  readonly visitor: HttpBrowser;
  /** A browser of somebody with a role for this member, or in the office. */
  signedIn(slug: string, role: MemberRole | 'office'): Promise<HttpBrowser>;
}

export async function slipsApp(): Promise<SlipsApp> {
  const { db, pool } = await testDatabase();
  const network = await loadNetwork('network/wesel');
  let now = new Date('2026-11-23T08:00:00Z');
  const clock = {
    now: () => now,
    set: (instant: string) => {
      now = new Date(instant);
    },
  };
  for (const slug of ['frag-wesel', 'leseinsel', 'haus'])
    await db.insertInto('member').values(memberRow(slug)).execute();
  const app = createDispatcher(
    slipRoutes({
      db,
      shell: someShell(PUBLIC_URL),
      guards: createGuards(findActor({ db, isHttps: true })),
      members: namedMembers(db),
      network,
      // Never started: nobody searches for courses here.
      index: openCatalogueIndex({ db, pool, log: createLog('silent') }).index,
      publicUrl: PUBLIC_URL,
    }),
    {
      publicUrl: PUBLIC_URL,
      inlineStyle: '',
      trustedProxy: undefined,
      clock,
      log: createLog('silent'),
      errorResponse: (context) => new Response(context.kind),
    },
  );
  return {
    db,
    network,
    clock,
    visitor: httpBrowser(app, PUBLIC_URL),
    async signedIn(slug, role) {
      const name = `${role}-${slug}`;
      const personId = await addPerson(db, { email: `${name}@haus.example`, name });
      const row = { id: name, person_id: personId, from_on: '2026-01-01', created_at: now };
      await (role === 'office'
        ? db.insertInto('office_role').values({ ...row, role })
        : db.insertInto('mandate').values({ ...row, role, member_id: `m-${slug}` })
      ).execute();
      const browser = httpBrowser(app, PUBLIC_URL);
      const start = { personId, device: 'Firefox', secondFactor: true, now };
      browser.cookies.set('__Host-session', await startSession(db, start));
      return browser;
    },
  };
}
