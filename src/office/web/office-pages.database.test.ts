import type { Kysely } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { formOf } from '../../../tests/support/form-of.ts';
import type { HttpBrowser } from '../../../tests/support/http-browser.ts';
import { addProvider } from '../../../tests/support/members.ts';
import { type OfficeApp, officeApp } from '../../../tests/support/office-app.ts';
import { wholeCourse } from '../../../tests/support/whole-course.ts';
import { requestTakeover } from '../../accounts/use-cases/request-takeover.ts';
import type { EditingTables } from '../../catalogue/tables.ts';
import { createCourse } from '../../catalogue/use-cases/editing/create-course.ts';
import { publishCourse } from '../../catalogue/use-cases/editing/publish-course.ts';
import { saveCourse } from '../../catalogue/use-cases/editing/save-course.ts';
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
  await addDelivery('refused1', 'source', 'refused');
  await addLetter('lost', { state: 'failed', tries: 3 });
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

async function addLetter(id: string, letter: { state: 'failed' | 'waiting'; tries: number }) {
  const content = letter.state === 'waiting' ? JSON.stringify({ subject: 'S', text: 'T' }) : null;
  await app.db
    .insertInto('letter')
    .values({
      id,
      kind: 'invitation',
      email: `${id}@personen.example`,
      person_id: null,
      member_id: null,
      language: 'de',
      content,
      ...letter,
      problem: 'Der Mailserver kennt die Adresse nicht.',
      created_at: daysAgo(1),
      finished_at: letter.state === 'waiting' ? null : daysAgo(1),
    })
    .execute();
}

