import type { Kysely } from 'kysely';
import type { CheckTables } from '../../src/funding/check-tables.ts';
import { createCheckRules, fundingRoutes, type RuleBook } from '../../src/funding/index.ts';
import { createDispatcher } from '../../src/platform/http/dispatch.ts';
import { createLog } from '../../src/platform/log.ts';
import { type HttpBrowser, httpBrowser } from './http-browser.ts';
import { someShell } from './some-shell.ts';

const PUBLIC_URL = 'https://netz.example';

/** The public pages about funding by the given rules, on a day; nothing is limited by rate. */
export function fundingApp(
  funding: RuleBook,
  db: Kysely<CheckTables>,
  now = new Date('2026-11-23T08:00:00Z'),
): HttpBrowser {
  const shell = someShell(PUBLIC_URL);
  const checkRules = createCheckRules(funding);
  const app = createDispatcher(
    fundingRoutes({ db, shell, funding, checkRules }).map((route) => ({
      ...route,
      rateLimit: 'none',
    })),
    {
      publicUrl: PUBLIC_URL,
      inlineStyle: '',
      trustedProxy: undefined,
      clock: { now: () => now },
      log: createLog('silent'),
      observe: () => undefined,
      errorResponse: ({ kind }) => new Response(kind),
    },
  );
  return httpBrowser(app, PUBLIC_URL);
}
