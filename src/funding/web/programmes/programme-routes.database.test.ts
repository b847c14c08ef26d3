import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { fundingApp } from '../../../../tests/support/funding-app.ts';
import { loadFunding } from '../../load-funding.ts';

const { db } = await testDatabase();
const book = await loadFunding(path.resolve(import.meta.dirname, '../../../../network/wesel'));
const browser = fundingApp(book, db);
const BS = '/foerderung/programme/bildungsscheck_nrw';

beforeEach(async () => {
  await db.deleteFrom('funding_correction').execute();
});

const corrections = () =>
  db.selectFrom('funding_correction').select(['programme_id', 'words']).execute();

test('every programme has a page, in both languages', async () => {
  const list = await browser.get('/foerderung/programme');
  for (const id of new Set(book.programmes.map((programme) => programme.id))) {
    expect(list.html).toContain(`href="/foerderung/programme/${id}"`);
    for (const prefix of ['', '/en'])
      expect((await browser.get(`${prefix}/foerderung/programme/${id}`)).status, id).toBe(200);
  }
});

test('a programme names its sources, its offices and when somebody looked', async () => {
  const { html } = await browser.get(BS);
  expect(html).toContain('https://www.mags.nrw/bildungsscheck');
  expect(html).toContain('ESF-Onlineportal');
  expect(html).toContain('22. November 2026');
  expect(html).toContain('Erst beantragen, dann unterschreiben');
});

test('an ended programme says so and leads on', async () => {
  const { html } = await browser.get('/foerderung/programme/bildungspraemie');
  expect(html).toContain('Das gibt es nicht mehr');
  expect(html).toContain(`href="${BS}"`);
});

test('nobody has looked for 91 days: being checked, and no amounts', async () => {
  const what = /höchstens 500/;
  const onTime = fundingApp(book, db, new Date('2027-02-20T08:00:00Z'));
  expect((await onTime.get(BS)).html).not.toContain('Wird geprüft');
  const late = await fundingApp(book, db, new Date('2027-02-21T08:00:00Z')).get(BS);
  expect(late.html).toContain('Wird geprüft');
  const words = late.html.replace(/<head>[\s\S]*<\/head>/, '');
  expect(words).not.toMatch(what);
});

test('a light is shown for 30 days', async () => {
  const lit = {
    ...book,
    lights: { bildungsscheck_nrw: { state: 'used_up' as const, confirmedOn: '2026-11-01' } },
  };
  const on = (day: string) => fundingApp(lit, db, new Date(`${day}T08:00:00Z`)).get(BS);
  expect((await on('2026-12-01')).html).toContain('Mittel zurzeit verbraucht');
  expect((await on('2026-12-02')).html).not.toContain('Mittel zurzeit verbraucht');
});

test('anybody can say what is wrong', async () => {
  const sent = await browser.post(BS, { words: ' Die Grenze ist neu.\r\n<b>Quelle</b> ' });
  expect(sent.location).toBe(`${BS}/danke`);
  expect((await browser.get(sent.location)).html).toContain('Danke für den Hinweis');
  expect(await corrections()).toEqual([
    { programme_id: 'bildungsscheck_nrw', words: 'Die Grenze ist neu.\n<b>Quelle</b>' },
  ]);
});

test.each([
  ['nothing', '  ', 'Schreiben Sie bitte, was falsch ist.'],
  ['too much', 'x'.repeat(2001), 'Bitte kürzen Sie'],
])('%s comes back with what was typed', async (_name, words, complaint) => {
  const sent = await browser.post(BS, { words });
  expect(sent.status).toBe(422);
  expect(sent.html).toContain(complaint);
  expect(sent.html).toContain('<title>Fehler:');
  expect(sent.html).toContain(words.trim());
  expect(await corrections()).toEqual([]);
});

test('a program that fills in every field is thanked and forgotten', async () => {
  const sent = await browser.post(BS, { words: 'Kaufen Sie', homepage: 'https://spam.example' });
  expect(sent.location).toBe(`${BS}/danke`);
  expect(await corrections()).toEqual([]);
});

test('of an unknown programme there is nothing', async () => {
  expect((await browser.get('/foerderung/programme/nein')).status).toBe(404);
  expect((await browser.post('/foerderung/programme/nein', { words: 'x' })).status).toBe(404);
  expect((await browser.get('/foerderung/programme/nein/danke')).status).toBe(404);
});
