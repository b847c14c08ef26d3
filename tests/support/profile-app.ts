import { createGuards, findActor } from '../../src/accounts/index.ts';
import { startSession } from '../../src/accounts/use-cases/start-session.ts';
import { memberRoutes, namedMembers, profileRoutes } from '../../src/members/index.ts';
import { createDispatcher } from '../../src/platform/http/dispatch.ts';
import { createLog } from '../../src/platform/log.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { type HttpBrowser, httpBrowser } from './http-browser.ts';
import { addProvider } from './members.ts';
import { addPerson, PUBLIC_URL, someSender } from './sign-in-app.ts';
import { someRegion } from './some-region.ts';
import { someShell } from './some-shell.ts';

export const PROFILE_NOW = new Date('2026-11-22T10:00:00Z');

/** The pages of members, public and in the workspace, for the members `haus` and `nachbar`; nobody offers courses. */
export interface ProfileApp {
  readonly db: TestDatabase['db'];
  readonly visitor: HttpBrowser;
  /** How many runs name a place; none unless a test says so. */
  readonly runsAt: Map<string, number>;
  /** Somebody who is signed in as an editor of `haus`. */
  editor(name: string): Promise<HttpBrowser>;
}

export async function profileApp(): Promise<ProfileApp> {
  const { db } = await testDatabase();
  for (const slug of ['haus', 'nachbar']) await addProvider(db, slug);
  const shell = someShell(PUBLIC_URL);
  const guards = createGuards(findActor({ db, isHttps: true }));
  const runsAt = new Map<string, number>();
  const offers = {
    counts: () => new Map(),
    next: async () => ({ total: 0, cards: [] }),
    runsAt: async (place: string) => runsAt.get(place) ?? 0,
  };
  const parts = {
    db,
    shell,
    guards,
    members: namedMembers(db),
    offers,
    region: someRegion,
    sender: someSender,
  };
  const app = createDispatcher([...memberRoutes(parts), ...profileRoutes(parts)], {
    publicUrl: PUBLIC_URL,
    inlineStyle: '',
    trustedProxy: undefined,
    clock: { now: () => PROFILE_NOW },
    log: createLog('silent'),
    errorResponse: ({ kind }) => new Response(kind),
  });
  return {
    db,
    visitor: httpBrowser(app, PUBLIC_URL),
    runsAt,
    async editor(name) {
      const personId = await addPerson(db, { email: `${name}@haus.example`, name: `Demo ${name}` });
      const mandate = { id: `m-${name}`, person_id: personId, member_id: 'haus' };
      await db
        .insertInto('mandate')
        .values({ ...mandate, role: 'editor', from_on: '2026-01-01', created_at: PROFILE_NOW })
        .execute();
      const start = { personId, device: 'Firefox', secondFactor: true, now: PROFILE_NOW };
      const browser = httpBrowser(app, PUBLIC_URL);
      browser.cookies.set('__Host-session', await startSession(db, start));
      return browser;
    },
  };
}
