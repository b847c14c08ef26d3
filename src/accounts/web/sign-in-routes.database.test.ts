import { expect, test } from 'vitest';
import { accountsSite } from '../../../tests/support/accounts-site.ts';
import { addPerson } from '../../../tests/support/sign-in-app.ts';

const site = await accountsSite();
const { db, clock } = site;
await addPerson(db, { email: 'Anna@verein.example', name: 'Anna Demo' });

test('address, code, workspace: cookies come and go as they are needed (ASVS 3.3.1–3.3.4)', async () => {
  const browser = site.browser();
  const first = await browser.get('/anmelden?next=%2Fmitglieder%3Fa%3D1');
  expect(first.status).toBe(200);
  expect(first.headers.get('set-cookie')).toBeNull();
  expect(first.html).toContain('autocomplete="email"');
  expect(first.html).toContain('name="next" value="/mitglieder?a=1"');

  const asked = await browser.post('/anmelden', {
    email: ' anna@VEREIN.example ',
    next: '/mitglieder?a=1',
  });
  expect([asked.status, asked.location]).toEqual([
    303,
    '/anmelden/code?next=%2Fmitglieder%3Fa%3D1',
  ]);
  expect(asked.headers.get('set-cookie')).toMatch(
    /^__Host-sign-in=[\w-]{43}; Path=\/; Max-Age=3600; HttpOnly; SameSite=Lax; Secure$/,
  );

  const page = await browser.get(asked.location);
  expect(page.html).toMatch(/<input[^>]*autocomplete="one-time-code"[^>]*inputmode="numeric"/i);
  expect(page.html).toContain('anna@verein.example');
  expect(page.html).toContain('bis 09:10\u00a0Uhr');

  const code = (await site.lastCode('Anna@verein.example')) ?? '';
  const pasted = `${code.slice(0, 4)}-${code.slice(4)} `;
  const done = await browser.post('/anmelden/code', { code: pasted, next: '/mitglieder?a=1' });
  expect([done.status, done.location]).toEqual([303, '/mitglieder?a=1']);
  expect([...browser.cookies.keys()]).toEqual(['__Host-session']);
  expect(done.headers.getSetCookie()[1]).toMatch(
    /^__Host-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
  );
  expect((await browser.get('/mitglieder/konto')).html).toContain('value="Anna Demo"');
  expect((await browser.get('/anmelden')).location).toBe('/mitglieder');
});

test('the letter says the code, not in its subject, and holds no link to press', async () => {
  const { content } = await db
    .selectFrom('letter')
    .select('content')
    .where('email', '=', 'Anna@verein.example')
    .executeTakeFirstOrThrow();
  const { subject, text } = Object(content);
  expect(subject).not.toMatch(/\d/);
  expect(text).toMatch(/\b\d{4} \d{4}\b/);
  expect(text).not.toMatch(/anmelden\?|\/anmelden/);
});

test('pages of signing in are kept by nobody and found by no search engine (ASVS 14.3.2)', async () => {
  const browser = site.browser();
  await browser.post('/anmelden', { email: 'kopie@nirgends.example' });
  for (const path of ['/anmelden', '/anmelden/code']) {
    const { headers, html } = await browser.get(path);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(html).toContain('<meta name="robots" content="noindex"');
  }
});

test('without a code the page for it leads to the beginning and keeps the way on', async () => {
  const { location } = await site.browser().get('/en/anmelden/code?next=%2Fen%2Fmitglieder');
  expect(location).toBe('/en/anmelden?next=%2Fen%2Fmitglieder');
});

test('a wrong address comes back with a sentence, the value and a link to the field', async () => {
  const { status, html } = await site.browser().post('/anmelden', { email: 'anna@<verein' });
  expect(status).toBe(422);
  expect(html).toContain('<title>Fehler: Anmelden');
  expect(html).toContain('href="#email"');
  expect(html).toContain('value="anna@&lt;verein"');
});

test('a wrong code comes back with what was typed and how many tries are left', async () => {
  clock.forward(1);
  const browser = site.browser();
  await browser.post('/anmelden', { email: 'anna@verein.example' });
  const formless = await browser.post('/anmelden/code', { code: '12345' });
  expect(formless.status).toBe(422);
  expect(formless.html).toContain('Der Code hat 8 Ziffern');
  const code = (await site.lastCode('Anna@verein.example')) ?? '';
  const wrong = code === '00000000' ? '11111111' : '00000000';
  const { status, html } = await browser.post('/anmelden/code', { code: wrong });
  expect(status).toBe(422);
  expect(html).toContain('Sie haben noch 4 Versuche.');
  expect(html).toContain(`value="${wrong}"`);
  expect(html).toContain('<title>Fehler: ');
  for (let times = 0; times < 3; times++) await browser.post('/anmelden/code', { code: wrong });
  const last = await browser.post('/anmelden/code', { code: wrong });
  expect(last.html).toContain('Dieser Code gilt nicht mehr');
  expect((await browser.post('/anmelden/code', { code })).status).toBe(422);
  expect(browser.cookies.has('__Host-session')).toBe(false);
  expect((await browser.get('/anmelden/code')).html).toContain('Neuen Code schicken');
});

