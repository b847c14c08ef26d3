import { beforeAll, describe, expect, test } from 'vitest';
import type { HttpBrowser } from '../../../tests/support/http-browser.ts';
import { addProvider } from '../../../tests/support/members.ts';
import { type OfficeApp, officeApp } from '../../../tests/support/office-app.ts';
import { requestTakeover } from '../../accounts/use-cases/request-takeover.ts';

let app: OfficeApp;
let office: HttpBrowser;
let takeoverPath: string;
beforeAll(async () => {
  app = await officeApp();
  office = await app.signedIn(await app.person('buero', { office: 'office' }));
  await addProvider(app.db, 'werkhof');
  const takeover = await requestTakeover(app.db, {
    memberId: 'werkhof',
    name: 'Demo Antrag',
    email: 'antrag@werkhof.example',
    proof: 'Meine Adresse steht im Impressum.',
    now: app.now,
  });
  takeoverPath = `/buero/uebernahmen/${takeover}`;
});

describe('a look at data of other people', () => {
  const looks = async (action: string) =>
    app.db.selectFrom('audit_entry').selectAll().where('action', '=', action).execute();

  test('at those of the network is noted, without their data (ASVS 16.2.1)', async () => {
    await office.get('/buero/personen');
    const [look] = await looks('people.viewed');
    expect(look).toMatchObject({ subject_id: 'network', member_id: null, details: { lines: 1 } });
  });

  test('at a request is noted with its number', async () => {
    await office.get(takeoverPath);
    const [look] = await looks('takeover.viewed');
    expect(takeoverPath).toContain(look?.subject_id);
  });

  test('that shows nobody is not noted', async () => {
    await office.get('/buero/zweiter-faktor');
    expect(await looks('factor_reset.viewed')).toEqual([]);
  });

  test('at the audit log is noted in it', async () => {
    const auditor = await app.signedIn(await app.person('pruefung', { office: 'auditor' }));
    await auditor.get('/buero/protokoll');
    expect(await looks('audit.viewed')).toHaveLength(1);
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
