import { beforeAll, expect, test } from 'vitest';
import {
  type CourseWorkspaceApp,
  courseWorkspaceApp,
} from '../../../../tests/support/course-workspace-app.ts';
import { formOf } from '../../../../tests/support/form-of.ts';
import type { HttpBrowser } from '../../../../tests/support/http-browser.ts';

let app: CourseWorkspaceApp;
let anna: HttpBrowser;
let bert: HttpBrowser;
beforeAll(async () => {
  app = await courseWorkspaceApp(['huette']);
  anna = await app.editor('anna', 'huette');
  bert = await app.editor('bert', 'huette');
});

/** A new course with nothing but its first form; answers its address. */
async function course(title: string): Promise<string> {
  const path = '/mitglieder/huette/kurse/neu';
  const form = formOf((await anna.get(path)).html, path);
  const { location } = await anna.post(path, { ...form, title, description: 'Am Anfang.' });
  return location.replace('/termine/neu', '');
}

const formAt = async (browser: HttpBrowser, address: string) =>
  formOf((await browser.get(address)).html, address);

test('two people who change different things both keep what they wrote', async () => {
  const text = `${await course('Zwei Dinge')}/text`;
  const [hers, his] = [await formAt(anna, text), await formAt(bert, text)];
  await anna.post(text, { ...hers, audience: 'Für alle' });
  const answer = await bert.post(text, { ...his, description: 'Von Bert.' });
  expect(answer.status).toBe(303);
  expect(await formAt(anna, text)).toMatchObject({
    audience: 'Für alle',
    description: 'Von Bert.',
  });
});

test('who changes the same thing sees both and chooses; nothing is written before', async () => {
  const path = await course('Dasselbe');
  const text = `${path}/text`;
  const [hers, his] = [await formAt(anna, text), await formAt(bert, text)];
  await anna.post(text, { ...hers, title: 'Annas Titel', description: 'Von Anna.' });
  const both = await bert.post(text, { ...his, title: 'Berts Titel', description: 'Von Bert.' });
  expect(both.status).toBe(409);
  for (const words of ['Annas Titel', 'Von Anna.', 'Berts Titel', 'Von Bert.', 'Demo anna']) {
    expect(both.html).toContain(words);
  }
  expect(await formAt(anna, text)).toMatchObject({ title: 'Annas Titel' });

  const merge = `${path}/abgleich`;
  const choice = { ...formOf(both.html, merge), 'choice-0': 'theirs', 'choice-1': 'mine' };
  const merged = await bert.post(merge, choice);
  expect(merged.status).toBe(303);
  expect(await formAt(anna, text)).toMatchObject({
    title: 'Annas Titel',
    description: 'Von Bert.',
  });
});

test('a third change while somebody chooses leads to the choice again', async () => {
  const path = await course('Zu dritt');
  const text = `${path}/text`;
  const [hers, his] = [await formAt(anna, text), await formAt(bert, text)];
  await anna.post(text, { ...hers, title: 'Erster' });
  const both = await bert.post(text, { ...his, title: 'Zweiter' });
  await anna.post(text, { ...(await formAt(anna, text)), title: 'Dritter' });
  const again = await bert.post(`${path}/abgleich`, formOf(both.html, `${path}/abgleich`));
  expect(again.status).toBe(409);
  expect(again.html).toContain('Dritter');
  expect(again.html).toContain('Zweiter');
});

test('a form that saves itself says when, and its next save counts on from there', async () => {
  const text = `${await course('Von selbst')}/text`;
  const form = await formAt(anna, text);
  const auto = await anna.post(text, { ...form, audience: 'Halb', autosave: '1' });
  expect(auto.headers.get('content-type')).toContain('application/json');
  const saved = JSON.parse(auto.html);
  expect(saved.said).toMatch(/^Gespeichert um 09:00\sUhr$/);
  expect(saved.action).toBe(text);
  expect(saved.receipt).not.toBe(form.receipt);
  const version = String(saved.version);
  const next = { ...form, version, receipt: saved.receipt, audience: 'Ganz', autosave: '1' };
  expect((await anna.post(text, next)).status).toBe(200);
  expect(await formAt(bert, text)).toMatchObject({ audience: 'Ganz' });

  const late = await bert.post(text, {
    ...form,
    receipt: 'abcdefghjkmn',
    audience: 'Anders',
    autosave: '1',
  });
  expect(late.status).toBe(409);
  const wrong = await bert.post(text, { ...form, title: '', autosave: '1' });
  expect(wrong.status).toBe(422);
});

test('the same form sent again is saved once; with other words it is not taken for the first one', async () => {
  const text = `${await course('Zurück und weiter')}/text`;
  const form = { ...(await formAt(anna, text)), audience: 'Erstens' };
  await anna.post(text, form);
  expect((await anna.post(text, form)).status).toBe(303);
  const other = await anna.post(text, { ...form, audience: 'Zweitens' });
  expect(other.status).toBe(409);
  expect(other.html).toContain('Zweitens');
});

test('the history says who changed what, old and new, and leads back', async () => {
  const path = await course('Verlauf');
  const text = `${path}/text`;
  await bert.post(text, { ...(await formAt(bert, text)), description: 'Ganz anders.' });
  const history = await anna.get(`${path}/verlauf`);
  expect(history.html).toContain('Demo bert');
  expect(history.html).toMatch(/<del>Am Anfang\.<\/del>/);
  expect(history.html).toMatch(/<ins>Ganz anders\.<\/ins>/);
  const restore = /action="([^"]*\/verlauf\/\d+)"/.exec(history.html)?.[1] ?? '';
  const back = await anna.post(restore, formOf(history.html, restore));
  expect(back.location).toMatch(/done=restored$/);
  expect(await formAt(anna, text)).toMatchObject({ description: 'Am Anfang.' });
});
