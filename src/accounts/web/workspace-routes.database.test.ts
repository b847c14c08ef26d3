import { expect, test } from 'vitest';
import { accountsSite } from '../../../tests/support/accounts-site.ts';
import { localDate } from '../../platform/clock.ts';

const { db, clock, browser, person, signedInWithBoth } = await accountsSite({
  members: ['werkhof', 'akademie', 'schule'],
  parts: {
    officeEntries: [{ action: 'audit.view', label: () => 'Protokoll', path: '/buero/protokoll' }],
  },
});

const owner = await person('owner', { mandates: { werkhof: 'owner', akademie: 'viewer' } });
const editor = await person('editor', { mandates: { werkhof: 'editor' } });
const auditor = await person('auditor', { office: 'auditor' });
const office = await person('office', { office: 'office' });
const nobody = await person('nobody');

const PEOPLE = '/mitglieder/werkhof/personen';

async function mandateOf(personId: string, memberId = 'werkhof'): Promise<string> {
  const { id } = await db
    .selectFrom('mandate')
    .where('person_id', '=', personId)
    .where('member_id', '=', memberId)
    .select('id')
    .executeTakeFirstOrThrow();
  return id;
}

test('nobody signed in: pages lead to the sign-in and back', async () => {
  const shown = await browser().get('/mitglieder');
  expect(shown.status).toBe(303);
  expect(shown.location).toBe('/anmelden?next=%2Fmitglieder');
});

test('the first page says for whom one acts and leads only where one may go', async () => {
  const { html, headers, status } = await (await signedInWithBoth(owner)).get('/mitglieder');
  expect(status).toBe(200);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(html).toContain('Demo werkhof');
  expect(html).toContain('Demo akademie');
  expect(html).not.toContain('Demo schule');
  expect(html).toContain(`href="${PEOPLE}"`);
  // Viewers of the academy do not see its people.
  expect(html).not.toContain('href="/mitglieder/akademie/personen"');
});

test('people of the office see their entries, others do not', async () => {
  expect((await (await signedInWithBoth(auditor)).get('/mitglieder')).html).toContain(
    '/buero/protokoll',
  );
  expect((await (await signedInWithBoth(office)).get('/mitglieder')).html).not.toContain(
    '/buero/protokoll',
  );
  expect((await (await signedInWithBoth(owner)).get('/mitglieder')).html).not.toContain(
    'Für das Netzwerk',
  );
});

test('somebody without a mandate gets a page that says so', async () => {
  const { html } = await (await signedInWithBoth(nobody)).get('/mitglieder');
  expect(html).toContain('Sie handeln noch für niemanden');
});

test('a foreign member does not exist, a role that is too small is refused (ASVS 8.2.1–8.2.3)', async () => {
  const status = async (personId: string, path: string) =>
    (await (await signedInWithBoth(personId)).get(path)).status;
  expect(await status(owner, PEOPLE)).toBe(200);
  expect(await status(office, PEOPLE)).toBe(200);
  expect(await status(editor, PEOPLE)).toBe(403);
  expect(await status(auditor, PEOPLE)).toBe(403);
  expect(await status(nobody, PEOPLE)).toBe(404);
  expect(await status(owner, '/mitglieder/schule/personen')).toBe(404);
  expect(await status(owner, '/mitglieder/gibt-es-nicht/personen')).toBe(404);
  expect(await status(owner, '/mitglieder/akademie/personen')).toBe(403);
});

test('a role ends with its last day (ASVS 8.3.2)', async () => {
  const id = await person('dated', { mandates: { schule: 'owner' } });
  const to_on = localDate(clock.now());
  await db.updateTable('mandate').set({ to_on }).where('person_id', '=', id).execute();
  expect((await (await signedInWithBoth(id)).get('/mitglieder/schule/personen')).status).toBe(200);
  clock.forward(24 * 60);
  expect((await (await signedInWithBoth(id)).get('/mitglieder/schule/personen')).status).toBe(404);
});

