import { afterAll } from 'vitest';
import { createGuards, findActor } from '../../src/accounts/index.ts';
import { startSession } from '../../src/accounts/use-cases/start-session.ts';
import {
  apiErrorResponse,
  catalogueRoutes,
  offerTitles,
  openCatalogueIndex,
} from '../../src/catalogue/index.ts';
import { createCheckRules, NO_FUNDING, type RuleBook } from '../../src/funding/index.ts';
import { memberOffers, memberRegion } from '../../src/home/index.ts';
import {
  careForSeals,
  memberRoutes,
  memberSeals,
  namedMembers,
  sealRoutes,
  syncSealKinds,
} from '../../src/members/index.ts';
import { loadNetwork, openPlaces, syncTerms } from '../../src/network/index.ts';
import { createDispatcher } from '../../src/platform/http/dispatch.ts';
import { createLog } from '../../src/platform/log.ts';
import { courseRow, memberRow, offerRow, runRow } from './catalogue-rows.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { type HttpBrowser, httpBrowser } from './http-browser.ts';
import { addPerson, PUBLIC_URL, someSender } from './sign-in-app.ts';
import { someShell } from './some-shell.ts';

/** Seals as everybody meets them: workspace, office, member page, catalogue and API on one database, with a clock that is moved. */
export interface SealsApp {
  readonly db: TestDatabase['db'];
  readonly clock: { now(): Date; set(instant: string): void };
  readonly index: ReturnType<typeof openCatalogueIndex>['index'];
  /** Somebody who is signed in nowhere. */
  readonly visitor: HttpBrowser;
  /** What the process does at its start and once a day, and the index after it. */
  care(): Promise<void>;
  /** A browser in which this person is signed in with both factors. */
  signedIn(personId: string): Promise<HttpBrowser>;
}

/** The member `haus` with the published offer `o1`, which states two ways of funding that hang on seals and one that does not. */
export async function sealsApp(funding: RuleBook = NO_FUNDING): Promise<SealsApp> {
  const { db, pool } = await testDatabase();
  const network = await loadNetwork('network/wesel');
  await syncTerms(db, network);
  await syncSealKinds(db, network.seals);
  const places = await openPlaces(db, network);
  let now = new Date('2026-09-01T08:00:00Z');
  const clock = {
    now: () => now,
    set: (instant: string) => {
      now = new Date(instant);
    },
  };
  await db.insertInto('member').values(memberRow('haus')).execute();
  await db.insertInto('member').values(memberRow('nachbar')).execute();
  await db
    .insertInto('offer')
    .values(
      offerRow('o1', 'm-haus', {
        funding: ['bildungsgutschein', 'bildungsurlaub', 'bildungsscheck'],
      }),
    )
    .execute();
  await db
    .insertInto('course')
    .values(courseRow('o1', { funding_goal: 'anpassung', teaching_units: '40' }))
    .execute();
  const run = {
    start_kind: 'fixed' as const,
    starts_on: '2027-09-01',
    price_state: 'known' as const,
    price_cents: 78_000,
  };
  await db
    .insertInto('course_run')
    .values(runRow('r1', 'o1', run))
    .execute();

  const catalogue = openCatalogueIndex({ db, pool, log: createLog('silent') });
  afterAll(() => catalogue.stop());
  const { index } = catalogue;
  const shell = someShell(PUBLIC_URL);
  const guards = createGuards(findActor({ db, isHttps: true }));
  const offersOf = (memberId: string) => offerTitles(db, memberId);
  const app = createDispatcher(
    [
      ...catalogueRoutes({
        db,
        index,
        network,
        places,
        shell,
        funding,
        checkRules: createCheckRules(funding),
      }),
      ...memberRoutes({
        db,
        shell,
        offers: memberOffers({ db, index }),
        region: memberRegion(network, places),
        seals: memberSeals(db),
      }),
      ...sealRoutes({ db, shell, guards, members: namedMembers(db), sender: someSender, offersOf }),
    ],
    {
      publicUrl: PUBLIC_URL,
      inlineStyle: '',
      trustedProxy: undefined,
      clock,
      log: createLog('silent'),
      errorResponse: (context) =>
        context.path.startsWith('/api/')
          ? apiErrorResponse(PUBLIC_URL, context)
          : new Response(context.kind),
    },
  );
  await catalogue.start();
  return {
    db,
    clock,
    index,
    visitor: httpBrowser(app, PUBLIC_URL),
    async care() {
      await careForSeals(db, { sender: someSender, now });
      await catalogue.refresh();
    },
    async signedIn(personId) {
      const browser = httpBrowser(app, PUBLIC_URL);
      const start = { personId, device: 'Firefox', secondFactor: true, now };
      const token = await startSession(db, start);
      browser.cookies.set('__Host-session', token);
      return browser;
    },
  };
}

/** Somebody with a role for `haus` or in the office; answers the id. */
export async function addRole(
  { db, clock }: SealsApp,
  role: 'owner' | 'editor' | 'viewer' | 'office',
): Promise<string> {
  const id = await addPerson(db, { email: `${role}@haus.example`, name: `Demo ${role}` });
  const row = { id: `r-${role}`, person_id: id, from_on: '2026-01-01', created_at: clock.now() };
  await (role === 'office'
    ? db.insertInto('office_role').values({ ...row, role })
    : db.insertInto('mandate').values({ ...row, role, member_id: 'm-haus' })
  ).execute();
  return id;
}
