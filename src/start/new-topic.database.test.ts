import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { courseWorkspaceApp } from '../../tests/support/course-workspace-app.ts';
import { publishByForms } from '../../tests/support/publish-by-forms.ts';
import { addPerson } from '../../tests/support/sign-in-app.ts';
import { openCatalogueIndex } from '../catalogue/index.ts';
import { OfferQuerySchema } from '../catalogue/model/offer-query.ts';
import { changeNetwork, loadNetwork } from '../network/index.ts';
import { createLog } from '../platform/log.ts';
import { followNetwork } from './follow-network.ts';

test('a topic that the office adds is offered in the editor, and a course with it is found by its filter and its name', async () => {
  const { db, pool, now, editor } = await courseWorkspaceApp(['huette']);
  const log = createLog('silent');
  const files = await loadNetwork(path.resolve(import.meta.dirname, '../../network/wesel'));
  const followed = await followNetwork({ db, files, log });
  const catalogue = openCatalogueIndex({ db, pool, log });
  afterAll(() => catalogue.stop());
  await catalogue.start();
  const found = (question: object) =>
    catalogue.index
      .search({
        query: OfferQuerySchema.parse(question),
        centre: null,
        today: '2026-11-23',
      })
      .hits.map(({ offerId }) => offerId);

  await changeNetwork(db, {
    files,
    change: { 'topics.drohnen': { parent: 'buero-handel', label: { de: 'Drohnen' }, hint: null } },
    base: 0,
    actorId: await addPerson(db, { email: 'buero@personen.example' }),
    now,
  });
  await followed.refresh();
  await catalogue.refresh();

  const browser = await editor('planung', 'huette');
  const form = await browser.get('/mitglieder/huette/kurse/neu');
  expect(form.html).toContain('<option value="drohnen">Drohnen</option>');
  const { path: page, done } = await publishByForms(browser, 'huette', {
    title: 'Fliegen lernen',
    startsOn: '2027-01-12',
    topic: 'drohnen',
  });
  expect(done).toBe('published');
  await catalogue.refresh();
  const offerId = page.split('/').at(-1);
  for (const question of [{ topic: ['drohnen'] }, { topic: ['buero-handel'] }, { q: 'Drohnen' }]) {
    expect(found(question)).toEqual([offerId]);
  }
  await followed.stop();
});
