import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { formOf } from '../../../../tests/support/form-of.ts';
import type { HttpBrowser } from '../../../../tests/support/http-browser.ts';
import { type ProfileApp, profileApp } from '../../../../tests/support/profile-app.ts';

let app: ProfileApp;
let anna: HttpBrowser;
let bert: HttpBrowser;
const FIELDS = '/mitglieder/haus/profil/angaben';
const RICH = '<p>Seit <b>1998</b>.</p>';

beforeAll(async () => {
  app = await profileApp();
  anna = await app.editor('anna');
  bert = await app.editor('bert');
});
beforeEach(async () => {
  const empty = { summary: null, street: null, postal_code: null, place: null, topics: [] };
  const nowhere = { lat: null, lon: null, precision: null, phone: null, confirmed_at: null };
  await app.db
    .updateTable('member')
    .set({ ...empty, ...nowhere, description_html: RICH, access: '{}', version: 1 })
    .execute();
});

const open = async (browser: HttpBrowser) => formOf((await browser.get(FIELDS)).html, FIELDS);
const stored = () =>
  app.db.selectFrom('member').selectAll().where('id', '=', 'haus').executeTakeFirstOrThrow();

describe('the fields of a profile', () => {
  test('are saved with position, confirm the page and leave what an import wrote', async () => {
    const form = await open(anna);
    const typed = { ...form, summary: 'Metall lernen', postalCode: '46485', place: 'Wesel' };
    const answer = await anna.post(FIELDS, {
      ...typed,
      topics: ['metall'],
      'access-step_free': 'no',
    });
    expect(answer.location).toBe('/mitglieder/haus/profil?done=saved');
    expect(await stored()).toMatchObject({
      summary: 'Metall lernen',
      topics: ['metall'],
      access: { step_free: 'no' },
      precision: 'postal_code',
      description_html: RICH,
      version: 2,
      confirmed_at: new Date('2026-11-22T10:00:00Z'),
    });
    expect((await app.visitor.get('/anbieter/haus')).html).toContain('Metall lernen');
  });

  test('a changed description becomes plain paragraphs and lists, whatever was typed', async () => {
    const form = await open(anna);
    await anna.post(FIELDS, { ...form, description: 'Neu <b>\n\n- eins' });
    expect((await stored()).description_html).toBe('<p>Neu &lt;b&gt;</p><ul><li>eins</li></ul>');
  });

  test('that are wrong come back with every value, a summary and 422', async () => {
    const form = await open(anna);
    const answer = await anna.post(FIELDS, { ...form, summary: 'Bleibt', email: 'kein' });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('<title>Fehler:');
    expect(answer.html).toContain('href="#email"');
    expect(answer.html).toContain('value="Bleibt"');
    expect((await stored()).version).toBe(1);
  });

  test('are seen before they are saved, and go on being edited', async () => {
    const typed = { ...(await open(anna)), summary: 'Noch nicht' };
    const seen = await anna.post(FIELDS, { ...typed, preview: 'yes' });
    expect(seen.status).toBe(200);
    expect(seen.html).toContain('<p class="lead">Noch nicht</p>');
    expect((await stored()).summary).toBeNull();
    const carried = formOf(seen.html, FIELDS);
    expect((await anna.post(FIELDS, { ...carried, edit: 'yes' })).html).toContain('Noch nicht');
    await anna.post(FIELDS, carried);
    expect((await stored()).summary).toBe('Noch nicht');
  });
});

describe('two people at once', () => {
  test('changes of different fields are both kept', async () => {
    const [first, second] = [await open(anna), await open(bert)];
    await anna.post(FIELDS, { ...first, summary: 'Von Anna' });
    const answer = await bert.post(FIELDS, { ...second, phone: '030 23125 201' });
    expect(answer.location).toBe('/mitglieder/haus/profil?done=merged');
    expect(await stored()).toMatchObject({ summary: 'Von Anna', phone: '030 23125 201' });
  });

  test.each([
    ['mine', 'Von Bert'],
    ['theirs', 'Von Anna'],
  ])('of the same field somebody chooses: %s', async (choice, summary) => {
    const [first, second] = [await open(anna), await open(bert)];
    await anna.post(FIELDS, { ...first, summary: 'Von Anna' });
    const asked = await bert.post(FIELDS, { ...second, summary: 'Von Bert', place: 'Moers' });
    expect(asked.status).toBe(409);
    expect(asked.html).toContain('Von Anna');
    expect(asked.html).toContain('Von Bert');
    expect((await stored()).summary).toBe('Von Anna');
    const chosen = { ...formOf(asked.html, FIELDS), 'choice-summary': choice };
    expect((await bert.post(FIELDS, chosen)).location).toContain('done=saved');
    expect(await stored()).toMatchObject({ summary, place: 'Moers' });
  });
});

test('"alles stimmt noch" confirms with one press and is noted', async () => {
  const profile = '/mitglieder/haus/profil';
  expect((await anna.get(profile)).html).toContain('Noch niemand hat bestätigt');
  const answer = await anna.post(`${profile}/bestaetigen`);
  expect((await anna.get(answer.location)).html).toContain('22. November 2026 bestätigt');
  const noted = await app.db.selectFrom('audit_entry').select('action').execute();
  expect(noted.map(({ action }) => action)).toContain('profile.confirmed');
});

