import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { accountsSite } from '../../../tests/support/accounts-site.ts';
import { codesOf, giveOfficeRole, PARTY } from '../../../tests/support/factor-app.ts';
import type { HttpBrowser } from '../../../tests/support/http-browser.ts';
import { addPerson } from '../../../tests/support/sign-in-app.ts';
import { SoftwareAuthenticator } from '../../../tests/support/software-authenticator.ts';
import { guardedRoute } from './guard.ts';

const site = await accountsSite({
  routes: (guards) => [
    guardedRoute({
      method: 'GET',
      path: '/buero',
      localized: true,
      access: guards.may('office.view'),
      rateLimit: 'none',
      input: z.unknown(),
      handle: ({ actor: { name } }) => new Response(`Guten Tag, ${name}`),
    }),
  ],
});
const { db, clock } = site;
const STEP = '/anmelden/zweiter-schritt';
const LIST = '/mitglieder/konto/zweiter-faktor';

let email = '';
let people = 0;
beforeEach(async () => {
  // A code of the app counts once, so that each test needs a step of time of its own.
  clock.forward(2);
  people += 1;
  email = `p${people}@netz.example`;
  const personId = await addPerson(db, { email });
  await giveOfficeRole(db, personId, 'auditor', clock.now());
});

const sessionOf = (browser: HttpBrowser) => browser.cookies.get('__Host-session') ?? '';
const newDevice = () => new SoftwareAuthenticator({ origin: PARTY.origin, rpId: PARTY.id });

/** Sets up the app by the pages alone; answers what it shows. */
async function setUpApp(browser: HttpBrowser, next = '/buero') {
  const begun = await browser.post(`${LIST}/app/beginnen`, { next });
  const { html } = await browser.get(begun.location);
  const [, key = ''] = /<code[^>]*>([A-Z2-7 ]+)<\/code>/.exec(html) ?? [];
  const codeAt = codesOf(key.replaceAll(' ', ''));
  const done = await browser.post(`${LIST}/app`, { next, code: codeAt(clock.now()) });
  return { codeAt, done };
}

async function setUpPasskey(browser: HttpBrowser, device: SoftwareAuthenticator, next = '/buero') {
  const { html } = await browser.post(`${LIST}/passkey/aufgabe`);
  const credential = device.create(JSON.parse(html));
  return browser.post(`${LIST}/passkey`, { credential, name: 'Demo-Handy', next });
}

async function answerOf(browser: HttpBrowser, device: SoftwareAuthenticator, path: string) {
  const { html } = await browser.post(`${path}/aufgabe`);
  return device.get(JSON.parse(html));
}

test('ASVS 6.3.3: the office wants a second factor; without one both choices are explained', async () => {
  const browser = await site.signedIn(email);
  const refused = await browser.get('/buero');
  expect(refused.location).toBe(`${STEP}?next=%2Fbuero`);
  const { status, html, headers } = await browser.get(refused.location);
  expect(status).toBe(200);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(html).toContain('Eine App mit Codes');
  expect(html).toContain('Ein Passkey');
  expect(html).toContain('name="next" value="/buero"');
});

test('ASVS 7.2.4: without scripts the app is set up, shown the next time, and each time the session gets a new token', async () => {
  const browser = await site.signedIn(email);
  const before = sessionOf(browser);
  const { codeAt, done } = await setUpApp(browser);
  expect([done.status, done.location]).toEqual([303, '/buero']);
  expect((await browser.get('/buero')).status).toBe(200);
  expect(sessionOf(browser)).not.toBe(before);

  clock.forward(1);
  const again = await site.signedIn(email);
  expect((await again.get('/buero')).location).toBe(`${STEP}?next=%2Fbuero`);
  const { html } = await again.get(`${STEP}?next=%2Fbuero`);
  expect(html).toContain('autocomplete="one-time-code"');
  const onlyMail = sessionOf(again);
  const code = codeAt(clock.now());
  const typed = `${code.slice(0, 3)} ${code.slice(3)}`;
  expect((await again.post(STEP, { code: typed, next: '/buero' })).location).toBe('/buero');
  expect((await again.get('/buero')).status).toBe(200);
  again.cookies.set('__Host-session', onlyMail);
  expect((await again.get('/buero')).location).toContain('/anmelden?');
});

test('a wrong code keeps what was typed and says so; after five nothing more is looked at', async () => {
  const { codeAt } = await setUpApp(await site.signedIn(email));
  clock.forward(1);
  const browser = await site.signedIn(email);
  const wrong = await browser.post(STEP, { code: '12 34', next: '/buero' });
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('<title>Fehler: ');
  expect(wrong.html).toContain('href="#code"');
  expect(wrong.html).toContain('value="12 34"');
  for (let tries = 1; tries < 5; tries++) await browser.post(STEP, { code: '0' });
  const late = await browser.post(STEP, { code: codeAt(clock.now()), next: '/buero' });
  expect(late.status).toBe(429);
  expect(late.html).toContain('Zwei Personen');
  expect((await browser.get('/buero')).status).toBe(303);
});

