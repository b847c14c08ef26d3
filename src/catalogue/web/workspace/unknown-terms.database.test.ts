import { expect, test } from 'vitest';
import { courseWorkspaceApp } from '../../../../tests/support/course-workspace-app.ts';
import { formOf } from '../../../../tests/support/form-of.ts';
import { publishByForms } from '../../../../tests/support/publish-by-forms.ts';

test('topics and target groups that the network does not have any more are named with the way out', async () => {
  const app = await courseWorkspaceApp(['huette']);
  const browser = await app.editor('planung', 'huette');
  const filled = async (page: string, typed: Record<string, string | readonly string[]>) =>
    browser.post(page, { ...formOf((await browser.get(page)).html, page), ...typed });
  const title = 'Alte Wörter';
  const { path } = await publishByForms(browser, 'huette', { title, startsOn: '2027-01-12' });
  await app.db
    .updateTable('offer')
    .set({ topics: ['telex', 'fax'], targets: ['frueher'] })
    .where('title', '=', title)
    .execute();

  const check = `${path}/pruefen`;
  const page = await browser.get(check);
  expect(page.html).toContain('3 Angaben fehlen oder passen nicht');
  for (const words of ['Das Thema „telex“', 'Das Thema „fax“', 'Die Zielgruppe „frueher“']) {
    expect(page.html).toContain(`${words} gibt es in der Liste des Netzwerks nicht mehr.`);
  }
  for (const field of ['text#topic', 'angaben#topics', 'angaben#targets']) {
    expect(page.html).toContain(`href="${path}/${field}"`);
  }
  const published = await app.db
    .selectFrom('course_version')
    .select((select) => select.fn.max('version').as('version'))
    .executeTakeFirstOrThrow();
  const refused = await browser.post(check, { version: String(published.version) });
  expect(refused.status).toBe(422);

  // Saved without looking they are kept; unticked and chosen anew, the course can be published.
  const details = `${path}/angaben`;
  expect((await browser.get(details)).html).toContain('frueher (nicht mehr in der Liste)');
  await filled(details, { subtitle: 'Neu' });
  expect((await browser.get(check)).html).toContain('„frueher“');
  await filled(details, { moreTopics: [], targets: [] });
  expect((await browser.get(`${path}/text`)).html).toContain('telex (nicht mehr in der Liste)');
  await filled(`${path}/text`, { topic: 'lesen-schreiben' });
  expect((await filled(check, {})).location).toMatch(/done=published$/);
});
