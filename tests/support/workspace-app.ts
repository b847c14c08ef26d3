import type { Kysely } from 'kysely';
import { afterAll } from 'vitest';
import type { MemberRole, OfficeRole } from '../../src/accounts/model/roles.ts';
import type { AccountsTables } from '../../src/accounts/tables.ts';
import { startSession } from '../../src/accounts/use-cases/start-session.ts';
import { findActor } from '../../src/accounts/web/find-actor.ts';
import { createGuards } from '../../src/accounts/web/guard.ts';
import { signInRoutes } from '../../src/accounts/web/sign-in-routes.ts';
import type { MemberDirectory, WorkspaceParts } from '../../src/accounts/web/workspace-parts.ts';
import { workspaceRoutes } from '../../src/accounts/web/workspace-routes.ts';
import { type Connection, connect } from '../../src/platform/database/connect.ts';
import { createDispatcher } from '../../src/platform/http/dispatch.ts';
import { randomId } from '../../src/platform/ids.ts';
import { createLog } from '../../src/platform/log.ts';
import { testDatabase } from './database.ts';
import { type HttpBrowser, httpBrowser } from './http-browser.ts';
import { addProvider } from './members.ts';
import { addPerson, someSender } from './sign-in-app.ts';
import { someShell } from './some-shell.ts';

const PUBLIC_URL = 'https://netz.example';

/** The workspace and the sign-in on a database of their own; the clock stands until it is moved. */
export interface WorkspaceApp {
  readonly db: Kysely<AccountsTables>;
  readonly clock: { now(): Date; forward(minutes: number): void };
  browser(): HttpBrowser;
  /** A browser in which somebody is signed in with both factors just now. */
  signedIn(personId: string): Promise<HttpBrowser>;
  /** A person with roles from 2026-11-01 on; their address is `name@personen.example`. */
  person(
    name: string,
    duties?: {
      readonly mandates?: Readonly<Record<string, MemberRole>>;
      readonly office?: OfficeRole;
    },
  ): Promise<string>;
  /** The last letter to an address. */
  lastLetter(email: string): Promise<{ subject: string; text: string } | null>;
}

export async function workspaceApp(
  memberSlugs: readonly string[],
  extra: Pick<WorkspaceParts, 'accountSections' | 'officeEntries'> = {},
): Promise<WorkspaceApp> {
  const { db, members } = await databaseWithMembers(memberSlugs);
  let now = Date.parse('2026-11-23T08:00:00Z');
  const clock = {
    now: () => new Date(now),
    forward: (minutes: number) => {
      now += minutes * 60_000;
    },
  };
  const actor = findActor({ db, isHttps: true });
  const parts = {
    db,
    shell: someShell(PUBLIC_URL),
    guards: createGuards(actor),
    findActor: actor,
    sender: someSender,
    isHttps: true,
    secret: Buffer.alloc(32, 7),
    members,
    ...extra,
  };
  const app = createDispatcher([...signInRoutes(parts), ...workspaceRoutes(parts)], {
    publicUrl: PUBLIC_URL,
    inlineStyle: '',
    trustedProxy: undefined,
    clock,
    log: createLog('silent'),
    errorResponse: ({ kind }) => new Response(kind),
  });
  return {
    db,
    clock,
    browser: () => httpBrowser(app, PUBLIC_URL),
    async signedIn(personId) {
      const browser = httpBrowser(app, PUBLIC_URL);
      const start = { personId, device: 'Firefox', secondFactor: true, now: clock.now() };
      const token = await db.transaction().execute((trx) => startSession(trx, start));
      browser.cookies.set('__Host-session', token);
      return browser;
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
      return letter === undefined ? null : textOf(letter.content);
    },
  };
}

function textOf(content: unknown): { subject: string; text: string } {
  const { subject, text } = Object(content);
  return { subject: String(subject), text: String(text) };
}

/** An accounts database with members whose slug is their id. */
export async function databaseWithMembers(
  slugs: readonly string[],
): Promise<Connection<AccountsTables> & { readonly members: MemberDirectory }> {
  const { db: catalogue, address } = await testDatabase();
  for (const slug of slugs) await addProvider(catalogue, slug);
  const connection = connect<AccountsTables>(address);
  afterAll(() => connection.close());
  const all = slugs.map((slug) => ({ id: slug, slug, name: `Demo ${slug}` }));
  return {
    ...connection,
    members: {
      bySlug: async (slug) => all.find((member) => member.slug === slug) ?? null,
      byIds: async (ids) => all.filter(({ id }) => ids.includes(id)),
    },
  };
}