test('a wrong first code shows the same picture again', async () => {
  const browser = await site.signedIn(email);
  const { location } = await browser.post(`${LIST}/app/beginnen`);
  const keyOf = (html: string) => /<code[^>]*>([A-Z2-7 ]+)<\/code>/.exec(html)?.[1];
  const key = keyOf((await browser.get(location)).html);
  const wrong = await browser.post(`${LIST}/app`, { code: '000' });
  expect(wrong.status).toBe(422);
  expect(key).toHaveLength(39);
  expect(keyOf(wrong.html)).toBe(key);
  clock.forward(14);
  const last = await browser.post(`${LIST}/app`, { code: '000' });
  expect(keyOf(last.html)).toBe(key);
});

test('ASVS 6.3.4: the e-mail code alone changes nothing of an account with a second factor', async () => {
  await setUpApp(await site.signedIn(email));
  clock.forward(1);
  const thief = await site.signedIn(email);
  expect((await thief.get(LIST)).location).toBe(`${STEP}?next=${encodeURIComponent(LIST)}`);
  for (const path of [
    `${LIST}/app/beginnen`,
    `${LIST}/app`,
    `${LIST}/passkey`,
    `${LIST}/passkey/aufgabe`,
    `${LIST}/passkey/umbenennen`,
    `${LIST}/entfernen`,
  ]) {
    expect((await thief.post(path, { factor: 'app' })).status, path).toBe(401);
  }
});

test('ASVS 7.5.1: a proof older than 15 minutes has to be repeated before anything is changed', async () => {
  const browser = await site.signedIn(email);
  await setUpApp(browser);
  clock.forward(16);
  expect((await browser.get(LIST)).location).toBe(
    `/anmelden/bestaetigen?next=${encodeURIComponent(LIST)}`,
  );
  expect((await browser.post(`${LIST}/entfernen`, { factor: 'app' })).status).toBe(401);
  const fresh = await site.signedIn(email);
  clock.forward(16);
  expect((await fresh.get(STEP)).status).toBe(200);
});

test('without any factor an old proof is repeated first', async () => {
  const browser = await site.signedIn(email);
  clock.forward(16);
  expect((await browser.get(`${STEP}?next=%2Fbuero`)).location).toBe(
    '/anmelden/bestaetigen?next=%2Fbuero',
  );
});

test('ASVS 6.3.3: a passkey is set up, is the second step, and signs in alone', async () => {
  const device = newDevice();
  const first = await site.signedIn(email);
  expect((await setUpPasskey(first, device)).location).toBe('/buero');
  expect((await first.get('/buero')).status).toBe(200);

  clock.forward(1);
  const second = await site.signedIn(email);
  const credential = await answerOf(second, device, STEP);
  expect((await second.post(STEP, { credential, next: '/buero' })).location).toBe('/buero');
  expect((await second.get('/buero')).status).toBe(200);

  const third = site.browser();
  expect((await third.get('/anmelden')).html).toContain('Mit Passkey anmelden');
  const alone = await answerOf(third, device, '/anmelden/passkey');
  const { location } = await third.post('/anmelden/passkey', { credential: alone, next: '/buero' });
  expect(location).toBe('/buero');
  expect((await third.get('/buero')).status).toBe(200);
  expect([...third.cookies.keys()]).toEqual(['__Host-session']);
});

test('ASVS 6.3.8: an unknown passkey and one that never was get the same answer, and a way back', async () => {
  const browser = site.browser();
  const credential = await answerOf(browser, newDevice(), '/anmelden/passkey');
  const refused = await browser.post('/anmelden/passkey', { credential });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('href="/anmelden"');
  const nothing = await site.browser().post('/anmelden/passkey', { credential: '{}' });
  expect([nothing.status, nothing.html]).toEqual([422, refused.html]);
  expect(browser.cookies.size).toBe(0);
});

test('ASVS 3.7.2: the way on is a path of ours', async () => {
  const device = newDevice();
  const browser = await site.signedIn(email);
  const { location } = await setUpPasskey(browser, device, 'https://evil.example/');
  expect(location).toBe(`${LIST}?done=passkey`);
  const credential = await answerOf(browser, device, STEP);
  const there = await browser.post(STEP, { credential, next: '//evil.example' });
  expect(there.location).toBe('/mitglieder');
});

test('the list shows, names and removes, but not the last one', async () => {
  const browser = await site.signedIn(email);
  await setUpApp(browser);
  expect((await setUpPasskey(browser, newDevice(), '')).location).toBe(`${LIST}?done=passkey`);
  const { html } = await browser.get(`${LIST}?done=passkey`);
  expect(html).toContain('role="status"');
  const [, id = ''] = /name="factor" value="([\w-]{20,})"/.exec(html) ?? [];
  const nameless = await browser.post(`${LIST}/passkey/umbenennen`, { factor: id, name: '  ' });
  expect(nameless.status).toBe(422);
  expect(nameless.html).toContain(`href="#name-${id}"`);
  const renamed = await browser.post(`${LIST}/passkey/umbenennen`, {
    factor: id,
    name: '<b>Büro</b>',
  });
  expect(renamed.location).toBe(`${LIST}?done=name`);
  expect((await browser.get(LIST)).html).toContain('&lt;b>Büro&lt;/b>');
  const removed = await browser.post(`${LIST}/entfernen`, { factor: 'app' });
  expect(removed.location).toBe(`${LIST}?done=removed`);
  const last = await browser.post(`${LIST}/entfernen`, { factor: id });
  expect(last.status).toBe(422);
  expect(last.html).toContain('Das ist Ihr letzter zweiter Faktor.');
  expect((await browser.get(LIST)).html).toContain('Büro');
});
