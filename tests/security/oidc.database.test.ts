import { expect, test } from 'vitest';
import { openOidcProvider } from '../../src/platform/oidc/open-provider.ts';
import type { HttpBrowser, Shown } from '../support/http-browser.ts';
import type { Deviation } from '../support/oidc-server.ts';
import { providerSite, RETURN_PATH } from '../support/provider-site.ts';
import { addPerson } from '../support/sign-in-app.ts';

const site = await providerSite(['mfa']);
const { db, server, clock } = site;
const email = 'anna@netz.example';
await addPerson(db, { email });
const anna = { sub: 'anna', email, email_verified: true };
const now = () => Math.floor(Date.now() / 1000);

/** Nobody is signed in, the way is over, and the cookie of it is gone. */
function expectRefused(browser: HttpBrowser, shown: Shown): void {
  expect(shown.status).toBe(422);
  expect(shown.html).toContain('Das hat nicht geklappt');
  expect([...browser.cookies.keys()]).toEqual([]);
}

test('an honest answer signs in', async () => {
  const browser = site.browser();
  expect((await site.signInThere(browser, anna)).location).toBe('/mitglieder');
  expect([...browser.cookies.keys()]).toEqual(['__Host-session']);
});

const FOREIGN: readonly [string, string, Deviation][] = [
  ['10.5.1', 'another nonce', { claims: { nonce: 'another' } }],
  ['10.5.1', 'no nonce', { claims: { nonce: undefined } }],
  ['10.5.3', 'another issuer', { claims: { iss: 'https://evil.example' } }],
  ['10.5.4', 'another audience', { claims: { aud: 'another-portal' } }],
  ['9.2.1', 'an end in the past', { claims: { exp: now() - 60 } }],
  ['9.2.1', 'a beginning in the future', { claims: { nbf: now() + 600 } }],
  ['6.8.2', 'a foreign signature', { isForged: true }],
  ['9.1.2', 'no signature', { isUnsigned: true }],
];

test.each(FOREIGN)('ASVS %s: an ID token with %s is refused', async (_number, _name, deviation) => {
  const browser = site.browser();
  expectRefused(browser, await site.signInThere(browser, anna, deviation));
});

test.each([
  ['another state', 'state', 'another'],
  ['no state', 'state', null],
  ['another issuer', 'iss', 'https://evil.example'],
  ['no issuer', 'iss', null],
])(
  'ASVS 10.1.2: an answer with %s is refused, and its code is not even redeemed',
  async (_name, key, value) => {
    const browser = site.browser();
    const query = new URLSearchParams(server.authorize(await site.leave(browser), anna));
    if (value === null) query.delete(key);
    else query.set(key, value);
    expectRefused(browser, await browser.get(`${RETURN_PATH}?${query}`));
    expect(server.redeemed).not.toContain(query.get('code'));
  },
);

test('ASVS 10.2.1: an answer that was caught elsewhere signs nobody in (CSRF)', async () => {
  const attacker = site.browser();
  const search = server.authorize(await site.leave(attacker), { ...anna, sub: 'attacker' });
  const stranger = site.browser();
  expect((await stranger.get(`${RETURN_PATH}${search}`)).location).toBe('/anmelden');
  const victim = site.browser();
  await site.leave(victim);
  expectRefused(victim, await victim.get(`${RETURN_PATH}${search}`));
});

test('ASVS 10.1.2: the same answer counts once, also with the same cookie', async () => {
  const browser = site.browser();
  const search = server.authorize(await site.leave(browser), anna);
  const cookie = browser.cookies.get('__Host-provider') ?? '';
  expect((await browser.get(`${RETURN_PATH}${search}`)).status).toBe(303);
  const again = site.browser();
  again.cookies.set('__Host-provider', cookie);
  expectRefused(again, await again.get(`${RETURN_PATH}${search}`));
});

test('ASVS 10.2.1: a code that was stolen on its way does not fit another browser’s PKCE verifier', async () => {
  const victim = site.browser();
  const stolen = new URLSearchParams(server.authorize(await site.leave(victim), anna));
  const thief = site.browser();
  const own = new URLSearchParams(server.authorize(await site.leave(thief), { sub: 'thief' }));
  own.set('code', stolen.get('code') ?? '');
  expectRefused(thief, await thief.get(`${RETURN_PATH}?${own}`));
  expect(server.redeemed).toContain(stolen.get('code'));
});

test('ASVS 10.1.2: an answer after ten minutes is too late', async () => {
  const browser = site.browser();
  const search = server.authorize(await site.leave(browser), anna);
  clock.forward(10);
  expectRefused(browser, await browser.get(`${RETURN_PATH}${search}`));
});

test('ASVS 3.5.3: nobody is sent to the provider by a link or by another site', async () => {
  const { app } = site;
  const url = 'https://netz.example/anmelden/dienst';
  expect((await app.request(url)).status).toBe(405);
  const headers = { origin: 'https://evil.example' };
  const posted = await app.request(url, { method: 'POST', headers, body: new URLSearchParams() });
  expect(posted.status).toBe(403);
  expect(posted.headers.get('set-cookie')).toBeNull();
});

test('ASVS 6.8.4: a second factor there counts where the operator has said so', async () => {
  const secondFactors = async () => {
    const rows = await db.selectFrom('session').select('second_factor_at').execute();
    return rows.filter(({ second_factor_at }) => second_factor_at !== null).length;
  };
  await site.signInThere(site.browser(), { ...anna, amr: ['pwd'] });
  expect(await secondFactors()).toBe(0);
  await site.signInThere(site.browser(), { ...anna, amr: ['pwd', 'mfa'] });
  expect(await secondFactors()).toBe(1);
});

test('whoever says no there is told so and may try again', async () => {
  const browser = site.browser();
  const asked = new URL(await site.leave(browser)).searchParams.get('state') ?? '';
  const said = { error: 'access_denied', state: asked, iss: server.issuer };
  const { status, html } = await browser.get(`${RETURN_PATH}?${new URLSearchParams(said)}`);
  expect(status).toBe(422);
  expect(html).toContain('Sie haben die Anmeldung abgebrochen');
});

test('ASVS 16.5.2: a provider that fails is said so, the other ways remain, and the log has the reason without code or address', async () => {
  const browser = site.browser();
  const search = server.authorize(await site.leave(browser), anna);
  server.disturb('failing');
  const { status, html } = await browser.get(`${RETURN_PATH}${search}`);
  server.disturb(null);
  expect(status).toBe(503);
  expect(html).toContain('Kreis-Konto antwortet gerade nicht');
  expect(html).toContain('href="/anmelden"');
  const log = site.warnings.join('\n');
  expect(log).toContain(server.issuer);
  expect(log).not.toContain(new URLSearchParams(search).get('code') ?? '');
  expect(log).not.toContain(email);
});

test('ASVS 10.5.3: metadata that name another issuer are not used', async () => {
  const redirectUrl = `https://netz.example${RETURN_PATH}`;
  const fresh = openOidcProvider({ ...server, redirectUrl }, { warn: () => undefined });
  server.disturb('other_issuer');
  expect(await fresh.ask()).toBeNull();
  server.disturb(null);
  expect((await fresh.ask())?.url).toContain(`${server.issuer}/authorize?`);
});
