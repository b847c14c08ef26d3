import { beforeAll, describe, expect, test } from 'vitest';
import { enquiryThings } from '../../../tests/routes/enquiry-things.ts';
import type { HttpBrowser } from '../../../tests/support/http-browser.ts';
import { addProvider } from '../../../tests/support/members.ts';
import { type OfficeApp, officeApp } from '../../../tests/support/office-app.ts';
import { addDelivery, addLetter } from '../../../tests/support/office-rows.ts';
import { requestTakeover } from '../../accounts/use-cases/request-takeover.ts';
import { setTrust } from '../../members/index.ts';

let app: OfficeApp;
let office: HttpBrowser;
let officeId: string;
let takeoverPath: string;
beforeAll(async () => {
  app = await officeApp();
  officeId = await app.person('buero', { office: 'office' });
  office = await app.signedIn(officeId);
  await addProvider(app.db, 'werkhof');
  const source = { id: 'source', member_id: 'werkhof', key: 'csv', name: 'CSV' };
  await app.db
    .insertInto('data_source')
    .values({ ...source, created_at: daysAgo(9) })
    .execute();
  await addDelivery(app, 'refused1', 'source', 'refused');
  await addLetter(app, 'lost', { state: 'failed', tries: 3 });
  const takeover = await requestTakeover(app.db, {
    memberId: 'werkhof',
    name: 'Demo Antrag',
    email: 'antrag@werkhof.example',
    proof: 'Meine Adresse steht im Impressum.',
    now: daysAgo(9),
  });
  takeoverPath = `/buero/uebernahmen/${takeover}`;
  await setTrust(app.db, {
    memberId: 'werkhof',
    isTrusted: true,
    reason: 'agreement',
    actorId: officeId,
    now: app.now,
  });
});

const daysAgo = (days: number) => new Date(app.now.getTime() - days * 86_400_000);

