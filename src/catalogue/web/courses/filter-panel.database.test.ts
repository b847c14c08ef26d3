import { beforeAll, expect, test } from 'vitest';
import type { CatalogueApp } from '../../../../tests/support/catalogue-app.ts';
import { courseListApp } from '../../../../tests/support/course-list-app.ts';

let app: CatalogueApp;

beforeAll(async () => {
  app = await courseListApp();
  await app.index();
});

test('a circle of 10 km around Wesel leaves Moers out', async () => {
  const { html } = await app.page('/kurse?near=46483&km=10');
  expect(html).not.toContain('Deutsch für die Pflege');
});

test('facets carry exact counts and stay ticked', async () => {
  const { html } = await app.page('/kurse?time=evening');
  expect(html).toMatch(/name="time" value="evening" checked/);
  expect(html).toMatch(/value="werkhof"\/>.*?Demo werkhof.*?choice-count">1</);
});

test('active filters can be taken away one by one and together', async () => {
  const { html } = await app.page('/kurse?q=Abend&time=evening&price_max=200');
  expect(html).toContain('aria-label="Filter entfernen: Tageszeit und Umfang: abends"');
  expect(html).toContain('href="/kurse?q=Abend&amp;price_max=200"');
  expect(html).toContain('href="/kurse?q=Abend&amp;time=evening"');
  expect(html).toContain('href="/kurse?q=Abend"');
});

test('every filter of a search is in the form: with a name, a number and what is not stated', async () => {
  const { html } = await app.page('/kurse?near=Wesel&childcare=on_site');
  expect(html).toMatch(/id="childcare-on_site"[^>]*checked/);
  expect(html).toMatch(/id="childcare-nearby"[^>]*disabled/);
  expect(html).toMatch(
    /id="childcare-unknown"(?![^>]*(?:checked|disabled))[^>]*>.*?auch ohne Angabe<\/span><span class="choice-count">2</,
  );
  for (const name of ['starts_after', 'ends_by', 'from', 'to', 'price_max', 'also', 'past']) {
    expect(html, name).toContain(`name="${name}"`);
  }
});

test('what is chosen but nowhere in this form goes along with it', async () => {
  const { html } = await app.page('/kurse?near=Atlantis&childcare=on_site&sort=price');
  expect(html).toContain('<input type="hidden" name="childcare" value="on_site"/>');
  expect(html).toContain('<input type="hidden" name="sort" value="price"/>');
});

test('hours leave out what has none, unless one asks for it', async () => {
  const within = await app.page('/kurse?starts_after=17:00&ends_by=21:00');
  expect(within.html).toMatch(/role="status">1 Kurs</);
  const with_unknown = await app.page('/kurse?starts_after=17:00&ends_by=21:00&also=untimed');
  expect(with_unknown.html).toMatch(/role="status">3 Kurse</);
  expect((await app.page('/kurse?ends_by=19:00')).html).toMatch(/role="status">Kein Kurs/);
});

test('past runs are hidden until one asks for them', async () => {
  expect((await app.page('/kurse')).html).not.toContain('Fräsen im Herbst');
  expect((await app.page('/kurse?past=1')).html).toContain('Fräsen im Herbst');
  expect((await app.page('/kurse?from=2026-01-01')).html).toContain('Fräsen im Herbst');
});

test('unknown parameters and values are ignored', async () => {
  const { status, html } = await app.page('/kurse?utm_source=x&format=telepathy&page=99');
  expect(status).toBe(200);
  expect(html).toMatch(/role="status">3 Kurse</);
});
