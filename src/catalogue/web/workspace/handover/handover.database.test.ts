import { beforeAll, expect, test } from 'vitest';
import { courseRow, offerRow, runRow } from '../../../../../tests/support/catalogue-rows.ts';
import {
  type CourseWorkspaceApp,
  courseWorkspaceApp,
} from '../../../../../tests/support/course-workspace-app.ts';
import type { HttpBrowser } from '../../../../../tests/support/http-browser.ts';

let app: CourseWorkspaceApp;
let editor: HttpBrowser;
const PATH = '/mitglieder/werkhof/kurse/weitergabe';

beforeAll(async () => {
  app = await courseWorkspaceApp(['werkhof', 'anderswo']);
  await app.db
    .insertInto('offer')
    .values([
      offerRow('weld', 'werkhof', { title: 'Demo-Schweißen' }),
      offerRow('talk', 'werkhof', { title: 'Demo-Vortrag', kind: 'talk' }),
      offerRow('open', 'werkhof', { title: 'Demo ohne Umfang' }),
      offerRow('other', 'anderswo', { title: 'Demo anderswo', kind: 'talk' }),
    ])
    .execute();
  await app.db
    .insertInto('course')
    .values([
      courseRow('weld', { teaching_units: 40 }),
      courseRow('talk', { teaching_units: 8 }),
      courseRow('open'),
    ])
    .execute();
  await app.db
    .insertInto('course_run')
    .values(['weld', 'talk', 'open'].map((id) => runRow(`${id}-1`, id)))
    .execute();
  editor = await app.editor('anna', 'werkhof');
});

test('says which courses go to the national portal, and which do not and why, with the way to the field', async () => {
  const page = await editor.get(PATH);
  expect(page.status).toBe(200);
  expect(page.html).toContain('1 von 3');
  expect(page.html).not.toContain('Demo anderswo');
  expect(page.html).toContain('/mitglieder/werkhof/kurse/talk/angaben#kind');
  expect(page.html).toContain('/mitglieder/werkhof/kurse/open/angaben#teachingUnits');
  expect(page.html).not.toContain('/mitglieder/werkhof/kurse/weld');
});

test('the files are there, the changes since yesterday too', async () => {
  const { html } = await editor.get(PATH);
  for (const path of [
    '/anbieter/werkhof/kurse.openqcat.xml"',
    '/anbieter/werkhof/kurse.openqcat.xml?since=2026-11-22"',
    '/anbieter/werkhof/kurse.xlsx"',
    '/kurse.ics?provider=werkhof"',
  ])
    expect(html).toContain(path);
});

test('another member’s page is not there', async () => {
  expect((await editor.get('/mitglieder/anderswo/kurse/weitergabe')).status).toBe(404);
});
