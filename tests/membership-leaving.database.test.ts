import { beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../src/app.ts';
import { ensureDemo, leavingOffers } from '../src/catalogue/index.ts';
import { publishCourse } from '../src/catalogue/use-cases/editing/publish-course.ts';
import { careForMemberships } from '../src/members/index.ts';
import { deliver } from './support/deliveries.ts';
import type { HttpBrowser } from './support/http-browser.ts';
import { hidden, type MembershipSite, membershipSite } from './support/membership-site.ts';
import { readZip } from './support/read-zip.ts';

const DAY_MS = 86_400_000;

let site: MembershipSite;
beforeAll(async () => {
  site = await membershipSite();
});

describe('a member that leaves', () => {
  const slug = 'werkhof-kranichmund';
  const home = `/mitglieder/${slug}/mitgliedschaft`;

  async function counts() {
    const count = async (table: 'offer' | 'course_run' | 'course_session' | 'delivery') => {
      const { rows } = await site
        .db()
        .selectFrom(table)
        .select((row) => row.fn.countAll<string>().as('rows'))
        .executeTakeFirstOrThrow();
      return Number(rows);
    };
    return {
      offers: await count('offer'),
      runs: await count('course_run'),
      sessions: await count('course_session'),
      deliveries: await count('delivery'),
    };
  }

  /** Follows the form to its end. */
  async function leave(own: HttpBrowser, leavesOn: string) {
    const form = await own.get(`${home}/beenden`);
    const seen = { term: hidden(form.html, 'term'), version: hidden(form.html, 'version') };
    const asked = await own.post(`${home}/beenden`, { ...seen, leavesOn });
    const answer = await own.post(`${home}/beenden`, { ...seen, leavesOn, confirmed: 'yes' });
    return { form, asked, answer };
  }

  const found = async () =>
    JSON.parse((await site.browser().get(`/api/v1/offers?provider=${slug}`)).html).total;

  test('takes an export along that opens and holds everything of its own and nothing of others', async () => {
    const owner = await site.signedIn({ owns: slug }, 'export@personen.example');
    const response = await createApp(site.services).request(
      `${site.services.publicUrl}${home}/export.zip`,
      {
        headers: { cookie: `__Host-session=${owner.cookies.get('__Host-session')}` },
      },
    );
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const files = await readZip(new Uint8Array(await response.arrayBuffer()));
    const id = await site.memberId(slug);
    const everything = JSON.parse(files.get('daten.json') ?? '');
    const own = await site
      .db()
      .selectFrom('offer')
      .where('member_id', '=', id)
      .select('id')
      .orderBy('id')
      .execute();
    expect(own.length).toBeGreaterThan(5);
    const exported: { id: string; runs: { sessions: unknown[] }[] }[] = everything.courses.offers;
    expect(exported.map((offer) => offer.id).sort()).toEqual(own.map((offer) => offer.id));
    expect(
      exported.flatMap(({ runs }) => runs.flatMap((run) => run.sessions)).length,
    ).toBeGreaterThan(20);
    expect(everything.profile.slug).toBe(slug);
    expect(everything.membership.terms).toHaveLength(1);
    expect(everything.deliveries.length).toBeGreaterThan(0);
    expect(everything.deliveries[0].report).toBeDefined();
    expect(everything.people.map(({ email }: { email: string }) => email)).toContain(
      'export@personen.example',
    );
    expect(files.get('daten.json')).not.toContain('Silberweide');
    const readable = files.get('lesen.html') ?? '';
    expect(readable).toContain('<h1>Alle Daten von Werkhof Kranichmund');
    expect(readable).not.toMatch(/<script|<b>Prüf/);
  });

  test('may change its mind until the day', async () => {
    const owner = await site.signedIn({ owns: slug });
    const { answer } = await leave(owner, '2026-12-31');
    expect(answer.location).toBe(`${home}?done=planned`);
    const page = await owner.get(home);
    expect(page.html).toContain('Diese Mitgliedschaft endet: Do., 31. Dezember 2026');
    expect(await found()).toBeGreaterThan(5);
    const seen = { term: hidden(page.html, 'term'), version: hidden(page.html, 'version') };
    expect((await owner.post(`${home}/bleiben`, seen)).location).toBe(`${home}?done=stays`);
    // The same button in a window that was left open: nothing happens twice.
    expect((await owner.post(`${home}/bleiben`, seen)).location).toBe(home);
    expect((await owner.get(home)).html).not.toContain('Diese Mitgliedschaft endet');
  });

  test('goes on the day itself: offers gone with alternatives, page gone, rights ended, counts unchanged', async () => {
    const before = await counts();
    const course = await site
      .db()
      .selectFrom('offer')
      .where('member_id', '=', await site.memberId(slug))
      .where('publication', '=', 'published')
      .select(['id', 'slug'])
      .orderBy('id')
      .executeTakeFirstOrThrow();
    const address = `/kurse/${course.slug}-${course.id}`;
    const owner = await site.signedIn({ owns: slug });
    const tooEarly = await leave(owner, '2026-11-22');
    expect(tooEarly.answer.status).toBe(422);
    await leave(owner, '2026-12-01');
    expect((await site.browser().get(address)).status).toBe(200);

    site.now = new Date('2026-12-01T05:00:00Z');
    const parts = { offers: leavingOffers, sender: site.services.sender, now: site.now };
    expect(await careForMemberships(site.db(), parts)).toMatchObject({ left: 1 });
    expect(await careForMemberships(site.db(), parts)).toMatchObject({ left: 0 });

    const gone = await site.browser().get(address);
    expect(gone.status).toBe(410);
    expect(gone.html).toContain('class="cards"');
    expect((await site.browser().get(`/anbieter/${slug}`)).status).toBe(410);
    expect((await site.browser().get('/anbieter')).html).not.toContain('Kranichmund');
    await expect.poll(found, { timeout: 10_000 }).toBe(0);
    expect((await site.browser().get(`/api/v1/offers/${course.id}`)).status).toBe(410);
    expect(await counts()).toEqual(before);
    const left = await site
      .db()
      .selectFrom('mandate')
      .where('member_id', '=', await site.memberId(slug))
      .where((row) => row.or([row('to_on', 'is', null), row('to_on', '>=', '2026-12-01')]))
      .select('id')
      .execute();
    expect(left).toEqual([]);
  });

  test('stays away: neither a delivery nor the demo of the next week brings its offers back', async () => {
    const nextWeek = new Date(site.now.getTime() + 8 * DAY_MS);
    await ensureDemo(site.db(), site.services.network, nextWeek);
    const id = await site.memberId(slug);
    const published = site.db().selectFrom('offer').where('member_id', '=', id).select('id');
    expect(await published.where('publication', '=', 'published').execute()).toEqual([]);
    const report = await deliver(site.db(), id, [], { now: site.now });
    expect(report).toMatchObject({ state: 'refused', created: 0 });
    expect(report.message).toContain('hat das Netzwerk verlassen');
    const { id: offerId } = await site
      .db()
      .selectFrom('offer')
      .where('member_id', '=', id)
      .select('id')
      .executeTakeFirstOrThrow();
    const act = {
      memberId: id,
      offerId,
      actorId: null,
      version: 1,
      geocode: () => null,
      now: site.now,
    };
    expect(await publishCourse(site.db(), act)).toEqual({ kind: 'missing' });
  });

  test('that chooses today is gone at once, and its owner is told so', async () => {
    const other = 'leseinsel';
    const owner = await site.signedIn({ owns: other }, 'geht@personen.example');
    const leaveOther = `/mitglieder/${other}/mitgliedschaft/beenden`;
    const form = await owner.get(leaveOther);
    const seen = { term: hidden(form.html, 'term'), version: hidden(form.html, 'version') };
    const asked = await owner.post(leaveOther, { ...seen, leavesOn: '2026-12-01' });
    expect(asked.html).toContain('Es geschieht sofort');
    expect((await site.browser().get(`/anbieter/${other}`)).status).toBe(200);
    const answer = await owner.post(leaveOther, {
      ...seen,
      leavesOn: '2026-12-01',
      confirmed: 'yes',
    });
    expect(answer.location).toBe('/mitglieder?done=left');
    expect((await owner.get(answer.location)).html).toContain('Die Mitgliedschaft ist beendet');
    expect((await site.browser().get(`/anbieter/${other}`)).status).toBe(410);
    expect((await owner.get(`/mitglieder/${other}/mitgliedschaft`)).status).toBe(404);
    const sent = await site.letters('geht@personen.example');
    expect(sent.map(({ kind }) => kind)).toEqual(['membership_left']);
  });
});
