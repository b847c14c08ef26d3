import { beforeEach, expect, test } from 'vitest';
import { accountsSite } from '../../../tests/support/accounts-site.ts';
import { addPerson } from '../../../tests/support/sign-in-app.ts';

const site = await accountsSite();
const { db, clock } = site;
const email = 'anna@verein.example';
const personId = await addPerson(db, { email });
await addPerson(db, { email: 'otto@verein.example' });

// The limits of an address forget all.
beforeEach(() => clock.forward(80));

const provedAt = async (): Promise<Date> =>
  (
    await db
      .selectFrom('session')
      .select('proved_at')
      .where('person_id', '=', personId)
      .orderBy('created_at', 'desc')
      .executeTakeFirstOrThrow()
  ).proved_at;

test('ASVS 7.2.4, 7.5.1: a fresh code to the own address gives a new token and a new proof', async () => {
  const browser = await site.signedIn(email);
  const before = browser.cookies.get('__Host-session') ?? '';
  clock.forward(20);
  const ask = await browser.get('/anmelden/bestaetigen?next=%2Fmitglieder%2Fkonto');
  expect(ask.html).toContain(email);
  expect(ask.html).toContain('Code schicken');
  const sent = await browser.post('/anmelden/bestaetigen', { next: '/mitglieder/konto' });
  expect(sent.location).toBe('/anmelden/bestaetigen?next=%2Fmitglieder%2Fkonto');
  expect((await browser.get(sent.location)).html).toContain('autocomplete="one-time-code"');
  const code = (await site.lastCode(email)) ?? '';
  const done = await browser.post('/anmelden/bestaetigen', { code, next: '/mitglieder/konto' });
  expect([done.status, done.location]).toEqual([303, '/mitglieder/konto']);
  expect(await provedAt()).toEqual(clock.now());
  const after = browser.cookies.get('__Host-session') ?? '';
  expect(after).not.toBe(before);
  browser.cookies.set('__Host-session', before);
  expect((await browser.get('/mitglieder')).status).toBe(303);
  browser.cookies.set('__Host-session', after);
  expect((await browser.get('/mitglieder')).status).toBe(200);
});

test('a wrong code proves nothing and says so', async () => {
  const browser = await site.signedIn(email);
  const before = await provedAt();
  clock.forward(20);
  await browser.post('/anmelden/bestaetigen');
  const code = (await site.lastCode(email)) ?? '';
  const wrong = code === '00000000' ? '11111111' : '00000000';
  const { status, html } = await browser.post('/anmelden/bestaetigen', { code: wrong });
  expect(status).toBe(422);
  expect(html).toContain('Sie haben noch 4 Versuche.');
  expect(html).toContain('<title>Fehler: ');
  expect(await provedAt()).toEqual(before);
});

test('ASVS 6.6.2: the code of somebody else proves nothing, though this browser asked for it', async () => {
  const browser = await site.signedIn(email);
  const before = await provedAt();
  clock.forward(20);
  await browser.post('/anmelden', { email: 'otto@verein.example' });
  const code = (await site.lastCode('otto@verein.example')) ?? '';
  const { status, html } = await browser.post('/anmelden/bestaetigen', { code });
  expect(status).toBe(422);
  expect(html).toContain('Dieser Code gilt nicht mehr');
  expect(await provedAt()).toEqual(before);
});

test('after five codes in an hour the page says how long to wait', async () => {
  const browser = await site.signedIn(email);
  for (let codes = 0; codes < 4; codes++) {
    expect((await browser.post('/anmelden/bestaetigen')).status).toBe(303);
  }
  const { status, html } = await browser.post('/anmelden/bestaetigen');
  expect(status).toBe(429);
  expect(html).toContain('Bitte warten Sie etwas');
});

test('who is not signed in begins there', async () => {
  const browser = site.browser();
  expect((await browser.get('/anmelden/bestaetigen')).location).toContain('/anmelden?next=');
  expect((await browser.post('/anmelden/bestaetigen', { code: '12345678' })).status).toBe(401);
});
