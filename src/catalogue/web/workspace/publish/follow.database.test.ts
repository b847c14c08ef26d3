import { beforeAll, expect, test } from 'vitest';
import {
  type CourseWorkspaceApp,
  courseWorkspaceApp,
} from '../../../../../tests/support/course-workspace-app.ts';
import { deliver, offerOf, runOf } from '../../../../../tests/support/deliveries.ts';
import { formOf } from '../../../../../tests/support/form-of.ts';
import type { HttpBrowser } from '../../../../../tests/support/http-browser.ts';

let app: CourseWorkspaceApp;
let browser: HttpBrowser;
let path: string;
beforeAll(async () => {
  app = await courseWorkspaceApp(['huette', 'insel']);
  browser = await app.editor('planung', 'huette');
  await delivery('Geliefert');
  const offer = await app.db.selectFrom('offer').select('id').executeTakeFirstOrThrow();
  path = `/mitglieder/huette/kurse/${offer.id}`;
});

const delivery = (title: string) =>
  deliver(
    app.db,
    'huette',
    [
      offerOf('a', {
        title,
        topics: ['office-programme'],
        descriptionHtml: '<p>Aus dem Programm.</p>',
        runs: [runOf('r1', { startKind: 'fixed', startsOn: '2027-03-01', format: 'online' })],
      }),
    ],
    { now: app.now },
  );
const filled = async (page: string, typed: Record<string, string>) =>
  browser.post(page, { ...formOf((await browser.get(page)).html, page), ...typed });

test('as long as nobody has edited it, there is nothing to leave', async () => {
  expect((await browser.get(`${path}/lieferung`)).location).toBe(`${path}?done=none`);
  expect((await browser.get(path)).html).not.toContain(`${path}/lieferung`);
});

test('says what would be lost, follows the next delivery, and keeps what was edited', async () => {
  await filled(`${path}/text`, { title: 'Von Hand' });
  await filled(`${path}/pruefen`, {});
  expect((await browser.get(path)).html).toContain(`${path}/lieferung`);
  const page = `${path}/lieferung`;
  const asked = await browser.get(page);
  expect(asked.html).toContain('<del>Von Hand</del>');
  expect(asked.html).toContain('<ins>Geliefert</ins>');
  expect(asked.html).not.toContain('Aus dem Programm.');
  expect((await browser.post(page, { version: '1' })).status).toBe(409);
  const left = await browser.post(page, formOf(asked.html, page));
  expect(left.location).toBe(`${path}?done=following`);
  expect((await browser.get(left.location)).html).toContain('folgt wieder seinen Lieferungen');

  await delivery('Zweite Lieferung');
  expect((await browser.get(path)).html).toContain('<h1>Zweite Lieferung</h1>');
  // Edited once more, the history knows both what was edited and what was delivered.
  await filled(`${path}/text`, { title: 'Wieder von Hand' });
  const again = await browser.get(page);
  expect(again.html).toContain('<ins>Zweite Lieferung</ins>');
  const history = (await browser.get(`${path}/verlauf`)).html;
  expect(history.match(/Aus einer Lieferung übernommen/g)).toHaveLength(2);
  const [, mine = ''] =
    history
      .split('class="card course-entry"')
      .find((step) => step.includes('<ins>Von Hand</ins>'))
      ?.match(/action="([^"]+)"/) ?? [];
  const restored = await browser.post(mine, formOf(history, mine));
  expect((await browser.get(restored.location)).html).toContain('<h1>Von Hand</h1>');
});

test('a course of somebody else is not there', async () => {
  const stranger = await app.editor('fremd', 'insel');
  expect((await stranger.get(`${path}/lieferung`)).status).toBe(404);
  expect((await stranger.post(`${path}/lieferung`, { version: '1' })).status).toBe(404);
});