test('ASVS 6.3.8: nothing tells whether an address is known, or blocked', async () => {
  await addPerson(db, { email: 'gesperrt@verein.example', isBlocked: true });
  await addPerson(db, { email: 'otto@verein.example' });
  const walks: string[][] = [];
  for (const email of ['otto@verein.example', 'wer@verein.example', 'gesperrt@verein.example']) {
    const browser = site.browser();
    const walk: string[] = [];
    const write = (shown: { status: number; location: string; html: string; headers: Headers }) =>
      walk.push(
        [
          shown.status,
          shown.location,
          [...shown.headers.keys()].join(),
          shown.html.replaceAll(email, 'ADDRESS'),
        ].join('\n'),
      );
    for (let codes = 0; codes < 6; codes++) {
      write(await browser.post('/anmelden', { email }));
      write(await browser.get('/anmelden/code'));
      write(await browser.post('/anmelden/code', { code: '' }));
      for (let tries = 0; tries < 5; tries++) {
        write(await browser.post('/anmelden/code', { code: '00000000' }));
      }
    }
    walks.push(walk);
  }
  expect(walks[0]).toHaveLength(48);
  expect(walks[1]).toEqual(walks[0]);
  expect(walks[2]).toEqual(walks[0]);
  const letters = await db.selectFrom('letter').select('email').distinct().execute();
  expect(letters.map((letter) => letter.email).sort()).toEqual([
    'Anna@verein.example',
    'otto@verein.example',
  ]);
});

test('too many codes: the page says from when on, and when to come back', async () => {
  const browser = site.browser();
  const email = 'viele@nirgends.example';
  for (let codes = 0; codes < 5; codes++) {
    expect((await browser.post('/anmelden', { email })).status).toBe(303);
  }
  const { status, html } = await browser.post('/anmelden', { email });
  expect(status).toBe(429);
  expect(html).toContain('Einen neuen Code gibt es ab 10:01\u00a0Uhr.');
  expect(html).toContain(`value="${email}"`);
  clock.forward(60);
  expect((await browser.post('/anmelden', { email })).status).toBe(303);
});

test.each(['https://evil.example/', '//evil.example', '/\\evil.example', '/%5cevil.example'])(
  'ASVS 3.7.2: the way on is never %s',
  async (next) => {
    const browser = site.browser();
    const page = await browser.get(`/anmelden?${new URLSearchParams({ next })}`);
    expect(page.html).not.toContain('evil');
    clock.forward(61);
    const asked = await browser.post('/anmelden', { email: 'anna@verein.example', next });
    expect(asked.location).toBe('/anmelden/code');
    const code = (await site.lastCode('Anna@verein.example')) ?? '';
    const done = await browser.post('/anmelden/code', { code, next });
    expect([done.status, done.location]).toEqual([303, '/mitglieder']);
  },
);

test('ASVS 7.4.1: signing out ends the session for good, in the browser and on the server', async () => {
  clock.forward(61);
  const browser = await site.signedIn('Anna@verein.example');
  const kept = new Map(browser.cookies);
  const out = await browser.post('/abmelden');
  expect([out.status, out.location]).toEqual([303, '/anmelden?signed_out=1']);
  expect(out.headers.get('clear-site-data')).toBe('"storage"');
  expect(browser.cookies.size).toBe(0);
  expect((await browser.get(out.location)).html).toContain('Sie sind abgemeldet.');
  for (const [name, value] of kept) browser.cookies.set(name, value);
  expect((await browser.get('/mitglieder')).location).toBe('/anmelden?next=%2Fmitglieder');
  expect((await browser.post('/abmelden')).status).toBe(303);
});

test('ASVS 3.5.1: another site can neither sign in nor out', async () => {
  for (const path of ['/anmelden', '/anmelden/code', '/abmelden', '/anmelden/bestaetigen']) {
    const response = await site.app.request(`https://netz.example${path}`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
      body: new URLSearchParams({ email: 'anna@verein.example' }),
    });
    expect(response.status).toBe(403);
  }
});
