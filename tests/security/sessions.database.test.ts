import { beforeEach, expect, test } from 'vitest';
import { newToken } from '../../src/platform/security/tokens.ts';
import { accountsSite } from '../support/accounts-site.ts';
import { addPerson } from '../support/sign-in-app.ts';

const site = await accountsSite();
const email = 'anna@netz.example';
await addPerson(site.db, { email });
const SESSION = '__Host-session';
const ATTEMPT = '__Host-sign-in';

// Five codes an hour are all that an address gets.
beforeEach(() => site.clock.forward(15));

test('ASVS 7.2.4: a session that somebody planted in the browser is not the one after signing in (fixation)', async () => {
  const planted = newToken();
  const victim = site.browser();
  victim.cookies.set(SESSION, planted);
  await victim.post('/anmelden', { email });
  await victim.post('/anmelden/code', { code: (await site.lastCode(email)) ?? '' });
  expect(victim.cookies.get(SESSION)).not.toBe(planted);
  expect((await victim.get('/mitglieder')).status).toBe(200);

  const attacker = site.browser();
  attacker.cookies.set(SESSION, planted);
  expect((await attacker.get('/mitglieder')).location).toContain('/anmelden?');
});

test('ASVS 6.6.2: a code that an attacker asked for does not sign the attacker in when the victim types it', async () => {
  const attacker = site.browser();
  await attacker.post('/anmelden', { email });
  const victim = site.browser();
  victim.cookies.set(ATTEMPT, attacker.cookies.get(ATTEMPT) ?? '');
  await victim.post('/anmelden/code', { code: (await site.lastCode(email)) ?? '' });
  expect((await victim.get('/mitglieder')).status).toBe(200);
  // The cookie of the attempt is no session, before and after.
  attacker.cookies.set(SESSION, attacker.cookies.get(ATTEMPT) ?? '');
  expect((await attacker.get('/mitglieder')).location).toContain('/anmelden?');
});

test.each([
  ['without the prefix', 'session'],
  ['of another purpose', '__Host-passkey'],
])('ASVS 3.3.3: a session’s token in a cookie %s is none', async (_name, cookie) => {
  const own = await site.signedIn(email);
  const browser = site.browser();
  browser.cookies.set(cookie, own.cookies.get(SESSION) ?? '');
  expect((await browser.get('/mitglieder')).location).toContain('/anmelden?');
});

test('ASVS 14.2.1, 14.3.3: the token of a session stands in its cookie, and in no page, address or other cookie', async () => {
  const own = await site.signedIn(email);
  const token = own.cookies.get(SESSION) ?? '';
  for (const path of ['/mitglieder', '/mitglieder/konto', '/anmelden/bestaetigen']) {
    const { html, location } = await own.get(path);
    expect(html + location, path).not.toContain(token);
  }
  expect([...own.cookies.keys()]).toEqual([SESSION]);
});
