import { expect, test } from 'vitest';
import { accountsSite } from '../../../tests/support/accounts-site.ts';
import { someSender } from '../../../tests/support/sign-in-app.ts';
import type { InvitedRole } from '../model/invitation.ts';
import { invitePerson } from '../use-cases/invite-person.ts';

const { db, clock, browser, person, signedInWithBoth, lastLetter } = await accountsSite({
  members: ['werkhof'],
});
const EDITOR: InvitedRole = { kind: 'member', memberId: 'werkhof', role: 'editor' };

/** The path of the letter's link. */
async function invited(email: string, role: InvitedRole = EDITOR): Promise<string> {
  await invitePerson(db, {
    email,
    invited: role,
    forName: 'Demo werkhof',
    sender: someSender,
    language: 'de',
    by: { personId: null, isOffice: true },
    now: clock.now(),
  });
  const { text } = (await lastLetter(email)) ?? { text: '' };
  return /https:\/\/netz\.example(\/einladung\/[\w-]+)/.exec(text)?.[1] ?? '';
}

const codeIn = (text: string | undefined) => /\b\d{4} \d{4}\b/.exec(text ?? '')?.[0] ?? '';

test('from the letter to the role: what it is about, name and agreement, code, one yes', async () => {
  const email = 'nora@werkhof.example';
  const path = await invited(email);
  const own = browser();
  const first = await own.get(path);
  expect(first.status).toBe(200);
  expect(first.headers.get('cache-control')).toBe('no-store');
  expect(first.html).toContain('Demo werkhof');
  expect(first.html).toContain('Bearbeitung');
  expect(own.cookies.size).toBe(0);

  clock.forward(1);
  const answered = await own.post(path, { name: 'Nora Demo', agreed: 'yes' });
  expect(answered.location).toBe(`/anmelden/code?next=${encodeURIComponent(path)}`);
  const code = codeIn((await lastLetter(email))?.text);
  const entered = await own.post('/anmelden/code', { code, next: path });
  expect(entered.location).toBe(path);

  const back = await own.get(path);
  expect(back.html).toContain('Sie sind als Nora Demo angemeldet');
  expect(back.html).not.toContain('name="agreed"');
  const accepted = await own.post(path);
  expect(accepted.location).toBe('/mitglieder?done=accepted');
  const { html } = await own.get(accepted.location);
  expect(html).toContain('Sie haben die Einladung angenommen');
  expect(html).toContain('Demo werkhof');
  expect((await own.get(path)).status).toBe(410);
});

test('name and agreement are needed; what was typed comes back', async () => {
  const path = await invited('ohne@werkhof.example');
  const { status, html } = await browser().post(path, { name: 'Olga\u202eDemo' });
  expect(status).toBe(422);
  expect(html).toContain('<title>Fehler: ');
  expect(html).toContain('href="#name"');
  expect(html).toContain('href="#agreed"');
  const agreed = await browser().post(path, { name: '', agreed: 'yes' });
  expect(agreed.html).toMatch(/id="agreed"[^>]*checked/);
});

test('the page is not printed with its address, which is the key to the role', async () => {
  const path = await invited('papier@werkhof.example');
  const { html } = await browser().get(path);
  expect(html).not.toContain(`https://netz.example${path}`);
  expect(html).not.toContain('class="qr"');
});

test('nothing tells whether the address has an account (ASVS 6.3.8)', async () => {
  await person('bekannt');
  const paths = [
    await invited('bekannt@personen.example'),
    await invited('neuling@personen.example'),
  ];
  const seen: string[] = [];
  for (const path of paths) {
    const own = browser();
    const { html } = await own.get(path);
    const answered = await own.post(path, { name: 'Nora Demo', agreed: 'yes' });
    const all = `${html} ${answered.status} ${answered.location} ${[...own.cookies.keys()]}`;
    const token = path.split('/').at(-1) ?? '';
    seen.push(all.replaceAll(token, '').replace(/(?:bekannt|neuling)@/g, '@'));
  }
  expect(seen[1]).toBe(seen[0]);
});

test('somebody else who is signed in cannot use it (ASVS 8.2.2)', async () => {
  const path = await invited('fuer-mich@werkhof.example');
  const other = await signedInWithBoth(await person('other'));
  expect((await other.get(path)).status).toBe(403);
  expect((await other.post(path, { agreed: 'yes' })).status).toBe(403);
  expect((await other.get('/mitglieder')).html).toContain('Sie handeln noch für niemanden');
});

test('who is signed in already only agrees', async () => {
  const path = await invited('schon@personen.example', { kind: 'office', role: 'auditor' });
  const own = await signedInWithBoth(await person('schon'));
  expect((await own.get(path)).html).toContain('Demo-Netz');
  expect((await own.post(path)).status).toBe(422);
  expect((await own.post(path, { agreed: 'yes' })).location).toBe('/mitglieder?done=accepted');
});

test('a token that nobody made is not found; one that is too old says so', async () => {
  expect((await browser().get('/einladung/AAAA')).status).toBe(404);
  const path = await invited('alt@werkhof.example');
  clock.forward(14 * 24 * 60 + 1);
  const { status, html } = await browser().get(path);
  expect(status).toBe(410);
  expect(html).toContain('Ihre 14 Tage sind um');
});
