import { beforeAll, expect, test } from 'vitest';
import { type CatalogueApp, catalogueApp } from '../../../../tests/support/catalogue-app.ts';
import { publishedFigures } from './published-figures.ts';
import { QualityAnswerSchema } from './quality-answer.ts';

let app: CatalogueApp;
const figures = publishedFigures();

beforeAll(async () => {
  app = await catalogueApp();
});

test('the figures are published before anything is in the index', async () => {
  const response = await app.ask('/api/v1/quality');
  expect(response.status).toBe(200);
  const answer = QualityAnswerSchema.parse(await response.json());
  expect(answer).toMatchObject(figures);
});

test('parameters are refused: there is nothing to ask for', async () => {
  expect((await app.ask('/api/v1/quality?class=word')).status).toBe(400);
});

test.each([
  ['/rangfolge', 'Wie gut die Suche findet', 'vertippt'],
  ['/en/rangfolge', 'How well the search finds', 'misspelt'],
])('%s shows them to people, with the way to all figures', async (path, title, typo) => {
  const { html } = await app.page(path);
  expect(html).toContain(title);
  expect(html).toContain(typo);
  expect(html).toContain(`>${figures.overall.questions}</span></td>`);
  expect(html).toContain('href="/api/v1/quality"');
});
