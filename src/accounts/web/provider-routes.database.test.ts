import { beforeEach, describe, expect, test } from 'vitest';
import { addressIn, providerSite, RETURN_PATH } from '../../../tests/support/provider-site.ts';
import { addPerson } from '../../../tests/support/sign-in-app.ts';

const site = await providerSite();
const { db, clock, server } = site;
const ACCOUNT = '/mitglieder/konto/anmeldedienst';
const SESSION = '__Host-session';

let email = '';
let personId = '';
let people = 0;
beforeEach(async () => {
  clock.forward(1);
  people += 1;
  email = `p${people}@netz.example`;
  personId = await addPerson(db, { email, name: `Demo P${people}` });
});

const account = () => ({ sub: `sub-${people}`, email, email_verified: true });
const ended = (shown: { status: number; html: string }) => {
  expect(shown.status).toBe(422);
  expect(shown.html).toContain('Fehler: ');
};

/** Connects on the account page, as the person who is signed in there does it. */
async function connect(browser: Awaited<ReturnType<typeof site.signedIn>>, sub: string) {
  const { html } = await browser.post(ACCOUNT);
  return browser.get(`${RETURN_PATH}${server.authorize(addressIn(html), { sub })}`);
}

describe('signing in', () => {
  test('ASVS 10.2.1: leads away and back with PKCE, state and nonce, and asks for no more than it needs', async () => {
    const browser = site.browser();
    expect((await browser.get('/anmelden')).html).toContain('Mit Kreis-Konto anmelden');
    const asked = await browser.post('/anmelden/dienst', { next: '/mitglieder/konto' });
    expect(asked.headers.get('set-cookie')).toMatch(
      /^__Host-provider=[\w-]{43}; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax; Secure$/,
    );
    expect(asked.headers.get('cache-control')).toBe('no-store');
    const address = new URL(addressIn(asked.html));
    expect(address.searchParams.get('scope')).toBe('openid email');
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(address.searchParams.get(name), name).toMatch(/^[\w-]{43}$/);
    }
    const back = await browser.get(`${RETURN_PATH}${server.authorize(address.href, account())}`);
    expect([back.status, back.location]).toEqual([303, '/mitglieder/konto']);
    expect([...browser.cookies.keys()]).toEqual([SESSION]);
    expect((await browser.get('/mitglieder/konto')).html).toContain(`Demo P${people}`);
  });

  test('ASVS 6.3.7: the first time by an address that the provider has verified, and the person is told', async () => {
    const { location } = await site.signInThere(site.browser(), account());
    expect(location).toBe('/mitglieder');
    const letter = await site.lastLetter(email);
    expect(letter?.subject).toBe('Ein weiterer Weg in Ihr Konto hat sich geändert');
    expect(letter?.text).toContain('Kreis-Konto');
  });

  test('ASVS 10.5.2: afterwards by the account there, whatever its address has become', async () => {
    await site.signInThere(site.browser(), account());
    const moved = { sub: `sub-${people}`, email: 'neu@anderswo.example', email_verified: true };
    expect((await site.signInThere(site.browser(), moved)).status).toBe(303);
    const [row] = await db
      .selectFrom('oidc_identity')
      .selectAll()
      .where('person_id', '=', personId)
      .execute();
    expect(row).toMatchObject({ issuer: server.issuer, subject: `sub-${people}` });
    expect(row?.last_used_at).toEqual(clock.now());
  });

  test.each([
    ['of nobody here', () => ({ sub: 'x', email: 'fremd@anderswo.example', email_verified: true })],
    ['whose address is not verified', () => ({ sub: 'x', email, email_verified: false })],
    [
      'whose address is verified in words only',
      () => ({ sub: 'x', email, email_verified: 'true' }),
    ],
    ['without an address', () => ({ sub: 'x' })],
  ])(
    'ASVS 6.3.8: an account %s gets the same answer, and nobody is created',
    async (_name, who) => {
      const before = await db.selectFrom('person').select('id').execute();
      const browser = site.browser();
      const shown = await site.signInThere(browser, who());
      ended(shown);
      const unknown = await site.signInThere(site.browser(), { sub: 'nobody-at-all' });
      expect(shown.html).toBe(unknown.html);
      expect(browser.cookies.size).toBe(0);
      expect(await db.selectFrom('person').select('id').execute()).toEqual(before);
      const rows = await db
        .selectFrom('oidc_identity')
        .where('subject', '=', 'x')
        .select('subject');
      expect(await rows.execute()).toEqual([]);
    },
  );

  test('a blocked person does not come in, connected or not', async () => {
    await site.signInThere(site.browser(), account());
    await db
      .updateTable('person')
      .set({ blocked_at: clock.now() })
      .where('id', '=', personId)
      .execute();
    ended(await site.signInThere(site.browser(), account()));
  });

  test('an address there that has passed on to a colleague opens nothing', async () => {
    await site.signInThere(site.browser(), account());
    ended(await site.signInThere(site.browser(), { ...account(), sub: 'the-colleague' }));
  });

  test('ASVS 7.2.4: the session is a new one, and what the browser held before counts no more', async () => {
    const browser = await site.signedIn(email);
    const before = browser.cookies.get(SESSION) ?? '';
    await site.signInThere(browser, account());
    expect(browser.cookies.get(SESSION)).not.toBe(before);
    browser.cookies.set(SESSION, before);
    expect((await browser.get('/mitglieder')).location).toContain('/anmelden?');
  });

  test('ASVS 3.7.2: the way on is one of ours', async () => {
    const browser = site.browser();
    const address = await site.leave(browser, '//evil.example');
    const back = await browser.get(`${RETURN_PATH}${server.authorize(address, account())}`);
    expect(back.location).toBe('/mitglieder');
  });

  test('ASVS 16.3.1: who came in and who was refused is noted, without address and subject', async () => {
    await site.signInThere(site.browser(), account());
    await site.signInThere(site.browser(), { sub: 'noted-nobody', email: 'wer@netz.example' });
    const entries = await db.selectFrom('audit_entry').selectAll().orderBy('seq').execute();
    const actions = entries.map(({ action }) => action);
    expect(actions).toContain('session.started');
    expect(actions.at(-1)).toBe('sign_in.provider_refused');
    expect(JSON.stringify(entries)).not.toMatch(/noted-nobody|@|sub-/);
  });
});

