import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { LetterSender } from '../../src/accounts/letters/compose-letter.ts';
import { emailKey } from '../../src/accounts/model/email-address.ts';
import type { AccountsTables } from '../../src/accounts/tables.ts';
import { findActor } from '../../src/accounts/web/find-actor.ts';
import { createGuards, guardedRoute } from '../../src/accounts/web/guard.ts';
import { signInRoutes } from '../../src/accounts/web/sign-in-routes.ts';
import { type App, createDispatcher } from '../../src/platform/http/dispatch.ts';
import { randomId } from '../../src/platform/ids.ts';
import { createLog } from '../../src/platform/log.ts';
import { accountsDatabase } from './accounts-database.ts';
import { type HttpBrowser, httpBrowser } from './http-browser.ts';
import { someShell } from './some-shell.ts';

export const PUBLIC_URL = 'https://netz.example';

export const someSender: LetterSender = {
  networkName: 'Demo-Netz',
  phone: '0281 0',
  hours: { de: 'Mo–Fr' },
  publicUrl: PUBLIC_URL,
};

/** The pages of signing in on a database of its own, with a clock that stands until it is moved. */
export interface SignInApp {
  readonly db: Kysely<AccountsTables>;
  readonly app: App;
  readonly clock: { now(): Date; forward(minutes: number): void };
  browser(userAgent?: string): HttpBrowser;
  /** The code of the last letter to an address, as 8 digits; null if there was none. */
  lastCode(email: string): Promise<string | null>;
  /** Signs a new browser in; answers it. */
  signedIn(email: string): Promise<HttpBrowser>;
}

export async function signInApp(): Promise<SignInApp> {
  const { db } = await accountsDatabase();
  let now = Date.parse('2026-11-23T08:00:00Z');
  const clock = {
    now: () => new Date(now),
    forward: (minutes: number) => {
      now += minutes * 60_000;
    },
  };
  const actor = findActor({ db, isHttps: true });
  const guards = createGuards(actor);
  const ownPage = guardedRoute({
    method: 'GET',
    path: '/mitglieder',
    localized: true,
    access: guards.signedIn(),
    rateLimit: 'none',
    input: z.unknown(),
    handle: ({ actor: { name } }) => new Response(`Guten Tag, ${name}`),
  });
  const shell = someShell(PUBLIC_URL);
  const parts = { db, shell, guards, findActor: actor, sender: someSender, isHttps: true };
  const routes = signInRoutes({ ...parts, secret: Buffer.alloc(32, 7) });
  const app = createDispatcher([...routes, ownPage], {
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
  };
}

export async function codeOfLastLetter(
  db: Kysely<AccountsTables>,
  email: string,
): Promise<string | null> {
  const letter = await db
    .selectFrom('letter')
    .select('content')
    .where('email', '=', email)
    .where('kind', '=', 'sign_in_code')
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .executeTakeFirst();
  const found = /\b(\d{4}) (\d{4})\b/.exec(JSON.stringify(letter?.content ?? ''));
  return found === null ? null : `${found[1]}${found[2]}`;
}

/** Somebody who may sign in; answers the id. */
export async function addPerson(
  db: Kysely<AccountsTables>,
  person: { email: string; name?: string; isBlocked?: boolean },
): Promise<string> {
  const id = randomId();
  const at = new Date('2026-11-01T08:00:00Z');
  await db
    .insertInto('person')
    .values({
      id,
      email: person.email,
      email_key: emailKey(person.email),
      name: person.name ?? 'Demo Person',
      language: 'de',
      created_at: at,
      updated_at: at,
      last_sign_in_at: null,
      blocked_at: person.isBlocked === true ? at : null,
    })
    .execute();
  return id;
}
