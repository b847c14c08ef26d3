import { beforeAll, describe, expect, test } from 'vitest';
import { startSession } from '../src/accounts/use-cases/start-session.ts';
import { createApp, type Services } from '../src/app.ts';
import { ensureDemo, leavingOffers } from '../src/catalogue/index.ts';
import { publishCourse } from '../src/catalogue/use-cases/editing/publish-course.ts';
import { careForMemberships, seedDemoMemberships } from '../src/members/index.ts';
import { openServices } from './routes/open-services.ts';
import { deliver } from './support/deliveries.ts';
import { type HttpBrowser, httpBrowser } from './support/http-browser.ts';
import { readZip } from './support/read-zip.ts';
import { addPerson } from './support/sign-in-app.ts';

const PUBLIC_URL = 'https://portal.example';
const DAY_MS = 86_400_000;

let services: Services;
/** The hour of the day at which everything happens; moved by tests. */
let now = new Date('2026-11-23T08:00:00Z');

beforeAll(async () => {
  const opened = await openServices(PUBLIC_URL);
  services = { ...opened, clock: { now: () => now } };
  await seedDemoMemberships(services.database.db, services.network.settings.membership, now);
});

const browser = () => httpBrowser(createApp(services), PUBLIC_URL);
const db = () => services.database.db;
const memberId = async (slug: string) =>
  (await db().selectFrom('member').where('slug', '=', slug).select('id').executeTakeFirstOrThrow())
    .id;

let people = 0;