describe('notices', () => {
  const NEW = '/mitglieder/haus/profil/anliegen/neu';
  const right = { kind: 'seeks', title: 'Ein Raum', details: '', topic: '', endsOn: '2027-01-31' };

  test('are added, changed, seen by all and removed', async () => {
    expect((await anna.post(NEW, { ...right, title: '' })).status).toBe(422);
    await anna.post(NEW, right);
    expect((await app.visitor.get('/anbieter/haus')).html).toContain('Ein Raum');
    const { id } = await app.db.selectFrom('member_notice').select('id').executeTakeFirstOrThrow();
    const one = NEW.replace('neu', id);
    const [first, second] = [await anna.get(one), await bert.get(one)];
    await anna.post(one, { ...formOf(first.html, one), title: 'Zwei Räume' });
    const late = await bert.post(one, { ...formOf(second.html, one), title: 'Kein Raum' });
    expect(late.status).toBe(409);
    expect(late.html).toContain('Zwei Räume');
    expect(late.html).toContain('value="Kein Raum"');
    await anna.post(`${one}/entfernen`);
    expect((await app.visitor.get('/anbieter/haus')).html).not.toContain('Räume');
    expect((await anna.get(one)).status).toBe(404);
  });
});

describe('people to ask', () => {
  const NEW = '/mitglieder/haus/profil/ansprechpersonen/neu';
  const mara = { name: 'Demo Mara', role: 'Beratung', phone: '030 23125 201', email: '' };

  test('stand on the page only with their agreement, and leave it with its end', async () => {
    const refused = await anna.post(NEW, mara);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('value="Demo Mara"');
    await anna.post(NEW, { ...mara, consent: 'yes' });
    const row = await app.db.selectFrom('member_contact').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ consent_text: '2026-11', consented_at: expect.any(Date) });
    expect(row.consent_noted_by).not.toBeNull();
    expect((await app.visitor.get('/anbieter/haus')).html).toContain('Demo Mara');
    await anna.post(NEW.replace('neu', `${row.id}/widerruf`));
    expect((await app.visitor.get('/anbieter/haus')).html).not.toContain('Demo Mara');
    const after = await app.db.selectFrom('member_contact').selectAll().executeTakeFirstOrThrow();
    expect(after).toMatchObject({ phone: null, role: null, revoked_at: expect.any(Date) });
  });
});

describe('places', () => {
  const NEW = '/mitglieder/haus/profil/orte/neu';
  const hall = { name: 'Halle 2', street: 'Demoring 1', postalCode: '46485', place: 'Wesel' };

  test('are added with position and barrier facts', async () => {
    expect((await anna.post(NEW, { ...hall, place: '' })).status).toBe(422);
    await anna.post(NEW, { ...hall, note: '', 'access-step_free': 'yes' });
    const row = await app.db.selectFrom('venue').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ precision: 'postal_code', access: { step_free: 'yes' } });
    const { html } = await app.visitor.get('/anbieter/haus');
    expect(html).toContain('Halle 2');
    expect(html).toContain('Stufenlos erreichbar: ja');
    expect((await bert.get(NEW.replace('neu', row.id))).status).toBe(200);
  });

  test('are removed from the page; runs that name them keep them', async () => {
    const { id } = await app.db.selectFrom('venue').select('id').executeTakeFirstOrThrow();
    const path = NEW.replace('neu', id);
    app.runsAt.set(id, 3);
    const page = await anna.get(path);
    expect(page.html).toContain('3 veröffentlichte Kurstermine finden hier statt');
    const answer = await anna.post(`${path}/entfernen`);
    expect(answer.location).toBe('/mitglieder/haus/profil?done=removed');
    expect((await app.visitor.get('/anbieter/haus')).html).not.toContain('Halle 2');
    expect((await anna.get('/mitglieder/haus/profil')).html).not.toContain('Halle 2');
    expect((await anna.get(path)).status).toBe(404);
    expect((await anna.post(path, hall)).status).toBe(404);
    const row = await app.db.selectFrom('venue').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ name: 'Halle 2', street: 'Demoring 1' });
    expect(row.removed_at).not.toBeNull();
  });
});

test('what belongs to another member does not exist here', async () => {
  const at = new Date('2026-11-22T10:00:00Z');
  const common = { member_id: 'nachbar', created_at: at, updated_at: at };
  await app.db
    .insertInto('member_notice')
    .values({ ...common, id: 'foreign', kind: 'seeks', title: 'Fremd', ends_on: '2027-01-01' })
    .execute();
  expect((await anna.get('/mitglieder/haus/profil/anliegen/foreign')).status).toBe(404);
  expect((await anna.post('/mitglieder/haus/profil/anliegen/foreign/entfernen')).status).toBe(404);
  expect((await anna.get('/mitglieder/nachbar/profil')).status).toBe(404);
});
