import { beforeAll, expect, test } from 'vitest';
import type { CatalogueApp } from '../../../../tests/support/catalogue-app.ts';
import { courseListApp } from '../../../../tests/support/course-list-app.ts';

let app: CatalogueApp;

beforeAll(async () => {
  app = await courseListApp();
  await app.index();
});

test('leads on: wider, fewer filters, a person', async () => {
  const { status, html } = await app.page(
    '/kurse?q=Schwei%C3%9Fen&near=Moers&km=5&time=weekend&price_max=10',
  );
  expect(status).toBe(200);
  expect(html).toMatch(/role="status">Kein Kurs gefunden</);
  expect(html).toContain('href="tel:');
  expect(html).toContain('href="/beratung"');
});

test('shows what comes closest, and names the one word or value that is too much', async () => {
  const { html } = await app.page('/kurse?q=Schwei%C3%9Fen&time=weekend');
  expect(html).toContain('Das kommt Ihrer Suche am nächsten');
  expect(html).toContain('Schweißen am Abend');
  expect(html).toContain('Ohne die Angabe „am Wochenende“');
  const two = await app.page('/kurse?q=Schwei%C3%9Fen+Quittenkompott');
  expect(two.html).toContain('Nur nach „Schweißen“ suchen');
});

test('each way out names the number it finds, and none finds nothing', async () => {
  const { html } = await app.page('/kurse?q=Schwei%C3%9Fen&time=weekend');
  const ways = [
    ...html.matchAll(
      /<li><a href="(\/kurse[^"]*)"><span>[^<]*<\/span><span class="choice-count">([^<]*)</g,
    ),
  ];
  expect(ways.length).toBeGreaterThan(0);
  for (const [, href = '', count = ''] of ways) {
    const { html: wider } = await app.page(href.replaceAll('&amp;', '&'));
    expect(wider).toContain(`role="status">${count}<`);
    expect(count).not.toContain('Kein');
  }
});
