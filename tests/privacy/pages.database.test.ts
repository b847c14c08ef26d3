import type { Kysely } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { type AccountsTables, findActor, privacyRoutes } from '../../src/accounts/index.ts';
import { type ProfileTables, publishedContacts } from '../../src/members/index.ts';
import { privacyTools } from '../../src/start/privacy-tools.ts';
import { type AccountsSite, accountsSite } from '../support/accounts-site.ts';
import { someShell } from '../support/some-shell.ts';
import { putRow } from './put-row.ts';

const PUBLIC_URL = 'https://netz.example';
let site: AccountsSite;
const now = new Date('2026-11-23T08:00:00Z');

beforeAll(async () => {
  site = await accountsSite({
    members: ['werkhof', 'lernhaus'],
    routes: (guards, db) =>
      privacyRoutes({
        ...{ db, guards, isHttps: true, findActor: findActor({ db, isHttps: true }) },
        shell: someShell(PUBLIC_URL),
        members: {
          bySlug: async () => null,
          byIds: async (ids) => ids.map((id) => ({ id, slug: id, name: `Demo ${id}` })),
        },
        tools: privacyTools(null, Buffer.alloc(32, 7)),
        contacts: publishedContacts(asProfiles(db)),
      }),
  });
  await site.person('owner', { mandates: { lernhaus: 'owner' }, office: 'office' });
});

/** The same database. */
const asProfiles = (db: Kysely<AccountsTables>): Kysely<ProfileTables> =>
  db.withTables<Pick<ProfileTables, keyof ProfileTables>>();

const contact = async (email: string) =>
  putRow(site.db, 'member_contact', {
    ...{ id: `c-${email}`, member_id: 'werkhof', name: 'Demo Kontakt', email },
    ...{ consent_text: '2026-11', consented_at: now, created_at: now, updated_at: now },
  });

test('own data: to read and as a file, after a fresh proof, kept by nobody', async () => {
  const id = await site.person('leserin', { mandates: { werkhof: 'editor' } });
  const browser = await site.signedInWithBoth(id);
  const page = await browser.get('/mitglieder/konto/daten');
  expect(page.html).toContain('leserin@personen.example');
  expect(page.html).toContain('Demo werkhof');
  expect(page.html).toContain('Firefox');
  expect(page.headers.get('cache-control')).toBe('no-store');
  const file = await browser.get('/mitglieder/konto/daten.json');
  expect(file.headers.get('content-disposition')).toBe(
    'attachment; filename="daten-2026-11-23.json"',
  );
  expect(JSON.parse(file.html).email).toBe('leserin@personen.example');
  site.clock.forward(20);
  expect((await browser.get('/mitglieder/konto/daten')).location).toContain(
    '/anmelden/bestaetigen',
  );
  site.clock.forward(-20);
});

test('a consent to be published is taken back by the person at once, and by nobody else', async () => {
  const id = await site.person('kontakt');
  await contact('Kontakt@personen.example');
  const other = await site.signedInWithBoth(await site.person('fremd'));
  const form = { contact: 'c-Kontakt@personen.example' };
  const left = () =>
    asProfiles(site.db).selectFrom('member_contact').select(['email', 'revoked_at']).execute();
  await other.post('/mitglieder/konto/daten/zuruecknehmen', form);
  expect(await left()).toEqual([{ email: 'Kontakt@personen.example', revoked_at: null }]);
  const browser = await site.signedInWithBoth(id);
  expect((await browser.get('/mitglieder/konto/daten')).html).toContain('Zustimmung zurücknehmen');
  await browser.post('/mitglieder/konto/daten/zuruecknehmen', form);
  expect(await left()).toEqual([{ email: null, revoked_at: site.clock.now() }]);
});

test('deleting the own account asks first, then nothing is left to sign in with', async () => {
  const id = await site.person('geht', { mandates: { werkhof: 'viewer' } });
  const browser = await site.signedInWithBoth(id);
  const asked = await browser.post('/mitglieder/konto/loeschen', {});
  expect([asked.status, asked.html.includes('<title>Fehler:')]).toEqual([422, true]);
  const done = await browser.post('/mitglieder/konto/loeschen', { agree: 'yes' });
  expect(done.location).toBe('/konto-geloescht');
  expect(browser.cookies.size).toBe(0);
  expect((await browser.get('/konto-geloescht')).html).toContain('Ihr Konto ist gelöscht');
  expect(await site.db.selectFrom('person').where('id', '=', id).select('id').execute()).toEqual(
    [],
  );
});