/** A browser in which somebody is signed in with both factors just now. */
async function signedIn(
  duty: { readonly owns?: string; readonly isOffice?: true },
  email = `person-${++people}@personen.example`,
) {
  const personId = await addPerson(db(), { email });
  const common = { id: `d-${personId}`, person_id: personId, from_on: '2026-01-01' };
  const row = { ...common, created_at: now };
  if (duty.owns !== undefined) {
    const member_id = await memberId(duty.owns);
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
  const token = await startSession(db(), start);
  const own = browser();
  own.cookies.set('__Host-session', token);
  return own;
}

async function letters(email: string): Promise<readonly { kind: string; text: string }[]> {
  const rows = await db()
    .selectFrom('letter')
    .where('email', '=', email)
    .select(['kind', 'content'])
    .orderBy('created_at')
    .execute();
  return rows.map(({ kind, content }) => ({ kind, text: String(Object(content).text) }));
}

const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

const APPLICATION = {
  name: '  Fahrradschule Kettenblatt gGmbH (Demo) ',
  street: 'Demoweg 7',
  postalCode: '46509',
  place: 'Xanten',
  website: 'www.kettenblatt.example',
  topic: 'metall-elektro',
  canOffer: 'Eine Werkstatt',
  looksFor: '',
  'criterion-region': 'yes',
  'criterion-up-to-date': 'yes',
  'criterion-neutral': 'yes',
  'criterion-quality': 'Mit <b>Prüfungen</b>',
  contactName: 'Demo Kontakt',
  contactEmail: 'kontakt@kettenblatt.example',
  contactPhone: '',
  agreed: 'yes',
};

/** Applies, opens the link of the letter, and answers the id of the application. */
async function applied(values: Partial<typeof APPLICATION> = {}): Promise<string> {
  const visitor = browser();
  const form = { ...APPLICATION, ...values };
  const sent = await visitor.post('/mitglied-werden?kind=provider', form);
  expect(sent.location).toBe('/mitglied-werden/danke');
  const mail = (await letters(form.contactEmail)).at(-1)?.text ?? '';
  const link = /\/mitglied-werden\/bestaetigen\/\S+/.exec(mail)?.[0] ?? '';
  expect((await visitor.get(link)).html).toContain('Antrag bestätigen');
  expect((await visitor.post(link)).location).toBe(link);
  expect((await visitor.get(link)).html).toContain('Ihr Antrag ist angekommen');
  const row = await db()
    .selectFrom('membership_application')
    .where('contact_email', '=', form.contactEmail)
    .select('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

describe('an application', () => {
  test('says which fields are wrong and keeps all that was typed', async () => {
    const visitor = browser();
    expect((await visitor.get('/mitglied-werden')).html).toContain(
      'href="/mitglied-werden?kind=company"',
    );
    const answer = await visitor.post('/mitglied-werden?kind=provider', {
      ...APPLICATION,
      name: ' ',
      website: 'javascript:alert(1)',
      'criterion-neutral': '',
      contactEmail: 'kein-at-zeichen',
      agreed: '',
    });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('<title>Fehler: Mitglied werden: Bildungsanbieter');
    for (const field of ['name', 'website', 'criterion-neutral', 'contactEmail', 'agreed']) {
      expect(answer.html, field).toContain(`href="#${field}"`);
      expect(answer.html, field).toContain(`id="${field}-error"`);
    }
    expect(answer.html).not.toContain('href="#place"');
    expect(answer.html).toContain('value="kein-at-zeichen"');
    expect(answer.html).toContain('Mit &lt;b>Prüfungen&lt;/b>');
    expect(answer.html).toMatch(/value="metall-elektro" checked/);
    expect(await letters('kein-at-zeichen')).toEqual([]);
  });

  test('cannot send strangers a link to somewhere else (ASVS 1.3.11)', async () => {
    const email = 'fremd@opfer.example';
    const form = { ...APPLICATION, contactEmail: email };
    const path = '/mitglied-werden?kind=provider';
    for (const name of ['Gewinn: https://boese.example', 'WWW.boese.example', 'a@boese.example']) {
      expect((await browser().post(path, { ...form, name })).status).toBe(422);
    }
    expect(await letters(email)).toEqual([]);
    await browser().post(path, { ...form, contactName: 'Jetzt https://boese.example öffnen' });
    const [mail] = await letters(email);
    expect(mail?.text).not.toContain('boese');
  });

  test('comes before the office only by the link of the letter, and goes after 48 hours without it', async () => {
    const visitor = browser();
    const email = 'nie@bestaetigt.example';
    await visitor.post('/mitglied-werden?kind=provider', { ...APPLICATION, contactEmail: email });
    const office = await signedIn({ isOffice: true });
    const list = await office.get('/buero/aufnahme');
    expect(list.html).toContain('Nähwerkstatt Distelfink');
    expect(list.html).not.toContain('Kettenblatt');
    const row = await db()
      .selectFrom('membership_application')
      .where('contact_email', '=', email)
      .select('id')
      .executeTakeFirstOrThrow();
    expect((await office.get(`/buero/aufnahme/${row.id}`)).status).toBe(404);
    const mail = (await letters(email))[0]?.text ?? '';
    const link = /\/mitglied-werden\/bestaetigen\/\S+/.exec(mail)?.[0] ?? '';
    const later = new Date(now.getTime() + 2 * DAY_MS + 1000);
    const today = now;
    now = later;
    expect((await visitor.get(link)).status).toBe(410);
    const sender = services.sender;
    await careForMemberships(db(), { offers: leavingOffers, sender, now: later });
    expect((await visitor.get(link)).status).toBe(404);
    now = today;
  });

  test('is admitted once: page as draft, first term, invitation; nobody decides a second time', async () => {
    const id = await applied();
    const office = await signedIn({ isOffice: true });
    const page = await office.get(`/buero/aufnahme/${id}`);
    expect(page.html).toContain('Mit &lt;b>Prüfungen&lt;/b>');
    expect(page.html).toContain('Nein. Kein Mitglied');
    expect(hidden(page.html, 'slug')).toBe('fahrradschule-kettenblatt-ggmbh-demo');
    const decision = {
      decision: 'admit',
      version: hidden(page.html, 'version'),
      page: 'new',
      slug: 'kettenblatt',
      fromOn: '2026-11-23',
      feeClass: 'small',
      votingRight: 'yes',
      remark: 'Schön, dass Sie da sind.',
    };
    const taken = await office.post(`/buero/aufnahme/${id}`, { ...decision, slug: 'staplerhof' });
    expect(taken.status).toBe(422);
    expect(taken.html).toContain('Diese Adresse hat schon ein anderes Mitglied');
    const answer = await office.post(`/buero/aufnahme/${id}`, decision);
    expect(answer.location).toBe(`/buero/aufnahme/${id}?done=admitted`);
    for (const second of [decision, { ...decision, decision: 'decline', reason: 'Doch nicht' }]) {
      const again = await office.post(`/buero/aufnahme/${id}`, second);
      expect(again.status).toBe(409);
      expect(again.html).toContain('Aufgenommen am 23. November 2026');
      expect(again.html).toContain('href="/mitglieder/kettenblatt/mitgliedschaft"');
    }
    const member = await db()
      .selectFrom('member')
      .innerJoin('membership', 'membership.member_id', 'member.id')
      .where('slug', '=', 'kettenblatt')
      .select(['name', 'publication', 'website', 'email', 'lat', 'fee_class', 'voting_right'])
      .executeTakeFirstOrThrow();
    expect(member).toMatchObject({
      name: 'Fahrradschule Kettenblatt gGmbH (Demo)',
      publication: 'draft',
      website: 'https://www.kettenblatt.example/',
      email: null,
      lat: expect.any(Number),
      fee_class: 'small',
      voting_right: true,
    });
    expect((await browser().get('/anbieter/kettenblatt')).status).toBe(404);
    const sent = await letters('kontakt@kettenblatt.example');
    expect(sent.map(({ kind }) => kind).sort()).toEqual([
      'invitation',
      'membership_admitted',
      'membership_application',
    ]);
    const yes = sent.find(({ kind }) => kind === 'membership_admitted')?.text ?? '';
    expect(yes).toContain('Kleiner Beitrag: 60 € im Jahr'.replace('60 €', '60\u00a0€'));
    expect(yes).toContain('Schön, dass Sie da sind.');
    const owner = await signedIn({ owns: 'kettenblatt' });
    const own = await owner.get('/mitglieder/kettenblatt/mitgliedschaft');
    expect(own.html).toContain('Ihre Seite ist ein Entwurf');
    const shown = await owner.post('/mitglieder/kettenblatt/mitgliedschaft/veroeffentlichen');
    expect(shown.location).toContain('?done=published');
    expect((await browser().get('/anbieter/kettenblatt')).status).toBe(200);
  });

  test('of somebody who is there already is joined with the page, not doubled', async () => {
    const id = await applied({
      name: 'Staplerhof Bildungszentrum',
      website: 'staplerhof.example',
      contactEmail: 'neu@staplerhof.example',
    });
    const office = await signedIn({ isOffice: true });
    const page = await office.get(`/buero/aufnahme/${id}`);
    expect(page.html).toContain('gleiche Internetseite');
    const existing = await memberId('staplerhof');
    const decision = {
      decision: 'admit',
      version: '1',
      page: existing,
      slug: '',
      fromOn: '2026-11-23',
      feeClass: 'provider',
      remark: '',
    };
    const taken = await office.post(`/buero/aufnahme/${id}`, decision);
    expect(taken.status).toBe(422);
    expect(taken.html).toContain('Diese Seite gehört einem Mitglied von heute');
    await db().deleteFrom('membership').where('member_id', '=', existing).execute();
    const answer = await office.post(`/buero/aufnahme/${id}`, decision);
    expect(answer.location).toContain('?done=admitted');
    expect(await memberId('staplerhof')).toBe(existing);
  });

  test('is declined with a reason that the letter says', async () => {
    const id = await applied({ contactEmail: 'nein@kettenblatt.example' });
    const office = await signedIn({ isOffice: true });
    const form = { decision: 'decline', version: '1', reason: ' ' };
    expect((await office.post(`/buero/aufnahme/${id}`, form)).status).toBe(422);
    const reason = 'Ihr Angebot liegt weit außerhalb des Kreises.';
    const answer = await office.post(`/buero/aufnahme/${id}`, { ...form, reason });
    expect(answer.location).toContain('?done=declined');
    const no = (await letters('nein@kettenblatt.example')).at(-1);
    expect(no?.kind).toBe('membership_declined');
    expect(no?.text).toContain(reason);
  });
});

describe('a member that leaves', () => {
  const slug = 'werkhof-kranichmund';
  const home = `/mitglieder/${slug}/mitgliedschaft`;

  async function counts() {
    const count = async (table: 'offer' | 'course_run' | 'course_session' | 'delivery') => {
      const { rows } = await db()
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
    JSON.parse((await browser().get(`/api/v1/offers?provider=${slug}`)).html).total;

  test('takes an export along that opens and holds everything of its own and nothing of others', async () => {
    const owner = await signedIn({ owns: slug }, 'export@personen.example');
    const response = await createApp(services).request(`${PUBLIC_URL}${home}/export.zip`, {
      headers: { cookie: `__Host-session=${owner.cookies.get('__Host-session')}` },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const files = await readZip(new Uint8Array(await response.arrayBuffer()));
    const id = await memberId(slug);
    const everything = JSON.parse(files.get('daten.json') ?? '');
    const own = await db()
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
    const owner = await signedIn({ owns: slug });
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
    const course = await db()
      .selectFrom('offer')
      .where('member_id', '=', await memberId(slug))
      .where('publication', '=', 'published')
      .select(['id', 'slug'])
      .orderBy('id')
      .executeTakeFirstOrThrow();
    const address = `/kurse/${course.slug}-${course.id}`;
    const owner = await signedIn({ owns: slug });
    const tooEarly = await leave(owner, '2026-11-22');
    expect(tooEarly.answer.status).toBe(422);
    await leave(owner, '2026-12-01');
    expect((await browser().get(address)).status).toBe(200);

    now = new Date('2026-12-01T05:00:00Z');
    const parts = { offers: leavingOffers, sender: services.sender, now };
    expect(await careForMemberships(db(), parts)).toMatchObject({ left: 1 });
    expect(await careForMemberships(db(), parts)).toMatchObject({ left: 0 });

    const gone = await browser().get(address);
    expect(gone.status).toBe(410);
    expect(gone.html).toContain('class="cards"');
    expect((await browser().get(`/anbieter/${slug}`)).status).toBe(410);
    expect((await browser().get('/anbieter')).html).not.toContain('Kranichmund');
    await expect.poll(found, { timeout: 10_000 }).toBe(0);
    expect((await browser().get(`/api/v1/offers/${course.id}`)).status).toBe(410);
    expect(await counts()).toEqual(before);
    const left = await db()
      .selectFrom('mandate')
      .where('member_id', '=', await memberId(slug))
      .where((row) => row.or([row('to_on', 'is', null), row('to_on', '>=', '2026-12-01')]))
      .select('id')
      .execute();
    expect(left).toEqual([]);
  });

  test('stays away: neither a delivery nor the demo of the next week brings its offers back', async () => {
    const nextWeek = new Date(now.getTime() + 8 * DAY_MS);
    await ensureDemo(db(), services.network, nextWeek);
    const id = await memberId(slug);
    const published = db().selectFrom('offer').where('member_id', '=', id).select('id');
    expect(await published.where('publication', '=', 'published').execute()).toEqual([]);
    const report = await deliver(db(), id, [], { now });
    expect(report).toMatchObject({ state: 'refused', created: 0 });
    expect(report.message).toContain('hat das Netzwerk verlassen');
    const { id: offerId } = await db()
      .selectFrom('offer')
      .where('member_id', '=', id)
      .select('id')
      .executeTakeFirstOrThrow();
    const act = { memberId: id, offerId, actorId: null, version: 1, geocode: () => null, now };
    expect(await publishCourse(db(), act)).toEqual({ kind: 'missing' });
  });

  test('that chooses today is gone at once, and its owner is told so', async () => {
    const other = 'leseinsel';
    const owner = await signedIn({ owns: other }, 'geht@personen.example');
    const leaveOther = `/mitglieder/${other}/mitgliedschaft/beenden`;
    const form = await owner.get(leaveOther);
    const seen = { term: hidden(form.html, 'term'), version: hidden(form.html, 'version') };
    const asked = await owner.post(leaveOther, { ...seen, leavesOn: '2026-12-01' });
    expect(asked.html).toContain('Es geschieht sofort');
    expect((await browser().get(`/anbieter/${other}`)).status).toBe(200);
    const answer = await owner.post(leaveOther, {
      ...seen,
      leavesOn: '2026-12-01',
      confirmed: 'yes',
    });
    expect(answer.location).toBe('/mitglieder?done=left');
    expect((await owner.get(answer.location)).html).toContain('Die Mitgliedschaft ist beendet');
    expect((await browser().get(`/anbieter/${other}`)).status).toBe(410);
    expect((await owner.get(`/mitglieder/${other}/mitgliedschaft`)).status).toBe(404);
    const sent = await letters('geht@personen.example');
    expect(sent.map(({ kind }) => kind)).toEqual(['membership_left']);
  });
});

test('the office changes fee and vote from a day on; others may not', async () => {
  const slug = 'akademie-silberweide';
  const path = `/mitglieder/${slug}/mitgliedschaft/aendern`;
  const owner = await signedIn({ owns: slug });
  expect((await owner.get(path)).status).toBe(403);
  const office = await signedIn({ isOffice: true });
  const form = await office.get(path);
  const seen = { term: hidden(form.html, 'term'), version: hidden(form.html, 'version') };
  const change = { ...seen, fromOn: '2027-01-01', feeClass: 'free' };
  expect((await office.post(path, { ...change, fromOn: '2025-01-01' })).status).toBe(422);
  expect((await office.post(path, change)).location).toContain('?done=changed');
  // A second form that was opened before: nothing is written.
  expect((await office.post(path, change)).location).not.toContain('done');
  const terms = await db()
    .selectFrom('membership')
    .where('member_id', '=', await memberId(slug))
    .select(['from_on', 'to_on', 'fee_class', 'voting_right'])
    .orderBy('from_on')
    .execute();
  expect(terms).toEqual([
    { from_on: '2026-01-01', to_on: '2026-12-31', fee_class: 'provider', voting_right: true },
    { from_on: '2027-01-01', to_on: null, fee_class: 'free', voting_right: false },
  ]);
});
