import path from 'node:path';
import type { Kysely } from 'kysely';
import {
  type AccountsTables,
  createGuards,
  findActor,
  type MemberRole,
  type OfficeRole,
} from '../../src/accounts/index.ts';
import { startSession } from '../../src/accounts/use-cases/start-session.ts';
import { loadFunding, loadPersonas, type RuleBook, ruleBookOf } from '../../src/funding/index.ts';
import { currentNetwork, loadNetwork, type Network } from '../../src/network/index.ts';
import { officeRoutes } from '../../src/office/index.ts';
import { createDispatcher } from '../../src/platform/http/dispatch.ts';
import { randomId } from '../../src/platform/ids.ts';
import { createLog } from '../../src/platform/log.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { type HttpBrowser, httpBrowser } from './http-browser.ts';
import { addPerson, someSender } from './sign-in-app.ts';
import { someShell } from './some-shell.ts';

const PUBLIC_URL = 'https://netz.example';

/** The office's pages on a database of their own; the clock stands at Monday, 23 November 2026. */
export interface OfficeApp {
  readonly db: TestDatabase['db'];
  readonly now: Date;
  /** The network as it counts by now. */
  network(): Promise<Network>;
  /** How often the pages said that the network's data have changed. */
  readonly applied: { count: number };
  /** A person; answers the id. */
  person(
    name: string,
    duties?: { office?: OfficeRole; mandates?: Readonly<Record<string, MemberRole>> },
  ): Promise<string>;
  signedIn(personId: string): Promise<HttpBrowser>;
  /** What stands in the audit log, oldest first. */
  acts(): Promise<readonly string[]>;
}

/** `now` is another instant than the usual Monday. */
export async function officeApp(now: Date = new Date('2026-11-23T08:00:00Z')): Promise<OfficeApp> {
  const { db } = await testDatabase();
  const files = await loadNetwork(path.resolve(import.meta.dirname, '../../network/wesel'));
  const ruleFiles = await loadFunding(files.folder);
  const personas = await loadPersonas(files.folder);
  const applied = { count: 0 };
  const routesOf = (funding: RuleBook) =>
    officeRoutes({
      db,
      shell: someShell(PUBLIC_URL),
      guards: createGuards(findActor({ db, isHttps: true })),
      sender: someSender,
      network: files,
      files,
      applyNetwork: async () => {
        applied.count += 1;
      },
      geocode: () => null,
      funding,
      personas,
      applyFunding: async () => {
        answer = appOf((await ruleBookOf(db, ruleFiles)).book);
      },
    });
  const appOf = (funding: RuleBook) =>
    createDispatcher(routesOf(funding), {
      publicUrl: PUBLIC_URL,
      inlineStyle: '',
      trustedProxy: undefined,
      clock: { now: () => now },
      log: createLog('silent'),
      errorResponse: ({ kind }) => new Response(kind),
    });
  let answer = appOf(ruleFiles);
  // Made anew when the rules of funding have changed, as the portal does it.
  const app: Pick<typeof answer, 'request'> = { request: (...sent) => answer.request(...sent) };
  return {
    db,
    now,
    applied,
    network: async () => (await currentNetwork(db, files)).network,
    async person(name, { office, mandates = {} } = {}) {
      const id = await addPerson(db, { email: `${name}@personen.example`, name: `Demo ${name}` });
      const common = { person_id: id, from_on: '2026-11-01', created_at: now };
      if (office !== undefined)
        await db
          .insertInto('office_role')
          .values({ ...common, id: randomId(), role: office })
          .execute();
      for (const [member_id, role] of Object.entries(mandates))
        await db
          .insertInto('mandate')
          .values({ ...common, id: randomId(), member_id, role })
          .execute();
      return id;
    },
    async signedIn(personId) {
      const browser = httpBrowser(app, PUBLIC_URL);
      const start = { personId, device: 'Firefox', secondFactor: true, now };
      const accounts: Kysely<AccountsTables> = db;
      const token = await accounts.transaction().execute((trx) => startSession(trx, start));
      browser.cookies.set('__Host-session', token);
      return browser;
    },
    async acts() {
      const rows = await db.selectFrom('audit_entry').select('action').orderBy('seq').execute();
      return rows.map(({ action }) => action).filter((action) => action !== 'session.started');
    },
  };
}
