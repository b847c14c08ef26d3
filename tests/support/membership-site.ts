import { startSession } from '../../src/accounts/use-cases/start-session.ts';
import { createApp, type Services } from '../../src/app.ts';
import { seedDemoMemberships } from '../../src/members/index.ts';
import { openServices } from '../routes/open-services.ts';
import { type HttpBrowser, httpBrowser } from './http-browser.ts';
import { addPerson } from './sign-in-app.ts';

const PUBLIC_URL = 'https://portal.example';

/** The whole portal with the demonstration network and its memberships; the clock stands still until a test moves it. */
export interface MembershipSite {
  readonly services: Services;
  now: Date;
  db(): Services['database']['db'];
  browser(): HttpBrowser;
  memberId(slug: string): Promise<string>;
  /** A browser in which somebody is signed in with both factors just now. */
  signedIn(
    duty: { readonly owns?: string; readonly isOffice?: true },
    email?: string,
  ): Promise<HttpBrowser>;
  /** What an address got, oldest first. */
  letters(email: string): Promise<readonly { readonly kind: string; readonly text: string }[]>;
}

export async function membershipSite(): Promise<MembershipSite> {
  const opened = await openServices(PUBLIC_URL);
  const db = () => opened.database.db;
  let people = 0;
  const site: MembershipSite = {
    services: { ...opened, clock: { now: () => site.now } },
    now: new Date('2026-11-23T08:00:00Z'),
    db,
    browser: () => httpBrowser(createApp(site.services), PUBLIC_URL),
    async memberId(slug) {
      const { id } = await db()
        .selectFrom('member')
        .where('slug', '=', slug)
        .select('id')
        .executeTakeFirstOrThrow();
      return id;
    },
    async signedIn(duty, email = `person-${++people}@personen.example`) {
      const { now } = site;
      const personId = await addPerson(db(), { email });
      const common = { id: `d-${personId}`, person_id: personId, from_on: '2026-01-01' };
      const row = { ...common, created_at: now };
      if (duty.owns !== undefined) {
        const member_id = await site.memberId(duty.owns);
        await db()
          .insertInto('mandate')
          .values({ ...row, member_id, role: 'owner' })
          .execute();
      }
      if (duty.isOffice)
        await db()
          .insertInto('office_role')
          .values({ ...row, role: 'office' })
          .execute();
      const start = { personId, device: 'Test', secondFactor: true, now };
      const own = site.browser();
      own.cookies.set('__Host-session', await startSession(db(), start));
      return own;
    },
    async letters(email) {
      const rows = await db()
        .selectFrom('letter')
        .where('email', '=', email)
        .select(['kind', 'content'])
        .orderBy('created_at')
        .execute();
      return rows.map(({ kind, content }) => ({ kind, text: String(Object(content).text) }));
    },
  };
  await seedDemoMemberships(db(), site.services.network.settings.membership, site.now);
  return site;
}

/** The value of a hidden field of a page. */
export const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