test('a mandate of another member is not found under this one (ASVS 8.2.2)', async () => {
  const foreign = await mandateOf(owner, 'akademie');
  const own = await signedInWithBoth(owner);
  expect((await own.get(`${PEOPLE}/${foreign}`)).status).toBe(404);
  const values = { version: '1', role: 'owner', to: '' };
  expect((await own.post(`${PEOPLE}/${foreign}`, values)).status).toBe(404);
  expect((await own.post(`${PEOPLE}/${foreign}/beenden`, values)).status).toBe(404);
});

test('changing needs a proof that is not older than 15 minutes (ASVS 7.5.3)', async () => {
  const own = await signedInWithBoth(owner);
  clock.forward(16);
  const shown = await own.get(`${PEOPLE}/einladen`);
  expect(shown.location).toContain('/anmelden/bestaetigen?next=');
  const values = { email: 'a@b.example', role: 'editor' };
  expect((await own.post(`${PEOPLE}/einladen`, values)).status).toBe(401);
});

test('a wrong invitation comes back with everything that was typed', async () => {
  const own = await signedInWithBoth(owner);
  const { status, html } = await own.post(`${PEOPLE}/einladen`, { email: 'kein@', role: 'chef' });
  expect(status).toBe(422);
  expect(html).toContain('<title>Fehler: ');
  expect(html).toContain('value="kein@"');
  expect(html).toContain('href="#email"');
  expect(html).toContain('href="#role"');
});

test('an invitation is listed, and taken back', async () => {
  const own = await signedInWithBoth(owner);
  const sent = await own.post(`${PEOPLE}/einladen`, { email: 'neu@b.example', role: 'viewer' });
  expect(sent.location).toBe(`${PEOPLE}?done=invited`);
  const { html } = await own.get(sent.location);
  expect(html).toContain('Die Einladung ist unterwegs');
  const path = /href="(\/mitglieder\/werkhof\/einladungen\/\w+)"/.exec(html)?.[1] ?? '';
  expect((await own.get(path)).html).toContain('neu@b.example');
  expect((await own.post(path)).location).toBe(`${PEOPLE}?done=revoked`);
  expect((await own.post(path)).status).toBe(404);
  expect((await own.get(PEOPLE)).html).not.toContain('neu@b.example');
});

test('two people change the same role: the second learns what the first has saved', async () => {
  const path = `${PEOPLE}/${await mandateOf(editor)}`;
  const first = await signedInWithBoth(owner);
  const second = await signedInWithBoth(office);
  const version = /name="version" value="(\d+)"/.exec((await second.get(path)).html)?.[1] ?? '';
  await first.post(path, { version, role: 'viewer', to: '' });
  const lost = await second.post(path, { version, role: 'adviser', to: '2026-12-31' });
  expect(lost.status).toBe(409);
  expect(lost.html).toContain('Jetzt gespeichert: Ansicht');
  expect(lost.html).toContain('value="2026-12-31"');
  const newer = /name="version" value="(\d+)"/.exec(lost.html)?.[1] ?? '';
  const saved = await second.post(path, { version: newer, role: 'editor', to: '' });
  expect(saved.location).toBe(`${PEOPLE}?done=changed`);
});

test('the last owner is kept, with a sentence', async () => {
  const path = `${PEOPLE}/${await mandateOf(owner)}`;
  const own = await signedInWithBoth(owner);
  const { status, html } = await own.post(`${path}/beenden`, { version: '1' });
  expect(status).toBe(422);
  expect(html).toContain('hätte dieses Mitglied keine Leitung mehr');
  const past = await own.post(path, { version: '1', role: 'owner', to: '2026-11-01' });
  expect(past.html).toContain('href="#to"');
});

test('a name that somebody chose is text, never markup (ASVS 1.2.1)', async () => {
  const strange = await person('strange', { mandates: { schule: 'owner' } });
  const name = '<script>alert(1)</script>';
  await db.updateTable('person').set({ name }).where('id', '=', strange).execute();
  const { html } = await (await signedInWithBoth(strange)).get('/mitglieder/schule/personen');
  expect(html).not.toContain('<script>alert');
  expect(html).toContain('&lt;script>alert(1)');
});
