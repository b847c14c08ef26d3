import { z } from 'zod';
import { factorRoutes } from '../../src/accounts/web/factor-routes.ts';
import { findActor } from '../../src/accounts/web/find-actor.ts';
import { createGuards, guardedRoute } from '../../src/accounts/web/guard.ts';
import { passkeySignIn } from '../../src/accounts/web/passkey-sign-in-routes.tsx';
import { signInRoutes } from '../../src/accounts/web/sign-in-routes.ts';
import { createDispatcher } from '../../src/platform/http/dispatch.ts';
import { createLog } from '../../src/platform/log.ts';
import { accountsDatabase } from './accounts-database.ts';
import { SECRET } from './factor-app.ts';
import { type HttpBrowser, httpBrowser } from './http-browser.ts';
import { codeOfLastLetter, PUBLIC_URL, someSender } from './sign-in-app.ts';
import { someShell } from './some-shell.ts';

export interface FactorSite {
  readonly db: Awaited<ReturnType<typeof accountsDatabase>>['db'];
  readonly clock: { now(): Date; forward(minutes: number): void };
  browser(): HttpBrowser;
  /** A new browser after the code of the letter. */
  signedIn(email: string): Promise<HttpBrowser>;
}

/**
 * Signing in and second factors as people reach them, with one page (`/buero`) that wants an office role; the clock stands until it is
 * moved.
 */
export async function factorSite(): Promise<FactorSite> {
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
  const parts = {
    db,
    shell: someShell(PUBLIC_URL),
    guards,
    findActor: actor,
    secret: SECRET,
    sender: someSender,
    isHttps: true,
  };
  const officePage = guardedRoute({
    method: 'GET',
    path: '/buero',
    localized: true,
    access: guards.may('office.view'),
    rateLimit: 'none',
    input: z.unknown(),
    handle: ({ actor: { name } }) => new Response(`Guten Tag, ${name}`),
  });
  const routes = [
    ...signInRoutes({ ...parts, otherWays: passkeySignIn(parts) }),
    ...factorRoutes(parts),
    officePage,
  ].map((route) => ({ ...route, rateLimit: 'none' as const }));
  const app = createDispatcher(routes, {
    publicUrl: PUBLIC_URL,
    inlineStyle: '',
    trustedProxy: undefined,
    clock,
    log: createLog('silent'),
    errorResponse: ({ kind }) => new Response(kind),
  });
  const browser = () => httpBrowser(app, PUBLIC_URL);
  return {
    db,
    clock,
    browser,
    async signedIn(email) {
      const own = browser();
      await own.post('/anmelden', { email });
      await own.post('/anmelden/code', { code: (await codeOfLastLetter(db, email)) ?? '' });
      return own;
    },
  };
}
