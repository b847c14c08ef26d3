import type { Kysely } from 'kysely';
import { accountsRoutes, createGuards, findActor, type Guards } from '../../src/accounts/index.ts';
import type { MemberRole, OfficeRole } from '../../src/accounts/model/roles.ts';
import type { AccountsTables } from '../../src/accounts/tables.ts';
import { startSession } from '../../src/accounts/use-cases/start-session.ts';
import type { AccountsParts } from '../../src/accounts/web/accounts-routes.tsx';
import { type App, createDispatcher } from '../../src/platform/http/dispatch.ts';
import type { Route } from '../../src/platform/http/route.ts';
import { randomId } from '../../src/platform/ids.ts';
import { createLog } from '../../src/platform/log.ts';
import { SECRET } from './factor-app.ts';
import { type HttpBrowser, httpBrowser } from './http-browser.ts';
import { databaseWithMembers } from './members-database.ts';
import { addPerson, codeOfLastLetter, PUBLIC_URL, someSender } from './sign-in-app.ts';
import { someShell } from './some-shell.ts';

/** Everything about accounts as people reach it, on a database of its own; the clock stands until it is moved, nothing is limited by rate. */
export interface AccountsSite {
  readonly db: Kysely<AccountsTables>;
  readonly app: App;
  readonly clock: { now(): Date; forward(minutes: number): void };
  browser(userAgent?: string): HttpBrowser;
  /** A new browser in which somebody has signed in by the code of a letter. */
  signedIn(email: string): Promise<HttpBrowser>;
  /** A browser in which somebody is signed in with both factors just now. */
  signedInWithBoth(personId: string): Promise<HttpBrowser>;
  /** A person with roles from 2026-11-01 on; their address is `name@personen.example`. */
  person(
    name: string,
    duties?: {
      readonly mandates?: Readonly<Record<string, MemberRole>>;
      readonly office?: OfficeRole;
    },
  ): Promise<string>;
  /** The code of the last letter to an address, as 8 digits; null if there was none. */
  lastCode(email: string): Promise<string | null>;
  /** The last letter to an address. */
  lastLetter(email: string): Promise<{ subject: string; text: string } | null>;
}

export async function accountsSite(
  options: {
    /** Slugs, which are also the ids. */
    readonly members?: readonly string[];
    readonly parts?: Partial<AccountsParts>;
    /** More pages. */
    routes?(guards: Guards, db: Kysely<AccountsTables>): readonly Route[];
  } = {},
): Promise<AccountsSite> {
  const { db, members } = await databaseWithMembers(options.members ?? []);
  let now = Date.parse('2026-11-23T08:00:00Z');
  const clock = {
    now: () => new Date(now),
    forward: (minutes: number) => {
      now += minutes * 60_000;
    },
  };
  const parts = {
    db,
    shell: someShell(PUBLIC_URL),
    sender: someSender,
    isHttps: true,
    secret: SECRET,
    members,
    ...options.parts,
  };
  const guards = createGuards(findActor(parts));
  const routes = [...accountsRoutes(parts), ...(options.routes?.(guards, db) ?? [])];
  const unlimited = routes.map((route) => ({ ...route, rateLimit: 'none' as const }));
  const app = createDispatcher(unlimited, {
    publicUrl: PUBLIC_URL,
    inlineStyle: '',
    trustedProxy: undefined,
    clock,
    log: createLog('silent'),
    errorResponse: ({ kind }) => new Response(kind),
  });
  const browser = (userAgent?: string) => httpBrowser(app, PUBLIC_URL, userAgent);
  const lastCode = (email: string) => codeOfLastLetter(db, email);
  return {
    db,
    app,
    clock,
    browser,
    lastCode,
    async signedIn(email) {
      const own = browser();
      await own.post('/anmelden', { email });
      await own.post('/anmelden/code', { code: (await lastCode(email)) ?? '' });
      return own;
    },
    async signedInWithBoth(personId) {
      const own = browser();
      const start = { personId, device: 'Firefox', secondFactor: true, now: clock.now() };
      const token = await db.transaction().execute((trx) => startSession(trx, start));
      own.cookies.set('__Host-session', token);
      return own;
    },
    async person(name, duties = {}) {
      const id = await addPerson(db, { email: `${name}@personen.example`, name: `Demo ${name}` });
      const common = {
        person_id: id,
        from_on: '2026-11-01',
        to_on: null,
        created_by: null,
        created_at: clock.now(),
      };
      for (const [member_id, role] of Object.entries(duties.mandates ?? {})) {
        const row = { ...common, id: randomId(), member_id, role };
        await db.insertInto('mandate').values(row).execute();
      }
      if (duties.office !== undefined) {
        const row = { ...common, id: randomId(), role: duties.office };
        await db.insertInto('office_role').values(row).execute();
      }
      return id;
    },
    async lastLetter(email) {
      const letter = await db
        .selectFrom('letter')
        .select('content')
        .where('email', '=', email)
        .orderBy('created_at', 'desc')
        .executeTakeFirst();
      if (letter === undefined) return null;
      const { subject, text } = Object(letter.content);
      return { subject: String(subject), text: String(text) };
    },
  };
}
