import { beforeAll, expect, test } from 'vitest';
import {
  type CatalogueApp,
  catalogueApp,
  TEST_NOW,
} from '../../../../tests/support/catalogue-app.ts';
import {
  courseRow,
  memberRow,
  offerRow,
  runRow,
} from '../../../../tests/support/catalogue-rows.ts';
import { addPerson } from '../../../../tests/support/sign-in-app.ts';
import { loadFunding, ruleBookOf, setLight, syncFundingShares } from '../../../funding/index.ts';
import { verifyIndex } from '../../search/index.ts';

const TODAY = '2027-01-10';
const files = await loadFunding('network/wesel', { today: TODAY });
let app: CatalogueApp;

/** What every process does when the rules have changed. */
async function applyFunding(today = TODAY): Promise<void> {
  const { db } = app.database;
  const current = await ruleBookOf(db, files);
  await syncFundingShares(db, current, today);
  app.useFunding(current.book);
  await app.index();
}

const known = (price_cents: number) => ({ price_state: 'known', price_cents }) as const;

beforeAll(async () => {
  app = await catalogueApp();
  const { db } = app.database;
  await db.insertInto('member').values(memberRow('werkhof')).execute();
  const offers = [
    offerRow('welding', 'm-werkhof', { title: 'Schweißen', funding: ['bildungsgutschein'] }),
    offerRow('milling', 'm-werkhof', { title: 'Fräsen', funding: ['bildungsgutschein'] }),
    offerRow('excel', 'm-werkhof', { title: 'Excel', funding: ['bildungsscheck'] }),
    offerRow('word', 'm-werkhof', { title: 'Word', funding: ['bildungsscheck', 'bildungsurlaub'] }),
    offerRow('yoga', 'm-werkhof', { title: 'Yoga' }),
  ];
  await db.insertInto('offer').values(offers).execute();
  await db
    .insertInto('course')
    .values(offers.map(({ id }) => courseRow(id)))
    .execute();
  await db
    .insertInto('course_run')
    .values([
      runRow('r1', 'welding', known(420_000)),
      runRow('r2', 'milling'),
      runRow('r3', 'excel', known(10_000)),
      runRow('r4', 'word', known(10_002)),
      runRow('r5', 'yoga', { price_state: 'free' }),
    ])
    .execute();
  await applyFunding();
});

const shown = async (search: string) => {
  const { html } = await app.page(`/kurse${search}`);
  return ['Schweißen', 'Fräsen', 'Excel', 'Word', 'Yoga'].filter((title) =>
    html.includes(`>${title}</a>`),
  );
};

test('the filter finds what is left to pay; its assumption stands at the filter and on the card', async () => {
  expect(await shown('?share=s0')).toEqual(['Schweißen', 'Fräsen']);
  expect(await shown('?share=s1')).toEqual(['Excel']);
  expect(await shown('?share=s2')).toEqual(['Word']);
  const { html } = await app.page('/kurse?share=s0');
  expect(html).toContain(
    '0 € statt 4.200 €<span class="result-note"> – mit Bildungsgutschein, wenn die zuständige Stelle zustimmt</span>',
  );
  expect(html).toContain('wenn Sie die Bedingungen der Förderung erfüllen und die Stelle zustimmt');
  expect(html).toContain('Filter entfernen: Eigenanteil mit Förderung: 0 €');
});

test('without the filter the price is the full one', async () => {
  const { html } = await app.page('/kurse');
  expect(html).toContain('4.200 €');
  expect(html).not.toContain('statt 4.200');
});

test('the API has the filter and its counts', async () => {
  const response = await app.ask('/api/v1/offers?share=s1&share=s2');
  expect(await response.json()).toMatchObject({
    total: 2,
    facets: {
      share: [
        { value: 's0', label: '0 €', count: 2 },
        { value: 's1', label: 'bis 50 €', count: 1 },
        { value: 's2', label: 'über 50 bis 100 €', count: 1 },
      ],
    },
  });
});

test('funds that are used up change filter and cards; 30 days later all is as before', async () => {
  const { db } = app.database;
  const actorId = await addPerson(db, { email: 'buero@personen.example' });
  const act = { programmeId: 'bildungsscheck_nrw', confirmedOn: TODAY, actorId, now: TEST_NOW };
  await setLight(db, { ...act, state: 'used_up' });
  await applyFunding();
  expect((await app.page('/kurse?share=s1&share=s2')).html).toContain('role="status">Kein Kurs');
  expect((await app.page('/kurse?q=Excel')).html).toContain('Mittel zurzeit aufgebraucht');
  expect((await app.page('/kurse?q=Word')).html).toContain('Bildungsurlaub');
  expect((await app.page('/kurse?q=Fräsen')).html).not.toContain('aufgebraucht');
  expect((await verifyIndex(db, app.catalogueIndex, TODAY)).differences).toEqual([]);

  await applyFunding('2027-02-10');
  expect(await shown('?share=s1&share=s2')).toEqual(['Excel', 'Word']);
  expect((await verifyIndex(db, app.catalogueIndex, TODAY)).differences).toEqual([]);
});
