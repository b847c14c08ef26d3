import { expect, test } from 'vitest';
import { accountsSite } from '../../../tests/support/accounts-site.ts';

const { db, clock, person, signedInWithBoth, lastLetter } = await accountsSite({
  parts: { accountSections: [async ({ actor }) => `Abschnitt von ${actor.name}`] },
});
const ACCOUNT = '/mitglieder/konto';
const ADDRESS = '/mitglieder/konto/adresse';
const CODE = '/mitglieder/konto/adresse/code';

const codeIn = (text: string | undefined) => /\b\d{4} \d{4}\b/.exec(text ?? '')?.[0] ?? '';
const emailOf = async (id: string) =>
  (await db.selectFrom('person').where('id', '=', id).select('email').executeTakeFirstOrThrow())
    .email;

test('the page shows the own account with the sections that others bring', async () => {
  const { html } = await (await signedInWithBoth(await person('anna'))).get(ACCOUNT);
  expect(html).toContain('anna@personen.example');
  expect(html).toContain('Abschnitt von Demo anna');
});

test('a change in two windows: the second is told, nothing is lost', async () => {
  const own = await signedInWithBoth(await person('berta'));
  const saved = await own.post(ACCOUNT, { version: '1', name: 'Demo  Berta B. ', letters: 'en' });
  expect(saved.location).toBe(`${ACCOUNT}?done=saved`);
  const lost = await own.post(ACCOUNT, { version: '1', name: 'Demo Bea', letters: 'de' });
  expect(lost.status).toBe(409);
  expect(lost.html).toContain('Jetzt gespeichert: Demo Berta B.');
  expect(lost.html).toContain('value="Demo Bea"');
  expect(lost.html).toContain('name="version" value="2"');
});

test.each([
  ['', 'de'],
  ['x'.repeat(101), 'de'],
  ['Demo\u0000Zeile', 'de'],
])('the name %j is refused', async (name, letters) => {
  const own = await signedInWithBoth(await person(`c${name.length}`));
  const { status, html } = await own.post(ACCOUNT, { version: '1', name, letters });
  expect(status).toBe(422);
  expect(html).toContain('href="#name"');
});

test('a new address: code to the new one, notice to the old one, other sessions end (ASVS 6.3.7, 7.4.3)', async () => {
  const id = await person('dora');
  const own = await signedInWithBoth(id);
  const other = await signedInWithBoth(id);
  const begun = await own.post(ADDRESS, { email: 'Dora@Neu.example' });
  expect(begun.location).toBe(CODE);
  expect(await emailOf(id)).toBe('dora@personen.example');
  const code = codeIn((await lastLetter('Dora@Neu.example'))?.text);
  expect((await own.post(CODE, { code })).location).toBe(`${ACCOUNT}?done=address`);
  expect(await emailOf(id)).toBe('Dora@Neu.example');
  const notice = await lastLetter('dora@personen.example');
  expect(notice?.subject).toBe('Ihre Anmeldung hat eine neue Adresse');
  expect(notice?.text).not.toContain('Dora@Neu.example');
  expect((await other.get(ACCOUNT)).location).toContain('/anmelden?next=');
  expect((await own.get(ACCOUNT)).status).toBe(200);
});

test('an address of somebody else: the same answers, no letter, no code fits (ASVS 6.3.8)', async () => {
  const id = await person('emma');
  await person('frieda');
  const own = await signedInWithBoth(id);
  expect((await own.post(ADDRESS, { email: 'frieda@personen.example' })).location).toBe(CODE);
  expect(await lastLetter('frieda@personen.example')).toBeNull();
  expect((await own.post(CODE, { code: '12345678' })).html).toContain('Dieser Code stimmt nicht');
  expect(await emailOf(id)).toBe('emma@personen.example');
});

test('five wrong tries end a code; three addresses an hour are enough (ASVS 6.3.1)', async () => {
  const id = await person('gerda');
  const own = await signedInWithBoth(id);
  await own.post(ADDRESS, { email: 'gerda@neu.example' });
  const code = codeIn((await lastLetter('gerda@neu.example'))?.text);
  const wrong = code.startsWith('0') ? '11111111' : '00000000';
  for (let i = 0; i < 5; i++) await own.post(CODE, { code: wrong });
  expect((await own.post(CODE, { code })).html).toContain('zu spät');
  expect((await own.post(ADDRESS, { email: 'gerda@neu2.example' })).status).toBe(303);
  expect((await own.post(ADDRESS, { email: 'gerda@neu3.example' })).status).toBe(303);
  expect((await own.post(ADDRESS, { email: 'gerda@neu4.example' })).status).toBe(429);
  expect(await emailOf(id)).toBe('gerda@personen.example');
});

test('a code is too late after 10 minutes; the address needs a fresh proof (ASVS 6.5.5, 7.5.1)', async () => {
  const own = await signedInWithBoth(await person('hanna'));
  await own.post(ADDRESS, { email: 'hanna@neu.example' });
  const code = codeIn((await lastLetter('hanna@neu.example'))?.text);
  clock.forward(10);
  expect((await own.post(CODE, { code })).html).toContain('zu spät');
  clock.forward(6);
  expect((await own.get(ADDRESS)).location).toContain('/anmelden/bestaetigen?next=');
});
