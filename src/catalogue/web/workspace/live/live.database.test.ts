import { beforeAll, expect, test } from 'vitest';
import {
  type CourseWorkspaceApp,
  courseWorkspaceApp,
} from '../../../../../tests/support/course-workspace-app.ts';
import { formOf } from '../../../../../tests/support/form-of.ts';
import type { HttpBrowser } from '../../../../../tests/support/http-browser.ts';
import { publishByForms } from '../../../../../tests/support/publish-by-forms.ts';

let app: CourseWorkspaceApp;
let browser: HttpBrowser;
beforeAll(async () => {
  app = await courseWorkspaceApp(['huette', 'insel']);
  browser = await app.editor('planung', 'huette');
});

/** A published course that begins on 12 January with its one run. */
async function course(title: string) {
  const { path } = await publishByForms(browser, 'huette', {
    title,
    startsOn: '2027-01-12',
    price: '50',
  });
  const run = async () =>
    app.db
      .selectFrom('course_run as r')
      .innerJoin('offer as o', 'o.id', 'r.offer_id')
      .where('o.title', '=', title)
      .select(['r.id', 'r.starts_on', 'r.ends_on', 'r.price_cents', 'r.price_state'])
      .executeTakeFirstOrThrow();
  const { id } = await run();
  const live = `${path}/termine/${id}/sofort`;
  const form = async () => formOf((await browser.get(path)).html, live);
  return { path, run, id, live, form };
}

test('a date is moved with its days and hours, public at once, and taken back by the history', async () => {
  const { path, run, id, live, form } = await course('Verschoben');
  const typed = { ...(await form()), act: 'dates', startsOn: '2027-01-14', from: '17:30' };
  const moved = await browser.post(live, typed);
  expect(moved.location).toBe(`${path}?done=dates`);
  expect(await run()).toMatchObject({ starts_on: '2027-01-14', ends_on: '2027-01-21' });
  const hours = await app.db
    .selectFrom('course_session')
    .where('run_id', '=', id)
    .select(['starts_at', 'ends_at'])
    .execute();
  expect(hours).toEqual(Array(2).fill({ starts_at: '17:30:00', ends_at: '20:00:00' }));
  const page = await browser.get(moved.location);
  expect(page.html).toContain('Der neue Termin ist sofort öffentlich.');
  expect(page.html).toContain(`href="${path}/verlauf"`);
  // Sent once more it changes nothing.
  expect((await browser.post(live, typed)).location).toBe(`${path}?done=none`);

  const history = (await browser.get(`${path}/verlauf`)).html;
  expect(history).toContain('Termin, Preis oder Plätze sofort geändert');
  const [, before = ''] = history.match(new RegExp(`action="(${path}/verlauf/\\d+)"`)) ?? [];
  await browser.post(before, formOf(history, before));
  const check = `${path}/pruefen`;
  await browser.post(check, formOf((await browser.get(check)).html, check));
  expect(await run()).toMatchObject({ starts_on: '2027-01-12', ends_on: '2027-01-19' });
});

test('also of a member that is not trusted yet, while its other changes go on waiting', async () => {
  const { path, run, live, form } = await course('Zwei Geschwindigkeiten');
  await app.db.updateTable('member').set({ trusted: false }).where('id', '=', 'huette').execute();
  const text = `${path}/text`;
  const draft = formOf((await browser.get(text)).html, text);
  await browser.post(text, { ...draft, description: 'Etwas ganz anderes.' });
  const check = `${path}/pruefen`;
  const waits = await browser.post(check, formOf((await browser.get(check)).html, check));
  expect(waits.location).toMatch(/done=waiting$/);
  const { version = '' } = await form();
  const price = { version, act: 'price', priceState: 'free', price: '', priceText: '' };
  const changed = await browser.post(live, price);
  expect((await browser.get(changed.location)).html).toContain(
    'Der neue Preis ist sofort öffentlich',
  );
  expect(await run()).toMatchObject({ price_state: 'free', price_cents: null });
  const state = await app.db
    .selectFrom('course_draft as d')
    .innerJoin('offer as o', 'o.id', 'd.offer_id')
    .where('o.title', '=', 'Zwei Geschwindigkeiten')
    .select('d.state')
    .executeTakeFirstOrThrow();
  expect(state.state).toBe('waiting');
  await app.db.updateTable('member').set({ trusted: true }).where('id', '=', 'huette').execute();
});

test('wrong values come back in their form, with a link to it', async () => {
  const { run, id, live, form } = await course('Vertippt');
  const typed = await form();
  const date = await browser.post(live, { ...typed, act: 'dates', startsOn: '', to: 'spät' });
  expect(date.status).toBe(422);
  expect(date.html).toContain('<title>Fehler:');
  expect(date.html).toContain(`href="#startsOn-${id}"`);
  expect(formOf(date.html, live)).toMatchObject({ startsOn: '', from: '18:00', to: 'spät' });
  const early = await browser.post(live, { ...typed, act: 'dates', to: '17:00' });
  expect(early.status).toBe(422);
  expect(early.html).toContain('Ein Tag endet, bevor er beginnt.');
  const price = { version: typed.version ?? '', act: 'price', priceState: 'known', priceText: '' };
  for (const wrong of ['', 'teuer']) {
    const answer = await browser.post(live, { ...price, price: wrong });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(`href="#price-${id}"`);
  }
  expect(await run()).toMatchObject({ starts_on: '2027-01-12', price_cents: 5000 });
  const worded = { ...price, price: '50', priceText: '50 €, Buch extra' };
  const { location } = await browser.post(live, worded);
  const { version = '' } = formOf((await browser.get(location)).html, live);
  const left = await browser.post(live, { ...worded, version, price: '60' });
  expect(left.status).toBe(422);
  expect(left.html).toContain(`href="#priceText-${id}"`);
  expect(left.html).toContain('Hier steht noch der alte Preis.');
});

test('what somebody else changed meanwhile is shown first; a second press counts', async () => {
  const { run, id, live, form } = await course('Gleichzeitig');
  const typed = await form();
  await browser.post(live, { ...typed, act: 'dates', startsOn: '2027-01-20' });
  const late = await browser.post(live, { ...typed, act: 'dates', startsOn: '2027-01-26' });
  expect(late.status).toBe(409);
  expect(late.html).toContain(`href="#startsOn-${id}"`);
  expect(await run()).toMatchObject({ starts_on: '2027-01-20' });
  await browser.post(live, { ...formOf(late.html, live), act: 'dates' });
  expect(await run()).toMatchObject({ starts_on: '2027-01-26' });
});

test('nobody else, and nothing that is not online', async () => {
  const { path, id, live, form } = await course('Fremd');
  const typed = { ...(await form()), act: 'dates' };
  const stranger = await app.editor('fremd', 'insel');
  expect((await stranger.post(live, typed)).status).toBe(404);
  const viewer = await app.editor('zuschauer', 'huette', 'viewer');
  expect((await viewer.post(live, typed)).status).toBe(403);
  expect((await viewer.get(path)).html).not.toContain('/sofort');
  expect((await browser.post(live, { ...typed, act: 'title' })).status).toBe(404);
  const half = await browser.post(`${path}/naechstes-halbjahr`, { run: id });
  const [, planned = ''] = half.location.match(/termine\/([^/]+)\//) ?? [];
  expect((await browser.get(path)).html).not.toContain(`/termine/${planned}/sofort`);
  const answer = await browser.post(`${path}/termine/${planned}/sofort`, typed);
  expect(answer.status).toBe(404);
});
