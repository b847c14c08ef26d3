import { beforeAll, expect, test } from 'vitest';
import { type CatalogueApp, catalogueApp } from '../../../../tests/support/catalogue-app.ts';
import {
  courseRow,
  memberRow,
  offerRow,
  runRow,
} from '../../../../tests/support/catalogue-rows.ts';
import { FIELD_WEIGHTS, READING_WEIGHTS, STEP_WIDTH } from '../../search/published-rule.ts';

let app: CatalogueApp;
const TITLES = {
  early: 'Schweißen am Abend',
  full: 'Schweißen im Frühjahr',
  late: 'Schweißen im Sommer',
  twin: 'Schweißen im Herbst',
} as const;

beforeAll(async () => {
  app = await catalogueApp();
  const { db } = app.database;
  await db
    .insertInto('member')
    .values([memberRow('werkhof'), memberRow('hafen')])
    .execute();
  const [topic] = await db
    .selectFrom('vocabulary_term')
    .where('vocabulary', '=', 'topic')
    .where('key', 'like', '%schweiss%')
    .select('key')
    .execute();
  const offer = (id: keyof typeof TITLES, member: string) =>
    offerRow(id, member, { title: TITLES[id], topics: [topic?.key ?? ''] });
  await db
    .insertInto('offer')
    .values([
      offer('early', 'm-werkhof'),
      offer('full', 'm-werkhof'),
      offer('late', 'm-werkhof'),
      offer('twin', 'm-hafen'),
    ])
    .execute();
  await db
    .insertInto('course')
    .values(Object.keys(TITLES).map((id) => courseRow(id)))
    .execute();
  const fixed = (day: string) => ({ start_kind: 'fixed', starts_on: day }) as const;
  await db
    .insertInto('course_run')
    .values([
      runRow('r1', 'early', fixed('2027-02-01')),
      runRow('r2', 'full', { ...fixed('2027-01-20'), status: 'full' }),
      runRow('r3', 'late', fixed('2027-06-01')),
      runRow('r4', 'twin', fixed('2027-06-01')),
    ])
    .execute();
});

test('before the index is ready the rule stands there without an example', async () => {
  const { status, html } = await app.page('/rangfolge');
  expect(status).toBe(200);
  expect(html).not.toContain('Ein Beispiel von heute');
  await app.index();
});

test('names every weight and the width of a step as the index uses them', async () => {
  const { html } = await app.page('/rangfolge');
  const cells = [...html.matchAll(/<td class="number"[^>]*><span>([^<]+)<\/span>/g)].map(
    (match) => match[1],
  );
  const german = new Intl.NumberFormat('de-DE');
  for (const weight of [...Object.values(FIELD_WEIGHTS), ...Object.values(READING_WEIGHTS)]) {
    expect(cells).toContain(german.format(weight));
  }
  expect(html).toContain(`${Math.round(STEP_WIDTH * 100)} %`);
});

test('the example is a search of today: in its order, with what decided', async () => {
  const { html } = await app.page('/rangfolge');
  expect(html).toMatch(/Ein Beispiel von heute: „\p{L}+“/u);
  const order = [TITLES.early, TITLES.late, TITLES.full].map((title) => html.indexOf(title));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order[0]).toBeGreaterThan(0);
  expect(html).toContain('zurzeit nicht');
  expect(html).toContain('von 2 gleichen');
});

test('is linked from every page of results', async () => {
  expect((await app.page('/kurse?q=Schwei%C3%9Fen')).html).toContain('href="/rangfolge"');
  expect((await app.page('/en/kurse')).html).toContain('href="/en/rangfolge"');
});

test('exists in English', async () => {
  const { html } = await app.page('/en/rangfolge');
  expect(html).toContain('An example of today');
  expect(html).toContain('>0.55<');
});