async function addDelivery(id: string, source: string, state: 'refused' | 'published') {
  const numbers = { records: 3, created: 0, updated: 0, unchanged: 0, withdrawn: 0, rejected: 3 };
  const report = {
    message: 'Die Datei ist kein XML.',
    rejected: [{ record: 2, line: 7, field: 'title', reason: 'Der Titel fehlt.' }],
    warnings: [],
  };
  await app.db
    .insertInto('delivery')
    .values({
      id,
      source_id: source,
      format: 'csv',
      encoding: 'utf-8',
      file_name: 'kurse.csv',
      file_hash: id,
      file_bytes: 10,
      state,
      received_at: daysAgo(2),
      finished_at: daysAgo(2),
      ...numbers,
      report: JSON.stringify(report),
    })
    .execute();
}

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
    ]);
    expect(page.html).toContain(`href="${takeoverPath}"`);
    expect(page.html).toContain('href="/buero/lieferungen/refused1"');
    await addDelivery('later', 'source', 'published');
    await app.db
      .updateTable('member')
      .set({ confirmed_at: daysAgo(1) })
      .execute();
    const next = await office.get('/buero');
    expect(next.html).not.toContain('Lieferung klären');
    expect(next.html).not.toContain('lange nicht bestätigt');
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
    expect(page.html).not.toContain('Jetzt noch einmal versuchen');
    const after = (await app.acts()).filter((action) => action === 'mail.viewed').length;
    expect(after).toBe(before + 1);
  });

  test('that still wait are sent again, others are not', async () => {
    await addLetter('stuck', { state: 'waiting', tries: 2 });
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

describe('people of the network', () => {
  test('are invited, and the invitation is taken back', async () => {
    const wrong = await office.post('/buero/personen/einladen', { email: 'x', role: 'office' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="x"');
    const typed = { email: 'zweite@personen.example', role: 'office' };
    expect((await office.post('/buero/personen/einladen', typed)).location).toBe(
      '/buero/personen?done=invited',
    );
    const page = await office.get('/buero/personen');
    const [, invitation] = /personen\/einladungen\/(\w+)"/.exec(page.html) ?? [];
    expect(page.html).toContain('Nur eine Person im Büro');
    const asks = await office.get(`/buero/personen/einladungen/${invitation}`);
    expect(asks.html).toContain('zweite@personen.example');
    const back = await office.post(`/buero/personen/einladungen/${invitation}`);
    expect(back.location).toBe('/buero/personen?done=revoked');
    expect((await office.post(`/buero/personen/einladungen/${invitation}`)).status).toBe(404);
  });

  test('the last one in the office stays', async () => {
    const roles = await app.db
      .selectFrom('office_role')
      .select('id')
      .where('role', '=', 'office')
      .execute();
    const [own] = roles;
    const page = await office.post(`/buero/personen/${own?.id}/beenden`);
    expect(page.status).toBe(422);
    expect(page.html).toContain('wäre niemand mehr im Büro');
  });

  test('one of two goes, and the very next request of that person is refused', async () => {
    const secondId = await app.person('zweite', { office: 'office' });
    const second = await app.signedIn(secondId);
    expect((await second.get('/buero')).status).toBe(200);
    const role = await app.db
      .selectFrom('office_role')
      .select('id')
      .where('person_id', '=', secondId)
      .executeTakeFirstOrThrow();
    expect((await office.get(`/buero/personen/${role.id}/beenden`)).html).toContain('Demo zweite');
    const page = await office.post(`/buero/personen/${role.id}/beenden`);
    expect(page.location).toBe('/buero/personen?done=ended');
    expect((await second.get('/buero')).status).toBe(404);
    expect(await app.acts()).toContain('office_role.ended');
  });
});

describe('a takeover', () => {
  test('is accepted by an invitation to the address of the request', async () => {
    const path = takeoverPath;
    expect((await office.get('/buero/uebernahmen')).html).toContain(`href="${path}"`);
    expect((await office.get(path)).html).toContain('Meine Adresse steht im Impressum.');
    expect((await office.post(path, { decision: 'accept' })).location).toBe(
      '/buero/uebernahmen?done=accepted',
    );
    const letter = await app.db
      .selectFrom('letter')
      .select('kind')
      .where('email', '=', 'antrag@werkhof.example')
      .executeTakeFirstOrThrow();
    expect(letter.kind).toBe('invitation');
    expect((await office.post(path, { decision: 'accept' })).status).toBe(404);
  });
});

describe('a lost second factor', () => {
  test('needs two people of the office', async () => {
    const holder = await app.person('verloren');
    const wrong = await office.post('/buero/zweiter-faktor', { email: 'niemand@personen.example' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="niemand@personen.example"');
    const asked = await office.post('/buero/zweiter-faktor', {
      email: 'verloren@personen.example',
    });
    expect(asked.location).toBe('/buero/zweiter-faktor?done=requested');
    const reset = await app.db
      .selectFrom('factor_reset')
      .select('id')
      .where('person_id', '=', holder)
      .executeTakeFirstOrThrow();
    const path = `/buero/zweiter-faktor/${reset.id}`;
    expect((await office.post(path)).status).toBe(422);
    const third = await app.signedIn(await app.person('dritte', { office: 'office' }));
    expect((await third.get('/buero')).html).toContain('Zweiten Faktor freigeben: Demo verloren');
    expect((await third.post(path)).location).toBe('/buero/zweiter-faktor?done=released');
    expect((await third.post(path)).status).toBe(404);
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

describe('a course that waits', () => {
  async function waiting(title: string): Promise<string> {
    const db: Kysely<EditingTables> = app.db;
    const act = { memberId: 'werkhof', actorId: officeId, now: app.now };
    await app.db.updateTable('member').set({ trusted: false }).execute();
    const { offerId } = await createCourse(db, { ...act, title });
    const saved = await saveCourse(db, {
      ...act,
      offerId,
      document: wholeCourse(title),
      baseVersion: 1,
      receiptId: offerId,
    });
    if (saved.kind !== 'saved') throw new Error(saved.kind);
    const { version } = saved;
    const answer = await publishCourse(db, { ...act, offerId, version, geocode: () => null });
    expect(answer.kind).toBe('waiting');
    return `/buero/kurse/${offerId}`;
  }

  test('is shown with what is in it and goes online', async () => {
    const path = await waiting('Löten am Abend');
    expect((await office.get('/buero')).html).toContain(`href="${path}"`);
    const page = await office.get(path);
    expect(page.html).toContain('Löten am Abend');
    expect(page.html).toContain('Demo-Haus');
    const decided = await office.post(path, { ...formOf(page.html, path), decision: 'publish' });
    expect(decided.location).toBe('/buero/kurse?done=published');
    expect((await office.get(path)).status).toBe(404);
  });

  test('is sent back only with a reason, which is kept where it is too long', async () => {
    const path = await waiting('Schrauben am Abend');
    const form = formOf((await office.get(path)).html, path);
    const without = await office.post(path, { ...form, decision: 'return' });
    expect(without.status).toBe(422);
    expect(without.html).toContain('href="#reason"');
    const old = await office.post(path, { ...form, version: '1', decision: 'return', reason: 'x' });
    expect(old.status).toBe(409);
    expect(old.html).toContain('x</textarea>');
    const decided = await office.post(path, {
      ...form,
      decision: 'return',
      reason: 'Bitte den Preis prüfen.',
    });
    expect(decided.location).toBe('/buero/kurse?done=returned');
  });
});
