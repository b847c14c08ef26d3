import { beforeAll, describe, expect, test } from 'vitest';
import { leavingOffers } from '../src/catalogue/index.ts';
import { careForMemberships } from '../src/members/index.ts';
import { hidden, type MembershipSite, membershipSite } from './support/membership-site.ts';

const DAY_MS = 86_400_000;

let site: MembershipSite;
beforeAll(async () => {
  site = await membershipSite();
});

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
  const visitor = site.browser();
  const form = { ...APPLICATION, ...values };
  const sent = await visitor.post('/mitglied-werden?kind=provider', form);
  expect(sent.location).toBe('/mitglied-werden/danke');
  const mail = (await site.letters(form.contactEmail)).at(-1)?.text ?? '';
  const link = /\/mitglied-werden\/bestaetigen\/\S+/.exec(mail)?.[0] ?? '';
  expect((await visitor.get(link)).html).toContain('Antrag bestätigen');
  expect((await visitor.post(link)).location).toBe(link);
  expect((await visitor.get(link)).html).toContain('Ihr Antrag ist angekommen');
  const row = await site
    .db()
    .selectFrom('membership_application')
    .where('contact_email', '=', form.contactEmail)
    .select('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

describe('an application', () => {
  test('says which fields are wrong and keeps all that was typed', async () => {
    const visitor = site.browser();
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
    expect(await site.letters('kein-at-zeichen')).toEqual([]);
  });

  test('cannot send strangers a link to somewhere else (ASVS 1.3.11)', async () => {
    const email = 'fremd@opfer.example';
    const form = { ...APPLICATION, contactEmail: email };
    const path = '/mitglied-werden?kind=provider';
    for (const name of ['Gewinn: https://boese.example', 'WWW.boese.example', 'a@boese.example']) {
      expect((await site.browser().post(path, { ...form, name })).status).toBe(422);
    }
    expect(await site.letters(email)).toEqual([]);
    await site.browser().post(path, { ...form, contactName: 'Jetzt https://boese.example öffnen' });
    const [mail] = await site.letters(email);
    expect(mail?.text).not.toContain('boese');
  });

  test('comes before the office only by the link of the letter, and goes after 48 hours without it', async () => {
    const visitor = site.browser();
    const email = 'nie@bestaetigt.example';
    await visitor.post('/mitglied-werden?kind=provider', { ...APPLICATION, contactEmail: email });
    const office = await site.signedIn({ isOffice: true });
    const list = await office.get('/buero/aufnahme');
    expect(list.html).toContain('Nähwerkstatt Distelfink');
    expect(list.html).not.toContain('Kettenblatt');
    const row = await site
      .db()
      .selectFrom('membership_application')
      .where('contact_email', '=', email)
      .select('id')
      .executeTakeFirstOrThrow();
    expect((await office.get(`/buero/aufnahme/${row.id}`)).status).toBe(404);
    const mail = (await site.letters(email))[0]?.text ?? '';
    const link = /\/mitglied-werden\/bestaetigen\/\S+/.exec(mail)?.[0] ?? '';
    const later = new Date(site.now.getTime() + 2 * DAY_MS + 1000);
    const today = site.now;
    site.now = later;
    expect((await visitor.get(link)).status).toBe(410);
    const sender = site.services.sender;
    await careForMemberships(site.db(), { offers: leavingOffers, sender, now: later });
    expect((await visitor.get(link)).status).toBe(404);
    site.now = today;
  });

  test('is admitted once: page as draft, first term, invitation; nobody decides a second time', async () => {
    const id = await applied();
    const office = await site.signedIn({ isOffice: true });
    const page = await office.get(`/buero/aufnahme/${id}`);
    expect(page.html).toContain('Mit &lt;b>Prüfungen&lt;/b>');
    expect(page.html).toContain('Nein. Kein Mitglied');
    const looks = await site
      .db()
      .selectFrom('audit_entry')
      .where('action', '=', 'application.viewed')
      .where('subject_id', '=', id)
      .select('details')
      .execute();
    expect(looks).toEqual([{ details: { lines: 1 } }]);
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
    const member = await site
      .db()
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
    expect((await site.browser().get('/anbieter/kettenblatt')).status).toBe(404);
    const sent = await site.letters('kontakt@kettenblatt.example');
    expect(sent.map(({ kind }) => kind).sort()).toEqual([
      'invitation',
      'membership_admitted',
      'membership_application',
    ]);
    const yes = sent.find(({ kind }) => kind === 'membership_admitted')?.text ?? '';
    expect(yes).toContain('Kleiner Beitrag: 60 € im Jahr'.replace('60 €', '60\u00a0€'));
    expect(yes).toContain('Schön, dass Sie da sind.');
    const owner = await site.signedIn({ owns: 'kettenblatt' });
    const own = await owner.get('/mitglieder/kettenblatt/mitgliedschaft');
    expect(own.html).toContain('Ihre Seite ist ein Entwurf');
    const shown = await owner.post('/mitglieder/kettenblatt/mitgliedschaft/veroeffentlichen');
    expect(shown.location).toContain('?done=published');
    expect((await site.browser().get('/anbieter/kettenblatt')).status).toBe(200);
  });

  test('of somebody who is there already is joined with the page, not doubled', async () => {
    const id = await applied({
      name: 'Staplerhof Bildungszentrum',
      website: 'staplerhof.example',
      contactEmail: 'neu@staplerhof.example',
    });
    const office = await site.signedIn({ isOffice: true });
    const page = await office.get(`/buero/aufnahme/${id}`);
    expect(page.html).toContain('gleiche Internetseite');
    const existing = await site.memberId('staplerhof');
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
    await site.db().deleteFrom('membership').where('member_id', '=', existing).execute();
    const answer = await office.post(`/buero/aufnahme/${id}`, decision);
    expect(answer.location).toContain('?done=admitted');
    expect(await site.memberId('staplerhof')).toBe(existing);
  });

  test('is declined with a reason that the letter says', async () => {
    const id = await applied({ contactEmail: 'nein@kettenblatt.example' });
    const office = await site.signedIn({ isOffice: true });
    const form = { decision: 'decline', version: '1', reason: ' ' };
    expect((await office.post(`/buero/aufnahme/${id}`, form)).status).toBe(422);
    const reason = 'Ihr Angebot liegt weit außerhalb des Kreises.';
    const answer = await office.post(`/buero/aufnahme/${id}`, { ...form, reason });
    expect(answer.location).toContain('?done=declined');
    const no = (await site.letters('nein@kettenblatt.example')).at(-1);
    expect(no?.kind).toBe('membership_declined');
    expect(no?.text).toContain(reason);
  });
});

test('the office changes kind, fee and vote from a day on and says why; others may not', async () => {
  const slug = 'akademie-silberweide';
  const path = `/mitglieder/${slug}/mitgliedschaft/aendern`;
  const owner = await site.signedIn({ owns: slug }, 'weide@personen.example');
  expect((await owner.get(path)).status).toBe(403);
  const office = await site.signedIn({ isOffice: true });
  const form = await office.get(path);
  const seen = { term: hidden(form.html, 'term'), version: hidden(form.html, 'version') };
  const reason = 'Ab dem neuen Jahr gemeinnützig';
  const held = { memberKind: 'supporter', feeClass: 'free', reason };
  const change = { ...seen, ...held, fromOn: '2027-01-01' };
  const without = await office.post(path, { ...change, reason: '', memberKind: 'verein' });
  expect(without.status).toBe(422);
  expect(without.html).toContain('href="#reason"');
  expect(without.html).toContain('href="#memberKind"');
  expect((await office.post(path, { ...change, fromOn: '2025-01-01' })).status).toBe(422);
  expect((await office.post(path, change)).location).toContain('?done=changed');
  // A second form that was opened before: nothing is written.
  expect((await office.post(path, change)).location).not.toContain('done');
  const terms = await site
    .db()
    .selectFrom('membership')
    .where('member_id', '=', await site.memberId(slug))
    .select(['from_on', 'to_on', 'fee_class', 'voting_right'])
    .orderBy('from_on')
    .execute();
  expect(terms).toEqual([
    { from_on: '2026-01-01', to_on: '2026-12-31', fee_class: 'provider', voting_right: true },
    { from_on: '2027-01-01', to_on: null, fee_class: 'free', voting_right: false },
  ]);
  const [letter] = await site.letters('weide@personen.example');
  expect(letter?.kind).toBe('membership_changed');
  expect(letter?.text).toContain(reason);
  const history = await owner.get(`/mitglieder/${slug}/mitgliedschaft`);
  expect(history.html).toContain(reason);
  expect(history.html).toContain('01.01.2026 bis 31.12.2026');
});