test('the last owner is told the way out and stays; data protection may erase all the same', async () => {
  const id = await site.person('einzige', { mandates: { werkhof: 'owner' } });
  const browser = await site.signedInWithBoth(id);
  const page = await browser.get('/mitglieder/konto/loeschen');
  expect(page.html).toContain('Personen von Demo werkhof');
  expect(page.html).not.toContain('name="agree"');
  expect((await browser.post('/mitglieder/konto/loeschen', { agree: 'yes' })).status).toBe(422);
  const officer = await site.signedInWithBoth(
    await site.person('schutz', { office: 'data_protection' }),
  );
  const asks = await officer.get(`/buero/datenschutz/${id}/loeschen`);
  expect(asks.html).toContain('Danach hat niemand mehr die Verantwortung für: Demo werkhof');
  const path = `/buero/datenschutz/${id}/loeschen`;
  expect((await officer.post(path)).status).toBe(422);
  expect((await officer.post(path, { agree: 'yes' })).location).toBe(
    '/buero/datenschutz?done=person',
  );
  expect((await officer.get(path)).status).toBe(404);
  expect((await browser.get('/mitglieder/konto')).location).toContain('/anmelden');
});

test('the last person of the office is not let go', async () => {
  const owner = await site.db
    .selectFrom('person')
    .where('email', '=', 'owner@personen.example')
    .select('id')
    .executeTakeFirstOrThrow();
  const browser = await site.signedInWithBoth(owner.id);
  const page = await browser.get('/mitglieder/konto/loeschen');
  expect(page.html).toContain('Sie sind die letzte Person in der Geschäftsstelle');
});

test('data protection finds by address, no address stands in a link, each look is in the log', async () => {
  const id = await site.person('gesucht');
  const officerId = await site.person('sucht', { office: 'data_protection' });
  const officer = await site.signedInWithBoth(officerId);
  const wrong = await officer.post('/buero/datenschutz', { email: 'gesucht' });
  expect([wrong.status, wrong.html.includes('value="gesucht"')]).toEqual([422, true]);
  const found = await officer.post('/buero/datenschutz', { email: 'Gesucht@personen.example' });
  expect(found.html).toContain(`href="/buero/datenschutz/${id}"`);
  expect(found.html).not.toMatch(/href="[^"]*gesucht/i);
  expect((await officer.get(`/buero/datenschutz/${id}`)).html).toContain('Daten von Demo gesucht');
  const noted = await site.db
    .selectFrom('audit_entry')
    .where('actor_id', '=', officerId)
    .where('subject_id', '=', id)
    .select(['action', 'details'])
    .orderBy('seq')
    .execute();
  expect(noted).toEqual([
    { action: 'person.searched', details: { found: true } },
    { action: 'person.exported', details: { bySelf: false } },
  ]);
});

test('an address without account is erased everywhere, an organisation’s own one is not', async () => {
  const officer = await site.signedInWithBoth(
    await site.person('putzt', { office: 'data_protection' }),
  );
  await contact('weg@gast.example');
  const found = await officer.post('/buero/datenschutz', { email: 'weg@gast.example' });
  expect(found.html).toContain('Adresse überall löschen');
  const erase = (email: string, name = '') =>
    officer.post('/buero/datenschutz/adresse-loeschen', { email, name });
  const oneWord = await erase('weg@gast.example', 'Ina');
  expect([oneWord.status, oneWord.html.includes('value="Ina"')]).toEqual([422, true]);
  expect((await erase('weg@gast.example')).location).toBe('/buero/datenschutz?done=contact');
  const again = await officer.post('/buero/datenschutz', { email: 'weg@gast.example' });
  expect(again.html).toContain('Zu dieser Adresse gibt es keine Daten.');
  await asProfiles(site.db)
    .updateTable('member')
    .set({ email: 'info@werkhof.example' })
    .where('id', '=', 'werkhof')
    .execute();
  expect((await erase('info@werkhof.example')).status).toBe(422);
});