describe('the second factor', () => {
  test('ASVS 6.8.4: is still asked for, whatever the provider says about its own', async () => {
    const browser = site.browser();
    const proved = { ...account(), acr: 'mfa', amr: ['mfa', 'hwk'] };
    await site.signInThere(browser, proved);
    const session = await db
      .selectFrom('session')
      .select('second_factor_at')
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow();
    expect(session.second_factor_at).toBeNull();
  });
});

describe('connecting on the account page', () => {
  test('ASVS 7.5.1: wants a recent proof, then connects whatever address the account there has', async () => {
    const browser = await site.signedIn(email);
    expect((await browser.get('/mitglieder/konto')).html).toContain('Konto verbinden');
    clock.forward(30);
    const late = await browser.get(ACCOUNT);
    expect(late.location).toContain('/anmelden/bestaetigen?');
    expect((await browser.post(ACCOUNT)).status).toBe(401);

    const fresh = await site.signedIn(email);
    const done = await connect(fresh, `own-${people}`);
    expect(done.location).toBe(`${ACCOUNT}?done=connected`);
    expect((await fresh.get(done.location)).html).toContain('Ihr Konto ist verbunden.');
    const other = { sub: `own-${people}`, email: 'privat@anderswo.example' };
    expect((await site.signInThere(site.browser(), other)).location).toBe('/mitglieder');
  });

  test('what somebody parts stays parted, also where the address is verified', async () => {
    const browser = await site.signedIn(email);
    await connect(browser, `sub-${people}`);
    const parted = await browser.post(`${ACCOUNT}/trennen`);
    expect(parted.location).toBe(`${ACCOUNT}?done=parted`);
    ended(await site.signInThere(site.browser(), account()));
    ended(await site.signInThere(site.browser(), { ...account(), sub: 'another' }));
    expect((await connect(browser, `sub-${people}`)).location).toContain('done=connected');
    expect((await site.signInThere(site.browser(), account())).status).toBe(303);
  });

  test('ASVS 6.8.1: an account that opens somebody else’s is not taken over', async () => {
    await connect(await site.signedIn(email), 'shared');
    const otherEmail = `other-${email}`;
    await addPerson(db, { email: otherEmail });
    const other = await site.signedIn(otherEmail);
    const done = await connect(other, 'shared');
    expect((await other.get(done.location)).html).toContain('gehört hier schon zu jemand anderem');
  });

  test('ASVS 10.1.2: only in the session that has begun it', async () => {
    const victim = await site.signedIn(email);
    const { html } = await victim.post(ACCOUNT);
    const search = server.authorize(addressIn(html), { sub: 'attacker' });
    const renewed = await site.signedIn(email);
    victim.cookies.set(SESSION, renewed.cookies.get(SESSION) ?? '');
    ended(await victim.get(`${RETURN_PATH}${search}`));
    const rows = db.selectFrom('oidc_identity').where('subject', '=', 'attacker').select('subject');
    expect(await rows.execute()).toEqual([]);
  });
});
