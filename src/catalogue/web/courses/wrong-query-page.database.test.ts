import { beforeAll, expect, test } from 'vitest';
import type { CatalogueApp } from '../../../../tests/support/catalogue-app.ts';
import { courseListApp } from '../../../../tests/support/course-list-app.ts';

let app: CatalogueApp;

beforeAll(async () => {
  app = await courseListApp();
  await app.index();
});

test('an unknown place answers 422 with the form, the value, the error and similar places', async () => {
  const { status, html } = await app.page('/kurse?q=Schwei%C3%9Fen&near=Xantn');
  expect(status).toBe(422);
  expect(html).toMatch(/<title>Fehler: /);
  expect(html).toContain('href="#near"');
  expect(html).toContain('value="Xantn"');
  expect(html).toContain('value="Schweißen"');
  expect(html).toContain('near=Xanten');
  expect(html).toMatch(/id="near"[^>]*aria-invalid="true"/);
});

test.each([
  ['from=2027-02-30', 'from'],
  ['to=gestern', 'to'],
  ['near=Wesel&km=weit', 'km'],
  ['price_max=wenig', 'price_max'],
  ['from=2027-03-01&to=2027-02-01', 'to'],
])('%s answers 422 at its field', async (query, field) => {
  const { status, html } = await app.page(`/kurse?${query}`);
  expect(status).toBe(422);
  expect(html).toContain(`href="#${field}"`);
  // What was typed stands in the field again, also what is no day.
  const typed = new URLSearchParams(query).get(field);
  expect(html).toContain(field === 'km' ? 'aria-invalid' : `value="${typed}"`);
});