describe('the Monday page', () => {
  test('says so where nothing waits for this person', async () => {
    const browser = await app.signedIn(await app.person('schutz', { office: 'data_protection' }));
    const page = await browser.get('/buero');
    expect(page.status).toBe(200);
    expect(page.html).toContain('Alles erledigt');
    expect(page.html).not.toContain('office-task ');
  });

  test('leads to what waits and forgets what is done', async () => {
    const page = await office.get('/buero');
    const titles = [...page.html.matchAll(/office-task-title">([^<]+)</g)].map((match) => match[1]);
    expect(titles).toEqual([
      'Übernahme entscheiden: Demo werkhof',
      'Lieferung klären: Demo werkhof',
      'Ein Brief kam nicht an',
      'Ein Mitglied hat seine Seite lange nicht bestätigt',
      // The network's own services; how many depends on the day.
      expect.stringMatching(/^Beratungsstellen prüfen/),
    ]);
    expect(page.html).toContain(`href="${takeoverPath}"`);
    expect(page.html).toContain('href="/buero/lieferungen/refused1"');
    await addDelivery(app, 'later', 'source', 'published');
    await app.db
      .updateTable('member')
      .set({ confirmed_at: daysAgo(1) })
      .execute();
    const next = await office.get('/buero');
    expect(next.html).not.toContain('Lieferung klären');
    expect(next.html).not.toContain('lange nicht bestätigt');
  });

  test('knows who has waited for an answer for too long, and forgets it with the answer', async () => {
    const werkhof = { id: 'werkhof', slug: 'werkhof' };
    const { need } = await enquiryThings(app.db, werkhof, app.now);
    const page = await office.get('/buero');
    expect(page.html).toContain('Eskalierte Anfrage: K-werkhof');
    expect(page.html).toContain(`href="/buero/anfragen/${need}"`);
    await app.db.updateTable('enquiry_need').set({ answered_at: app.now }).execute();
    expect((await office.get('/buero')).html).not.toContain('Eskalierte Anfrage');
  });

  test('shows an auditor only what auditors may do', async () => {
    const auditor = await app.signedIn(await app.person('pruefung', { office: 'auditor' }));
    const page = await auditor.get('/buero');
    expect(page.html).not.toContain('Übernahme entscheiden');
    expect(page.html).toContain('href="/buero/protokoll"');
    expect(page.html).not.toContain('href="/buero/einstellungen"');
  });
});

describe('members', () => {
  test('are listed and found by name, kind and confirmation', async () => {
    const all = await office.get('/buero/mitglieder');
    expect(all.html).toContain('Demo werkhof');
    expect((await office.get('/buero/mitglieder?q=WERK')).html).toContain('Demo werkhof');
    expect((await office.get('/buero/mitglieder?q=50%25')).html).not.toContain('Demo werkhof');
    expect((await office.get('/buero/mitglieder?kind=company')).html).not.toContain('Demo werkhof');
    expect((await office.get('/buero/mitglieder?show=unconfirmed')).html).not.toContain(
      'Demo werkhof',
    );
  });

  test('are trusted no longer for a reason, and that is noted', async () => {
    const path = '/buero/mitglieder/werkhof/vertrauen';
    const without = await office.post(path, { trusted: 'no' });
    expect(without.status).toBe(422);
    expect(without.html).toContain('Fehler:');
    const page = await office.post(path, { trusted: 'no', reason: 'request' });
    expect(page.location).toBe('/buero/mitglieder/werkhof?done=trust');
    const member = await app.db
      .selectFrom('member')
      .select('trusted')
      .where('id', '=', 'werkhof')
      .executeTakeFirstOrThrow();
    expect(member.trusted).toBe(false);
    const entry = await app.db
      .selectFrom('audit_entry')
      .selectAll()
      .where('action', '=', 'member.distrusted')
      .executeTakeFirstOrThrow();
    expect(entry).toMatchObject({
      actor_id: officeId,
      member_id: 'werkhof',
      details: { reason: 'request' },
    });
  });

  test('are made by hand, each with an address of its own', async () => {
    const typed = { name: 'Demo Werkhof', kind: 'company', website: 'werkhof.example' };
    const wrong = await office.post('/buero/mitglieder/neu', typed);
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="Demo Werkhof"');
    const right = { ...typed, website: 'https://werkhof.example' };
    const first = await office.post('/buero/mitglieder/neu', right);
    expect(first.location).toBe('/buero/mitglieder/demo-werkhof?done=added');
    const second = await office.post('/buero/mitglieder/neu', right);
    expect(second.location).toBe('/buero/mitglieder/demo-werkhof-2?done=added');
    expect((await office.get(first.location)).status).toBe(200);
  });
});

describe('deliveries', () => {
  test('of all members are listed, with their reports', async () => {
    const list = await office.get('/buero/lieferungen?state=refused');
    expect(list.html).toContain('/buero/lieferungen/refused1');
    const others = await office.get('/buero/lieferungen?state=waiting');
    expect(others.html).not.toContain('/buero/lieferungen/refused1');
    const report = await office.get('/buero/lieferungen/refused1');
    expect(report.html).toContain('Die Datei ist kein XML.');
    expect(report.html).toContain('Der Titel fehlt.');
  });
});

describe('letters', () => {
  test('are shown without their text, and each look is noted', async () => {
    const before = (await app.acts()).filter((action) => action === 'mail.viewed').length;
    const page = await office.get('/buero/post?state=failed');
    expect(page.html).toContain('lost@personen.example');
    expect(page.html).not.toContain('/erneut');
    expect(page.html).toContain('Den Text löschen wir');
    expect(page.html).toContain('href="/buero/personen/einladen"');
    const after = (await app.acts()).filter((action) => action === 'mail.viewed').length;
    expect(after).toBe(before + 1);
  });

  test('that still wait are sent again, others are not', async () => {
    await addLetter(app, 'stuck', { state: 'waiting', tries: 2 });
    expect((await office.get('/buero/post')).html).toContain('/buero/post/stuck/erneut');
    expect((await office.post('/buero/post/stuck/erneut')).location).toBe('/buero/post?done=again');
    expect((await office.post('/buero/post/lost/erneut')).status).toBe(404);
    expect(await app.acts()).toContain('letter.sent_again');
  });

  test('are seen by data protection, who sends nothing again', async () => {
    const person = await app.person('datenschutz', { office: 'data_protection' });
    const browser = await app.signedIn(person);
    const page = await browser.get('/buero/post');
    expect(page.status).toBe(200);
    expect(page.html).not.toContain('/erneut');
    expect((await browser.post('/buero/post/stuck/erneut')).status).toBe(403);
  });
});

describe('the audit log', () => {
  test('is filtered by act, person, member and day', async () => {
    const browser = await app.signedIn(await app.person('pruefer', { office: 'auditor' }));
    const rows = async (query: string) =>
      ((await browser.get(`/buero/protokoll?${query}`)).html.match(/<th scope="row"/g) ?? [])
        .length;
    expect(await rows('action=member.trusted')).toBe(1);
    expect(await rows(`action=member.trusted&person=${officeId}`)).toBe(1);
    expect(await rows('action=member.trusted&person=nobody')).toBe(0);
    expect(await rows('action=member.trusted&member=werkhof')).toBe(1);
    expect(await rows('action=member.trusted&member=other')).toBe(0);
    expect(await rows('action=member.trusted&from=2026-11-23&to=2026-11-23')).toBe(1);
    expect(await rows('action=member.trusted&to=2026-11-22')).toBe(0);
    expect(await rows('action=member.trusted&from=2026-11-24')).toBe(0);
  });

  test('is taken along as a table, and that is noted', async () => {
    const browser = await app.signedIn(await app.person('mitnahme', { office: 'auditor' }));
    const file = await browser.get('/buero/protokoll.csv?action=member.trusted');
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.html.split('\r\n')).toEqual([
      '"at","actor","action","subject_kind","subject_id","member","details"',
      '"2026-11-23T08:00:00.000Z","Demo buero","member.trusted","member","werkhof","Demo werkhof","{""reason"":""agreement""}"',
      '',
    ]);
    expect(await app.acts()).toContain('audit.exported');
  });
});

test.each([
  '/buero/mitglieder/nirgends',
  '/buero/lieferungen/nirgends',
  '/buero/uebernahmen/nirgends',
  '/buero/personen/nirgends/beenden',
  '/buero/personen/einladungen/nirgends',
  '/buero/kurse/nirgends',
  '/buero/einstellungen/nirgends',
  '/buero/einstellungen/beratung/nirgends',
  '/buero/einstellungen/texte/home.nirgends',
  '/buero/einstellungen/texte/__proto__.constructor',
  '/buero/einstellungen/themen/nirgends',
  '/buero/einstellungen/verlauf/99',
  '/buero/einstellungen/verlauf/x',
])('%s is not there', async (address) => {
  expect((await office.get(address)).status).toBe(404);
});
