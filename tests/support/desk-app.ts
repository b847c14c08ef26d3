import { createGuards, findActor } from '../../src/accounts/index.ts';
import { startSession } from '../../src/accounts/use-cases/start-session.ts';
import { NO_ANSWERS } from '../../src/contact/index.ts';
import { inboxRoutes } from '../../src/contact/web/inbox/inbox-routes.ts';
import { namedMembers } from '../../src/members/index.ts';
import { createDispatcher } from '../../src/platform/http/dispatch.ts';
import type { Route } from '../../src/platform/http/route.ts';
import { createLog } from '../../src/platform/log.ts';
import { CONTACT_NOW, type ContactSite, hoursLater } from './contact.ts';
import { type HttpBrowser, httpBrowser } from './http-browser.ts';
import { PUBLIC_URL } from './sign-in-app.ts';
import { someShell } from './some-shell.ts';

export interface DeskApp {
  readonly clock: { now(): Date; forward(hours: number): void };
  /** A browser of one of the site's people, e.g. `leseinsel 1`, signed in with both factors. */
  as(person: string): Promise<HttpBrowser>;
}

type DeskParts = Parameters<typeof inboxRoutes>[0];

/** The desks of a {@link ContactSite}, or other pages of the contact point; the clock stands until it is moved, nothing is limited by rate, no course is found. */
export function deskApp(
  { db, parts, people }: ContactSite,
  routesOf: (parts: DeskParts) => Route[] = inboxRoutes,
): DeskApp {
  let now = CONTACT_NOW;
  const clock = {
    now: () => now,
    forward(hours: number) {
      now = hoursLater(hours, now);
    },
  };
  const routes = routesOf({
    ...parts,
    shell: someShell(PUBLIC_URL),
    guards: createGuards(findActor({ db, isHttps: true })),
    members: namedMembers(db),
    index: { isReady: false } as DeskParts['index'],
    publicUrl: PUBLIC_URL,
    answers: NO_ANSWERS,
  });
  const app = createDispatcher(
    routes.map((route) => ({ ...route, rateLimit: 'none' as const })),
    {
      publicUrl: PUBLIC_URL,
      inlineStyle: '',
      trustedProxy: undefined,
      clock,
      log: createLog('silent'),
      errorResponse: ({ kind }) => new Response(kind),
    },
  );
  return {
    clock,
    async as(person) {
      const personId = people.get(person);
      if (personId === undefined) throw new Error(`Nobody is called ${person}`);
      const start = { personId, device: 'Firefox', secondFactor: true, now };
      const token = await startSession(db, start);
      const browser = httpBrowser(app, PUBLIC_URL);
      browser.cookies.set('__Host-session', token);
      return browser;
    },
  };
}
