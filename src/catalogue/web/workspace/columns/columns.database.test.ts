import { beforeAll, expect, test } from 'vitest';
import {
  type CourseWorkspaceApp,
  courseWorkspaceApp,
} from '../../../../../tests/support/course-workspace-app.ts';
import { formOf } from '../../../../../tests/support/form-of.ts';
import type { HttpBrowser } from '../../../../../tests/support/http-browser.ts';
import { fileRow, workOff } from '../../../../../tests/support/intake.ts';
import { columnMappingFor } from '../../../use-cases/columns/column-mapping-for.ts';

const LIST = '/mitglieder/huette/lieferungen';
const FILE = [
  'Kursverzeichnis der Demo-Hütte',
  'Thema;Los geht es;Wo;Was kostet es;Form;Leitung',
  'Schweißen am Abend;11.01.2027;46483 Wesel;1.250,00 €;ganztags;Karla Demo',
  'Löten;18.01.2027;46483 Wesel;n. V.;ganztags;Karl Demo',
].join('\n');

let app: CourseWorkspaceApp;
let editor: HttpBrowser;
beforeAll(async () => {
  app = await courseWorkspaceApp(['huette', 'insel']);
  editor = await app.editor('spalten', 'huette');
});

async function uploaded(text: string): Promise<string> {
  const form = new FormData();
  form.set('format', 'auto');
  form.set('file', new File([text], 'kurse.csv', { type: 'text/csv' }));
  return (await editor.upload(LIST, form)).location;
}

const runs = () =>
  app.db
    .selectFrom('course_run as r')
    .innerJoin('offer as o', 'o.id', 'r.offer_id')
    .where('o.member_id', '=', 'huette')
    .where('o.publication', '=', 'published')
    .select(['o.title', 'r.starts_on', 'r.times', 'r.price_state', 'r.price_cents'])
    .orderBy('o.title')
    .execute();

test('who delivers a table with unknown columns is asked once; then it is read, and so is the next one', async () => {
  const page = await uploaded(FILE);
  expect(page).toMatch(/\/lieferungen\/spalten\/[\w-]+$/);
  const deliveryId = page.split('/').at(-1) ?? '';
  await workOff(app.db, deliveryId, app.now);
  expect(await fileRow(app.db, deliveryId)).toMatchObject({ state: 'refused' });

  const asked = await editor.get(page);
  expect(asked.html).toContain('Zum Beispiel: Schweißen am Abend · Löten');
  const form = formOf(asked.html, page);
  // By what stands in them: the title, a date, a place, and money; names of people are to be left out.
  expect(form).toMatchObject({
    'column-0': 'title',
    'column-1': 'startsOn',
    'column-2': 'place',
    'column-5': '',
  });
  expect(asked.html).toContain('<h3>Schweißen am Abend</h3>');

  const chosen = { ...form, 'column-3': 'price', 'column-4': 'times' };
  const words = await editor.post(page, { ...chosen, act: 'save' });
  expect(words.status).toBe(200);
  expect(words.html).toContain('„ganztags“');
  const answers = { ...formOf(words.html, page), 'word:times:ganztags': 'Vollzeit' };
  const done = await editor.post(page, {
    ...answers,
    'word:price:n. v.': 'auf Anfrage',
    act: 'save',
  });
  expect(done.status).toBe(303);
  const again = done.location.split('/').at(-1) ?? '';
  await workOff(app.db, again, app.now);
  expect(await runs()).toEqual([
    expect.objectContaining({ title: 'Löten', price_state: 'on_request', times: ['fulltime'] }),
    expect.objectContaining({
      title: 'Schweißen am Abend',
      price_cents: 125_000,
      times: ['fulltime'],
    }),
  ]);

  const headings = ['Leitung', 'Form', 'Was kostet es', 'WO', 'Los geht es', 'Thema'];
  expect(await columnMappingFor(app.db, 'huette', headings)).toMatchObject({
    columns: { thema: 'title', leitung: null },
    words: { times: { ganztags: 'Vollzeit' } },
  });
  const next = await uploaded(FILE.replace('Löten', 'Hartlöten'));
  expect(next).toMatch(/\/lieferungen\/[\w-]+$/);
  await workOff(app.db, next.split('/').at(-1) ?? '', app.now);
  expect((await runs()).map(({ title }) => title)).toEqual(['Hartlöten', 'Schweißen am Abend']);
  const kept = JSON.stringify(await app.db.selectFrom('source_record').select('raw').execute());
  expect(kept).not.toContain('Karla');
});

test('a table without title and one thing twice comes back with what was chosen', async () => {
  const page = await uploaded('Eins;Zwei\nA B;11.01.2027\nC D;12.01.2027');
  const { status, html } = await editor.post(page, {
    version: '0',
    'column-0': 'startsOn',
    'column-1': 'startsOn',
    act: 'save',
  });
  expect(status).toBe(422);
  expect(html).toContain('Bitte wählen Sie eine Spalte für den Titel.');
  expect(html).toContain('„Beginn“ ist zweimal gewählt.');
  expect(formOf(html, page)).toMatchObject({ 'column-1': 'startsOn' });
});

test('the second of two people at once sees that somebody was quicker', async () => {
  const page = await uploaded('Was;Wann\nNähen am Abend;11.01.2027\nStricken;12.01.2027');
  const form = { ...formOf((await editor.get(page)).html, page), act: 'save' };
  expect((await editor.post(page, form)).status).toBe(303);
  const late = await editor.post(page, form);
  expect(late.status).toBe(409);
  expect(formOf(late.html, page)).toMatchObject({ version: '1' });
});

test('what is remembered can be looked at and deleted, by nobody else', async () => {
  const list = `${LIST}/spalten`;
  const { html } = await editor.get(list);
  expect(html).toContain('Thema · Los geht es · Wo');
  const mapping = formOf(html, list);
  const foreign = await app.editor('fremd', 'insel');
  expect((await foreign.get('/mitglieder/insel/lieferungen/spalten')).html).not.toContain('Thema');
  expect((await foreign.post('/mitglieder/insel/lieferungen/spalten', mapping)).status).toBe(404);
  expect((await editor.post(list, mapping)).status).toBe(303);
  expect((await editor.post(list, mapping)).status).toBe(404);
  const left = await app.db.selectFrom('column_mapping').select('id').execute();
  expect(left.map(({ id }) => id)).not.toContain(mapping.mapping);
  expect(left).toHaveLength(1);
});

test('foreign and other files are not there', async () => {
  const page = await uploaded('Was;Wie\nSägen am Abend;x\nHobeln;y');
  const foreign = await app.editor('fremd2', 'insel');
  expect((await foreign.get(page.replace('huette', 'insel'))).status).toBe(404);
  expect((await editor.get(`${LIST}/spalten/nichts`)).status).toBe(404);
});

test('the template is handed out in both forms', async () => {
  const csv = await editor.get(`${LIST}/spalten/vorlage.csv`);
  expect(csv.html).toContain('kurs_schluessel;titel');
  const xlsx = await editor.get(`${LIST}/spalten/vorlage.xlsx`);
  expect(xlsx.headers.get('content-disposition')).toContain('kurse-vorlage.xlsx');
  expect(xlsx.html.slice(0, 2)).toBe('PK');
});
